package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.pipeline.OneMachine;

/**
 * {@code diembao run} as a process of its own, which can be killed; its messages go to the file {@code messages} of its home, its log where
 * the command writes it.
 */
final class ChildRun {
    private ChildRun() {}

    /** Starts a run of a site's sources with a checkpoint a second. */
    static Process start(Path home, Path sources, String elasticsearch, ReplaySite site, String... more)
            throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                // Else Flink's own test files on this class path turn the log off.
                "-Dlog4j2.configurationFile=classpath:log4j2.properties",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.time=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--sources",
                sources.toString(),
                "--elasticsearch",
                elasticsearch,
                "--allow-loopback",
                "*.localhost:" + site.port(),
                "--checkpoint-interval",
                "PT1S"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DIEMBAO_HOME", home.toString());
        return builder.redirectOutput(home.resolve("messages").toFile()).start();
    }

    /** Waits for a checkpoint that is newer than the newest there is, of a run that does not end by itself. */
    static void awaitCheckpoint(Process run, Path home) throws IOException, InterruptedException {
        Optional<Path> before = newest(home);
        Optional<Path> last = before;
        while (last.isEmpty() || last.equals(before)) {
            assertThat(run.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(Files.readString(home.resolve("messages")))
                    .isFalse();
            last = newest(home);
        }
    }

    private static Optional<Path> newest(Path home) {
        return OneMachine.latestCheckpoint(new DiembaoHome(home).checkpoints(), PollLimit.CONTINUOUS);
    }
}
