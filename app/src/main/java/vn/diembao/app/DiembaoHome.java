package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.alert.AlertShelf;

/**
 * Where everything is written ({@code DIEMBAO_HOME}, default {@code ./var}).
 *
 * @param root absolute path
 */
public record DiembaoHome(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(DiembaoHome.class);
    private static final String DIGESTS_ELSEWHERE = "digest-directories.txt";

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

    /** Tables of clips that are to be taken in. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Scans and recordings of clips. */
    public Path attachments() {
        return root.resolve("attachments");
    }

    public Path digests() {
        return root.resolve("digests");
    }

    /** Remembers a directory that digests were written to, so that what was issued there can be found again. */
    public void rememberDigests(Path directory) throws IOException {
        Path written = directory.toAbsolutePath().normalize();
        if (!digestDirectories(List.of()).contains(written)) {
            Files.writeString(
                    root.resolve(DIGESTS_ELSEWHERE),
                    written + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Where digests were written to, each directory once, with those that are named besides. */
    public Set<Path> digestDirectories(Collection<Path> named) throws IOException {
        Set<Path> directories = new LinkedHashSet<>(List.of(digests()));
        Path elsewhere = root.resolve(DIGESTS_ELSEWHERE);
        if (Files.exists(elsewhere)) {
            Files.readAllLines(elsewhere, UTF_8).forEach(line -> directories.add(Path.of(line)));
        }
        named.forEach(directory -> directories.add(directory.toAbsolutePath().normalize()));
        return directories;
    }

    /** Profiles of this installation's union bodies; need not be there. */
    public Path units() {
        return root.resolve("units");
    }

    /** Issued editions. */
    public Path editions() {
        return root.resolve("editions");
    }

    /** What is known of alerts: messages, and what waits to be sent. */
    public Path alerts() {
        return root.resolve("alerts");
    }

    /** Messages of alerts. */
    public AlertShelf alertShelf() {
        return new AlertShelf(alerts().resolve("messages"));
    }

    /** Mails to be sent and those that were. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    /** Accounts of the web pages, a file each; need not be there. */
    public Path accounts() {
        return root.resolve("accounts");
    }

    /** Searches that readers keep. */
    public Path searches() {
        return root.resolve("searches");
    }

    /** Settings of the mail server; need not be there. */
    public Path mailFile() {
        return root.resolve("mail.yaml");
    }

    /** What pages of organisations are read with: tokens, the key of authors, files to import. */
    public Path social() {
        return root.resolve("social");
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
        return tryLockForRun()
                .orElseThrow(() -> CommandException.failed("another run is at work in DIEMBAO_HOME " + root
                        + ": stop it first, or set DIEMBAO_HOME to another directory"));
    }

    /** The same for a verb that can do without; empty when a run is at work here. */
    public Optional<Closeable> tryLockForRun() throws IOException {
        FileChannel file =
                FileChannel.open(root.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return Optional.of(file);
            }
        } catch (OverlappingFileLockException e) {
            LOG.info("this very process runs here already");
        }
        file.close();
        return Optional.empty();
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
