package vn.diembao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything is written ({@code DIEMBAO_HOME}, default {@code ./var}).
 *
 * @param root absolute path
 */
public record DiembaoHome(Path root) {
    public DiembaoHome {
        root = root.toAbsolutePath().normalize();
    }

    /** As the environment says. */
    public static DiembaoHome fromEnvironment() {
        String home = System.getenv("DIEMBAO_HOME");
        return new DiembaoHome(Path.of(home == null || home.isBlank() ? "var" : home));
    }

    public Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    public Path digests() {
        return root.resolve("digests");
    }

    /** A directory for work that need not outlive the verb. */
    public Path work(String name) {
        return root.resolve("work").resolve(name);
    }

    public Path logFile() {
        return root.resolve("logs").resolve("diembao.log");
    }

    /** Makes the directory, or says why it cannot be written to. */
    public DiembaoHome prepare() {
        try {
            Files.createDirectories(root);
            Path probe = Files.createTempFile(root, "probe", ".tmp");
            Files.writeString(probe, "room for a line");
            Files.delete(probe);
            return this;
        } catch (IOException e) {
            throw CommandException.failed("cannot write to DIEMBAO_HOME " + root + " (" + e.getMessage()
                    + "): free some room, fix the rights, or set DIEMBAO_HOME to another directory");
        }
    }
}
