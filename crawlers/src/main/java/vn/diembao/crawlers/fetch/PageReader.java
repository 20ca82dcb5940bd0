package vn.diembao.crawlers.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.diembao.crawlers.charset.DecodedText;
import vn.diembao.crawlers.charset.HtmlDecoder;
import vn.diembao.crawlers.charset.TextDecoder;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** Turns the answer to a page request into a {@link RawPage}: decides by the bytes whether it is HTML and decodes it. */
public final class PageReader {
    private static final int HEAD = 4_096;
    private static final int MAX_DETAIL = 500;

    /** Of what outlets send instead of pages. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF", "a PDF",
            "PK\u0003\u0004", "a ZIP archive",
            "GIF8", "a GIF picture",
            "\u0089PNG", "a PNG picture",
            "\u00FF\u00D8\u00FF", "a JPEG picture",
            "RIFF", "a RIFF picture or sound");

    private static final Pattern HTML =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|meta|title|script|div|article|table|h1|p)[\\s>/]");
    private static final Pattern OTHER_XML = Pattern.compile("(?i)<(?:rss|feed|rdf:rdf|urlset|sitemapindex|svg)[\\s>]");

    private final HtmlDecoder decoder = new HtmlDecoder();

    /** The page, or why there is none: it is never left out. */
    public RawPage page(FeedItem item, FetchResult result) {
        PageBody body = body(result);
        return body.problem() == null
                ? new RawPage(item, result.url(), result.status(), body.html(), result.fetchedAt(), null, "")
                : refused(item, result, body.problem(), body.detail());
    }

    /** The same without an item it was fetched for. */
    PageBody body(FetchResult result) {
        if (result.problem() != null) {
            return PageBody.refused(result.problem(), result.detail());
        }
        if (result.status() != 200) {
            return PageBody.refused(RejectionReason.SERVER_ERROR, "HTTP " + result.status() + " without asking");
        }
        if (CookieChallenge.matches(result.body())) {
            return PageBody.refused(RejectionReason.CHALLENGE, "cookie challenge");
        }
        return body(result.body(), result.contentType());
    }

    /**
     * Bytes that were stored as a page.
     *
     * @param contentType as they were labelled, null when that is not known
     */
    public PageBody body(byte[] bytes, String contentType) {
        if (bytes.length == 0) {
            return PageBody.refused(RejectionReason.NOT_HTML, "the body is empty");
        }
        String label = contentType == null ? ", no type given" : ", labelled " + contentType;
        String binary = binary(bytes);
        if (binary != null) {
            return PageBody.refused(RejectionReason.NOT_HTML, binary + label);
        }
        DecodedText decoded = decoder.decode(bytes, contentType);
        return isHtml(decoded.text())
                ? PageBody.of(decoded)
                : PageBody.refused(RejectionReason.NOT_HTML, "no HTML" + label);
    }

    static RawPage refused(FeedItem item, FetchResult result, RejectionReason problem, String detail) {
        String url = LogLine.mask(result.url());
        return new RawPage(item, url, result.status(), "", result.fetchedAt(), problem, LogLine.of(detail, MAX_DETAIL));
    }

    /** Charset labels of header and meta element, null where there is none. */
    static List<String> declared(FetchResult result) {
        return HtmlDecoder.labels(result.body(), result.contentType());
    }

    private static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return HTML.matcher(head).find() && !OTHER_XML.matcher(firstTag(head)).lookingAt();
    }

    /** The text from its first tag on, past XML declaration and comments. */
    private static String firstTag(String head) {
        int at = head.indexOf('<');
        while (at >= 0 && (head.startsWith("<?", at) || head.startsWith("<!--", at))) {
            at = head.indexOf('<', at + 1);
        }
        return at < 0 ? "" : head.substring(at);
    }

    /** What it is by its signature, or by zero bytes outside UTF-16 (row 14); null for text. */
    private static String binary(byte[] body) {
        String head = TextDecoder.head(body, 512);
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            return null;
        }
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        boolean wide = head.replace("\0", "").strip().toLowerCase(Locale.ROOT).startsWith("<");
        return head.indexOf('\0') >= 0 && !wide ? "binary" : null;
    }
}
