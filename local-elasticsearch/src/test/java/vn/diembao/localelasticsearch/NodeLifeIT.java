package vn.diembao.localelasticsearch;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a node comes and goes. */
final class NodeLifeIT {
    private static final long ORPHAN_SECONDS = 30;

    @TempDir
    Path home;

    @Test
    @Timeout(60)
    void keepsDataAndPortOverARestart() throws Exception {
        String url;
        try (LocalElasticsearch first = LocalElasticsearch.start(LocalElasticsearchConfig.of(home))) {
            url = first.url();
            new NodeClient(url).ok("PUT", "/kept/_doc/1", "{\"title\":\"Quỹ hỗ trợ đoàn viên\"}");
        }
        assertThat(NodeRecord.read(new NodeHome(home).recordFile()))
                .hasValueSatisfying(record -> assertThat(record.pid()).isZero());

        try (LocalElasticsearch second = LocalElasticsearch.start(LocalElasticsearchConfig.of(home))) {
            assertThat(second.attached()).isFalse();
            assertThat(second.url()).isEqualTo(url);
            assertThat(new NodeClient(url).ok("GET", "/kept/_doc/1", "")).contains("\"found\":true");
        }
    }

    @Test
    @Timeout(90)
    void leavesNoNodeWhenItsOwnerIsKilled() throws Exception {
        Path told = home.resolve("told");
        Process owner = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-D" + LocalElasticsearchConfig.DISTRIBUTION_PROPERTY + "="
                                + LocalElasticsearchConfig.defaultDistribution(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerMain.class.getName(),
                        home.toString(),
                        told.toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("owner.out").toFile())
                .start();
        while (!Files.exists(told)) {
            assertThat(owner.waitFor(100, MILLISECONDS))
                    .as(() -> "owner ended early, see " + home.resolve("owner.out"))
                    .isFalse();
        }
        ProcessHandle child = NodeRecord.read(new NodeHome(home).recordFile())
                .flatMap(NodeRecord::process)
                .orElseThrow();

        owner.destroyForcibly().waitFor();
        child.onExit().get(ORPHAN_SECONDS, SECONDS);

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void tellsLastWordsOfANodeThatDies(@TempDir Path broken) throws Exception {
        var config = new LocalElasticsearchConfig(home, brokenDistribution(broken), 128, 0);

        assertThatExceptionOfType(LocalElasticsearchException.class)
                .isThrownBy(() -> LocalElasticsearch.start(config))
                .withMessageContaining("ended with exit code 1; its last words: ")
                .withMessageContaining("NodeMain")
                .withMessageContaining("(log: " + home.resolve("logs/node.log") + ")")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private static Path brokenDistribution(Path directory) throws Exception {
        for (String part : List.of("lib", "modules/transport-netty4", "modules/diembao-vi")) {
            Files.createDirectories(directory.resolve(part));
            Files.createFile(directory.resolve(part).resolve("empty.jar"));
        }
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve("config/jvm.options"), "-Xshare:auto\n");
        return directory;
    }
}
