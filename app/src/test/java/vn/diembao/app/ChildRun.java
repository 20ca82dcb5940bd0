package vn.diembao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.app.site.ReplaySite;

/** {@code diembao run} as a process of its own, which can be killed; its messages go to the file {@code messages} of its home. */
final class ChildRun {
    private ChildRun() {}

    /** Starts a run of a site's sources with a checkpoint a second. */
    static Process start(Path home, Path sources, String elasticsearch, ReplaySite site, String... more)
            throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
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
}
