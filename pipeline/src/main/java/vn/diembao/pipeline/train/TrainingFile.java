package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A file the models learn from or are scored on.
 *
 * @param file where it is expected; it may be missing
 * @param name its path within its place
 * @param use what for
 * @param licence of its content
 */
record TrainingFile(Path file, String name, String use, String licence) {
    private static final int BUFFER = 1 << 16;

    TrainingFile {
        requireNonNull(file, "file is null");
        requireNonNull(name, "name is null");
        requireNonNull(use, "use is null");
        requireNonNull(licence, "licence is null");
    }

    boolean isThere() {
        return Files.isReadable(file) && !Files.isDirectory(file);
    }

    /** Lines, of a packed file those within. */
    long rows() throws IOException {
        long rows = 0;
        try (InputStream in = unpacked()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    rows += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return rows;
    }

    /** SHA-256 of its bytes as they lie there, in hex digits. */
    String sha256() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private InputStream unpacked() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
