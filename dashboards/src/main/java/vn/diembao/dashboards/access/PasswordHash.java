package vn.diembao.dashboards.access;

import static java.util.Objects.requireNonNull;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 (RFC 8018) over HMAC-SHA-512 with a salt of 128 bits, in the rounds that OWASP's cheat
 * sheet on storing passwords asks for. Written {@code pbkdf2-sha512$rounds$salt$hash}, the last two in Base64. Passwords are
 * composed before they are hashed or counted (NFC, RFC 8265, 4.2.1): keyboards write the same Vietnamese word in two ways.
 */
public record PasswordHash(int rounds, String salt, String hash) {
    /** How a hash is written. */
    public static final Pattern FORM =
            Pattern.compile("pbkdf2-sha512\\$([1-9][0-9]{5,6})\\$([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{43}=)");

    /** Shorter ones are guessed. */
    public static final int SHORTEST = 12;

    /** Longer ones only cost time. */
    public static final int LONGEST = 128;

    /** What a decoder puts where it could read nothing. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    public PasswordHash {
        requireNonNull(salt, "salt is null");
        requireNonNull(hash, "hash is null");
    }

    /** Whether a password may be chosen: 12 to 128 characters, all of which could be read. */
    public static boolean allows(char[] password) {
        String composed = composed(password);
        return composed.length() >= SHORTEST && composed.length() <= LONGEST && composed.indexOf(UNREADABLE) < 0;
    }

    /** Whether it is longer than any that may be chosen. */
    static boolean isTooLong(char[] password) {
        return composed(password).length() > LONGEST;
    }

    /** @param random unpredictable; tests give a seeded one */
    public static PasswordHash of(char[] password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(
                ROUNDS,
                Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(derive(password, salt, ROUNDS)));
    }

    /** @throws IllegalArgumentException when it is none */
    public static PasswordHash parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no hash of a password");
        }
        return new PasswordHash(Integer.parseInt(form.group(1)), form.group(2), form.group(3));
    }

    /** Takes as long for a wrong password as for the right one. */
    public boolean matches(char[] password) {
        byte[] found = derive(password, Base64.getDecoder().decode(salt), rounds);
        return MessageDigest.isEqual(found, Base64.getDecoder().decode(hash));
    }

    /** As it stands in an account's file. */
    public String text() {
        return "pbkdf2-sha512$" + rounds + '$' + salt + '$' + hash;
    }

    /** Never the hash: it might end in a log. */
    @Override
    public String toString() {
        return "PBKDF2";
    }

    private static String composed(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(composed(password).toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has PBKDF2WithHmacSHA512", e);
        } finally {
            key.clearPassword();
        }
    }
}
