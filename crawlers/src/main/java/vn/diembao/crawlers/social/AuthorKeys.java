package vn.diembao.crawlers.social;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.diembao.crawlers.outlet.Platform;

/**
 * Makes the keys that stand for accounts of people: HMAC-SHA-256 (RFC 2104) of platform and account under a key of this
 * installation, so that one person's posts can be erased and nobody can tell from the index whose they were, nor by trying
 * names. Immutable.
 */
final class AuthorKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String FILE = "author.key";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    AuthorKeys(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Makes the key where there is none; only its owner may read the file. */
    static void make(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path made = Files.createTempFile(directory, FILE, ".new", ownerOnly(directory));
        Files.writeString(made, HexFormat.of().formatHex(key), US_ASCII);
        try {
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            // Another run of this home was first: its key is the one.
            Files.delete(made);
        }
    }

    /**
     * The keys of an installation.
     *
     * @throws IOException when the file is not there, is none of ours, or can be read by others
     */
    static AuthorKeys open(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        String text = SecretFile.read(file);
        try {
            byte[] key = HexFormat.of().parseHex(text);
            if (key.length == BYTES) {
                return new AuthorKeys(key);
            }
        } catch (IllegalArgumentException e) {
            // The message would tell the secret.
        }
        throw new IOException(file + " holds no key of authors: 64 hex digits");
    }

    /** The key of an account, 64 hex digits in lower case. */
    String of(Platform platform, String account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((platform.id() + ':' + account).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return SecretFile.hasOwners(directory)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
