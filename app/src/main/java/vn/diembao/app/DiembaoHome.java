package vn.diembao.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything is written ({@code DIEMBAO_HOME}, default {@code ./var}).
 *
 * @param root absolute path
 */
public record DiembaoHome(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(DiembaoHome.class);

    public DiembaoHome {
        root = root.toAbsolutePath().normalize();
    }

    /** As the environment says; the system property {@code diembao.home} goes before it. */
    public static DiembaoHome fromEnvironment() {
        String home = System.getProperty("diembao.home", System.getenv("DIEMBAO_HOME"));
        return new DiembaoHome(Path.of(home == null || home.isBlank() ? "var" : home));
    }

    public Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** Directories of the runs that left a checkpoint behind. */
    public List<Path> unfinishedRuns() throws IOException {
        if (!Files.isDirectory(checkpoints())) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(checkpoints())) {
            return runs.toList();
        }
    }

    /** Raw pages. */
    public Path warc() {
        return root.resolve("warc");
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

    /**
     * Keeps other runs out of this home until closed: two would restore from and tidy away each other's checkpoints.
     *
     * @throws CommandException when another run is at work here
     */
    public Closeable lockForRun() throws IOException {
        FileChannel file =
                FileChannel.open(root.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            LOG.info("this very process runs here already");
        }
        file.close();
        throw CommandException.failed("another run is at work in DIEMBAO_HOME " + root
                + ": stop it first, or set DIEMBAO_HOME to another directory");
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
            throw CommandException.failed("cannot write to DIEMBAO_HOME " + root + " (" + reason(e)
                    + "): free some room, fix the rights, or set DIEMBAO_HOME to another directory");
        }
    }

    /** Deletes a directory with all it holds; one that is not there is no fault. */
    public static void discard(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // Flink tidies up after a run at the same time.
                }
                throw fault;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException fault) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String reason(IOException fault) {
        if (fault instanceof FileAlreadyExistsException) {
            return "it is a file";
        }
        if (fault instanceof AccessDeniedException) {
            return "no right to";
        }
        if (!(fault instanceof FileSystemException e)) {
            return fault.getMessage();
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
