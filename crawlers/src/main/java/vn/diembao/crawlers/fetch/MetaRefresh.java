package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The small page some outlets send instead of a redirect (row 5): {@code <meta http-equiv=refresh content="0;url=…">} and
 * next to no text. A page with something to read that reloads itself is none.
 */
final class MetaRefresh {
    private static final int MAX_BYTES = 4_096;
    private static final int MAX_TEXT = 200;
    private static final Pattern AT_ONCE =
            Pattern.compile("(?i)^\\s*[0-5](?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=)?\\s*['\"]?([^'\"]+)");

    private MetaRefresh() {}

    /** Where the page sends its reader, as it says it; null when it is a page to stay on. */
    static String target(byte[] body) {
        if (body.length == 0 || body.length > MAX_BYTES) {
            return null;
        }
        String html = new String(body, UTF_8);
        if (!html.contains("http-equiv") && !html.contains("HTTP-EQUIV")) {
            return null;
        }
        Document page = Jsoup.parse(html);
        Element meta = page.selectFirst("meta[http-equiv~=(?i)^\\s*refresh\\s*$]");
        if (meta == null || page.body().text().length() > MAX_TEXT) {
            return null;
        }
        Matcher content = AT_ONCE.matcher(meta.attr("content"));
        return content.find() ? content.group(1).strip() : null;
    }
}
