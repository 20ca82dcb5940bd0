package vn.diembao.dashboards.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that a form of ours carries and a form elsewhere cannot: HMAC-SHA-256 over a cookie that only the visitor's browser has
 * (OWASP's signed double submit). The key lives as long as the process. Safe to share between threads.
 */
public final class FormTokens {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    public FormTokens(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, HMAC);
    }

    /** @param cookie what the browser sends with every request */
    public String of(String cookie) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(cookie.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + HMAC, e);
        }
    }

    /** Whether the form came with the token of this cookie; null is none. */
    public boolean fits(String token, String cookie) {
        return token != null && cookie != null && Secrets.same(token, of(cookie));
    }
}
