package vn.diembao.dashboards.form;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts a file in place whole: written beside its name, then moved onto it. */
public final class DigestFile {
    private DigestFile() {}

    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @throws IOException when anything goes wrong: the target is as it was, no partial file stays, and the message
     *     names the file and the reason in one line
     */
    public static void write(Path target, Content content) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        Path draft = directory.resolve('.' + target.getFileName().toString() + '.' + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(directory);
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            move(draft, target);
        } catch (IOException | UncheckedIOException e) {
            discard(draft, e);
            throw new IOException("cannot write the digest " + target + ": " + reason(e), e);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft, Exception cause) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static String reason(Exception e) {
        Throwable root = e instanceof UncheckedIOException ? e.getCause() : e;
        if (root instanceof AccessDeniedException) {
            return "no permission to write there";
        }
        if (root instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is not a directory";
        }
        if (root instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
