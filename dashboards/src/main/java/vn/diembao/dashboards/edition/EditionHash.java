package vn.diembao.dashboards.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The hashes by which an edition can be told from any other. */
final class EditionHash {
    private EditionHash() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** As {@code sha256sum FILE… | sha256sum} in the directory gives it. */
    static String of(List<EditionFile> files) {
        return of(files.stream()
                .map(file -> file.sha256() + "  " + file.name() + '\n')
                .collect(Collectors.joining())
                .getBytes(UTF_8));
    }
}
