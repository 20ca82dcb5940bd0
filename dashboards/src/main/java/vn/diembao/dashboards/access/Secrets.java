package vn.diembao.dashboards.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Random names nobody can guess: 192 bits, 32 characters fit for addresses and cookies. */
public final class Secrets {
    private static final int BYTES = 24;

    private Secrets() {}

    /** A new one. */
    public static String next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares in a time that says nothing of where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
