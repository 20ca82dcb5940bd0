package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoExports;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What leaders and maintainers would see of the demo: panels stay empty only where it has nothing to show. */
final class BoardsOnDemoIT {
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
        DiembaoHome home = new DiembaoHome(directory.resolve("home"));
        DemoExports.write(SocialAccess.in(home.social()));
        System.setProperty("diembao.home", home.root().toString());
    }

    @AfterEach
    void close() {
        System.clearProperty("diembao.home");
        site.close();
        node.close();
    }

    @Test
    void noPanelStaysEmptyForWhichThereIsSomethingToShow() throws IOException {
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
        judge();
        Invocation asked = Invocation.of("boards", "ask", "--from", "2025-06-16", "--elasticsearch", node.url());
        assertThat(asked.status()).as(asked.toString()).isZero();
        List<String> empty =
                asked.out().lines().filter(line -> line.endsWith(": empty")).toList();
        assertThat(empty).as(asked.out()).isEmpty();
        assertThat(asked.out()).containsPattern("[1-9]\\d+ panels, 0 empty\\R$");
    }

    /** One source in trouble: a run this short ends before any is judged. */
    private void judge() throws IOException {
        Instant now = Clock.systemUTC().instant();
        VolumeReading volume = new VolumeReading(VolumeVerdict.SILENT, 0, 7.5, 1);
        List<HealthReason> reasons = List.of(HealthReason.SILENT, HealthReason.BLOCKED);
        SourceHealth health = new SourceHealth(
                "bao-mau", now, HealthState.FAILING, reasons, volume, now, now, "", "", now, List.of());
        try (ElasticsearchConnection connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            connection.client().index(i -> i.index(StoredIndex.SOURCE_HEALTH.alias())
                    .id(health.sourceId())
                    .document(health)
                    .refresh(Refresh.True));
        }
    }
}
