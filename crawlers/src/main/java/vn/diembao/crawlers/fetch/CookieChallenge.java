package vn.diembao.crawlers.fetch;

/**
 * The page some outlets send to every first visitor with status 200: it sets a cookie by script and reloads. It is
 * neither an empty feed nor an article.
 */
public final class CookieChallenge {
    private static final int MAX_BYTES = 1024;

    private CookieChallenge() {}

    public static boolean matches(byte[] body) {
        if (body.length == 0 || body.length >= MAX_BYTES) {
            return false;
        }
        String text = TextDecoder.head(body, MAX_BYTES);
        return text.contains("document.cookie") && text.contains("location.reload");
    }
}
