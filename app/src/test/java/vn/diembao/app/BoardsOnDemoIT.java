package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;

/** What leaders and maintainers would see of the demo: panels stay empty only where it has nothing to show. */
final class BoardsOnDemoIT {
    /** Posts that repeat the press; sources in trouble, of which there may be some. */
    private static final List<String> MAY_BE_EMPTY = List.of(
            "mang-xa-hoi/chia-se",
            "nguon-tin/can-xu-ly",
            "nguon-tin/im-lang",
            "nguon-tin/bi-chan",
            "nguon-tin/canh-bao",
            "nguon-tin/ly-do");

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ReplaySite site;
    private Path sources;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        site = new ReplaySite(0, request -> {});
        sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"));
        System.setProperty("diembao.home", directory.resolve("home").toString());
    }

    @AfterEach
    void close() {
        System.clearProperty("diembao.home");
        site.close();
        node.close();
    }

    @Test
    void noPanelStaysEmptyForWhichThereIsSomethingToShow() {
        Invocation crawl = Invocation.of(
                "run",
                "--until-unchanged",
                "--fresh",
                "--allow-loopback",
                "*.localhost:" + site.port(),
                "--sources",
                sources.toString(),
                "--elasticsearch",
                node.url());
        assertThat(crawl.status()).as(crawl.toString()).isZero();
        Invocation asked = Invocation.of("boards", "ask", "--from", "2025-06-16", "--elasticsearch", node.url());
        assertThat(asked.status()).as(asked.toString()).isZero();
        List<String> empty =
                asked.out().lines().filter(line -> line.endsWith(": empty")).toList();
        assertThat(empty)
                .as(asked.out())
                .isSubsetOf(
                        MAY_BE_EMPTY.stream().map(panel -> panel + ": empty").toList());
        assertThat(asked.out()).containsPattern("\\d+ panels, " + empty.size() + " empty\\R$");
    }
}
