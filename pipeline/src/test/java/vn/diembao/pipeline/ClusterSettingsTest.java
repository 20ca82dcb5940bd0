package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;

final class ClusterSettingsTest {
    private static final String ELASTICSEARCH = "https://es.example:9200";

    @TempDir
    private Path sources;

    @BeforeEach
    void writeOneSource() throws IOException {
        Files.writeString(
                sources.resolve("bao-mau.yaml"),
                "id: bao-mau\nname: Báo Mẫu\nkind: local\ndomains: [{host: bao-mau.vn}]\n");
    }

    @Test
    void readsWhatIsGivenAndFillsInTheRest() {
        PressJobConfig config = read(Map.of(), "--sources", dir(), "--elasticsearch", ELASTICSEARCH, "--run", "r1");
        assertThat(config.outlets()).singleElement().returns("Báo Mẫu", outlet -> outlet.name());
        assertThat(config.limit()).isEqualTo(PollLimit.CONTINUOUS);
        assertThat(config.run()).isEqualTo("r1");
        assertThat(config.fetch().userAgent()).startsWith("diembao/");
        assertThat(config.elasticsearch().user()).isNull();
    }

    @Test
    void readsTheLimitInItsWrittenForm() {
        assertThat(read(Map.of(), good("--limit", "until-unchanged")).limit()).isEqualTo(PollLimit.UNTIL_UNCHANGED);
    }

    @Test
    void keepsRawPagesWhereAndAsLongAsIsSaid() {
        assertThat(read(Map.of(), good()).warc().isOff()).isTrue();
        assertThat(read(Map.of(), good("--warc", "/kho", "--warc-days", "7")).warc())
                .isEqualTo(WarcConfig.in("/kho").forDays(7));
        assertThatThrownBy(() -> read(Map.of(), good("--warc-days", "0"))).hasMessageContaining("--warc-days");
        assertThat(read(Map.of(), good("--post-days", "30", "--clip-months", "6"))
                        .retention())
                .isEqualTo(new RetentionPlan(30, 6, 90, 24));
        assertThatThrownBy(() -> read(Map.of(), good("--letter-days", "for ever", "--figure-months", "-1")))
                .hasMessageContaining("--letter-days is a number of days from 1 to 9999")
                .hasMessageContaining("--figure-months is a number of months from 1 to 9999");
    }

    @Test
    void readsNoSiteOnThisMachineUnlessItIsNamed() {
        assertThat(read(Map.of(), good()).fetch().allowedLoopback()).isEmpty();
        assertThat(read(Map.of(), good("--allow-loopback", "*.localhost:81,demo.localhost:82"))
                        .fetch()
                        .allowedLoopback())
                .containsExactlyInAnyOrder("*.localhost:81", "demo.localhost:82");
        assertThatThrownBy(() -> read(Map.of(), good("--allow-loopback", "http://demo")))
                .hasMessageContaining("host:port");
    }

    @Test
    void row71UnknownKeyIsRefused() {
        assertThatThrownBy(() -> read(Map.of(), good("--elastic", "x")))
                .hasMessageContaining("unknown setting --elastic")
                .hasMessageContaining("--elasticsearch");
    }

    @Test
    void row71KeyWithoutValueIsRefused() {
        assertThatThrownBy(() -> read(Map.of(), good("--limit"))).hasMessageContaining("--limit has no value");
    }

    @Test
    void row71AllProblemsAreToldAtOnce() throws IOException {
        Files.writeString(sources.resolve("b.yaml"), "id: b\n");
        assertThatThrownBy(() -> read(
                        Map.of(),
                        "--sources",
                        dir(),
                        "--elasticsearch",
                        "ftp://es",
                        "--limit",
                        "twice",
                        "--colour",
                        "red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown setting --colour")
                .hasMessageContaining("missing --run")
                .hasMessageContaining("b.yaml")
                .hasMessageContaining("ftp://es")
                .hasMessageContaining("--limit is one of continuous, once, until-unchanged");
    }

    @Test
    void emptyDirectoryIsAProblem() {
        assertThatThrownBy(() -> read(
                        Map.of(),
                        "--sources",
                        sources.resolve("none").toString(),
                        "--elasticsearch",
                        ELASTICSEARCH,
                        "--run",
                        "r"))
                .hasMessageContaining("no source files");
    }

    @Test
    void row43SecretsComeFromTheEnvironmentOnly() {
        PressJobConfig config = read(Map.of("DIEMBAO_ES_USER", "writer", "DIEMBAO_ES_PASSWORD", "canary-7f3a"), good());
        assertThat(config.elasticsearch().password()).isEqualTo("canary-7f3a");
        assertThat(config.toString()).as("never printed").doesNotContain("canary-7f3a");
        assertThatThrownBy(() -> read(Map.of(), good("--password", "canary-7f3a")))
                .hasMessageContaining("unknown setting --password")
                .hasMessageNotContaining("canary-7f3a");
    }

    @Test
    void row42SecretInTheAddressIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> read(
                        Map.of(),
                        "--sources",
                        dir(),
                        "--elasticsearch",
                        "https://writer:canary-7f3a@es.example:9200",
                        "--run",
                        "r"))
                .hasMessageContaining("DIEMBAO_ES_PASSWORD")
                .hasMessageNotContaining("canary-7f3a");
    }

    private String dir() {
        return sources.toString();
    }

    private String[] good(String... more) {
        String[] good = {"--sources", dir(), "--elasticsearch", ELASTICSEARCH, "--run", "r1"};
        String[] all = new String[good.length + more.length];
        System.arraycopy(good, 0, all, 0, good.length);
        System.arraycopy(more, 0, all, good.length, more.length);
        return all;
    }

    private static PressJobConfig read(Map<String, String> environment, String... arguments) {
        return ClusterSettings.read(arguments, environment);
    }
}
