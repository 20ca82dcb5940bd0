package vn.diembao.crawlers.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import vn.diembao.crawlers.charset.TextDecoder;

/**
 * The page some outlets send to every first visitor with status 200: it sets a cookie by script and reloads. It is
 * neither an empty feed nor an article.
 */
public final class CookieChallenge {
    private static final int MAX_BYTES = 1024;
    /** A value that goes on behind the quote is worked out by the script; attributes may be glued on. */
    private static final Pattern COOKIE =
            Pattern.compile("document\\.cookie\\s*=\\s*([\"'])([A-Za-z0-9_.~-]{1,64})=([^;\"'\\s]{1,512})"
                    + "(?:;|\\1\\s*(?:[^\\s+]|$|\\+\\s*[\"']\\s*;))");

    private CookieChallenge() {}

    public static boolean matches(byte[] body) {
        if (body.length == 0 || body.length >= MAX_BYTES) {
            return false;
        }
        String text = TextDecoder.head(body, MAX_BYTES);
        return text.contains("document.cookie") && text.contains("location.reload");
    }

    /** The cookie that the page sets in so many words, for that host alone; null when a script has to work it out. */
    static Cookie cookie(byte[] body, String host) {
        Matcher set = COOKIE.matcher(TextDecoder.head(body, MAX_BYTES));
        if (!set.find()) {
            return null;
        }
        BasicClientCookie cookie = new BasicClientCookie(set.group(2), set.group(3));
        cookie.setDomain(host);
        cookie.setPath("/");
        return cookie;
    }
}
