package vn.diembao.crawlers.feed;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import vn.diembao.crawlers.feed.XmlMender.Mended;
import vn.diembao.crawlers.feed.XmlOutline.Span;
import vn.diembao.crawlers.fetch.CookieChallenge;
import vn.diembao.crawlers.fetch.DecodedText;
import vn.diembao.crawlers.fetch.TextDecoder;

/**
 * Reads a feed document of any format: Rome stands behind this class alone.
 *
 * <p>Bytes are decoded, mended and measured before a parser sees them, because Rome needs minutes for deep nesting and
 * overflows the stack (fault rows 15-22). Bad documents never throw: what is wrong is in
 * {@link FeedDocument#problems()}. Safe to share between threads.
 */
public final class FeedParser {
    private static final int MAX_BYTES = 32 << 20;
    private static final int MAX_DEPTH = 256;
    private static final int MAX_ENTRIES = 2_000;
    private static final int DECLARATION_BYTES = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private final TextDecoder decoder = new TextDecoder();
    private final XmlFeedReader xml;
    private final JsonFeedReader json;
    private final int maxDepth;

    public FeedParser() {
        this(MAX_DEPTH);
    }

    FeedParser(int maxDepth) {
        FeedDates dates = new FeedDates();
        this.maxDepth = maxDepth;
        this.xml = new XmlFeedReader(dates);
        this.json = new JsonFeedReader(dates, maxDepth, MAX_ENTRIES);
    }

    /**
     * Reads a body.
     *
     * @param contentType header of the response, null when there is none
     * @param url address the body came from; relative links are resolved against it
     */
    public FeedDocument parse(byte[] body, String contentType, String url) {
        requireNonNull(body, "body is null");
        requireNonNull(url, "url is null");
        Problems problems = new Problems();
        if (CookieChallenge.matches(body)) {
            problems.add("a cookie challenge instead of a feed");
            return new FeedDocument(null, "", List.of(), 0, problems.list(), true);
        }
        if (body.length > MAX_BYTES) {
            problems.add("too large: " + body.length + " bytes");
            return FeedDocument.none(problems);
        }
        try {
            return read(decode(body, contentType, problems), url, problems);
        } catch (StackOverflowError e) {
            // Rome recurses over nested markup; the depth limit should keep us from here.
            problems.add("nested too deep for the parser");
            return FeedDocument.none(problems);
        }
    }

    private String decode(byte[] body, String contentType, Problems problems) {
        Matcher declared =
                DECLARED.matcher(TextDecoder.head(body, DECLARATION_BYTES).replace("\0", ""));
        List<String> labels = new ArrayList<>();
        labels.add(TextDecoder.charsetOf(contentType));
        labels.add(declared.find() ? declared.group(1) : null);
        DecodedText decoded = decoder.decode(body, labels);
        if (decoded.problem() != null) {
            problems.add(decoded.problem());
        }
        return decoded.text();
    }

    private FeedDocument read(String text, String url, Problems problems) {
        int start = firstMeaningful(text);
        if (start == text.length()) {
            problems.add("no feed: the body is empty");
            return FeedDocument.none(problems);
        }
        if (text.charAt(start) == '{') {
            return json.read(text.substring(start), url, problems);
        }
        return readXml(text.substring(start), url, problems);
    }

    private FeedDocument readXml(String text, String url, Problems problems) {
        Mended mended = XmlMender.mend(text);
        if (mended.unsafe()) {
            problems.add("refused: DOCTYPE with declarations of its own");
            return FeedDocument.none(problems);
        }
        XmlOutline outline = XmlOutline.of(mended.text(), maxDepth);
        if (outline.tooDeep()) {
            problems.add("refused: nested deeper than " + maxDepth);
            return FeedDocument.none(problems);
        }
        if (!outline.root().matches("rss|RDF|feed")) {
            problems.add(outline.root().isEmpty() ? "no feed: no XML" : "no feed: root element " + outline.root());
            return FeedDocument.none(problems);
        }
        int overCap = Math.max(0, outline.entries().size() - MAX_ENTRIES);
        String kept = overCap == 0 ? mended.text() : withoutTail(mended.text(), outline.entries());
        if (overCap > 0) {
            problems.add(overCap + " entries over the cap of " + MAX_ENTRIES);
        }
        Document document = SafeXml.parse(kept, overCap == 0 ? outline : XmlOutline.of(kept, maxDepth), problems);
        return document == null ? FeedDocument.none(problems) : xml.read(document, url, overCap, problems);
    }

    private static String withoutTail(String text, List<Span> entries) {
        int from = entries.get(MAX_ENTRIES).start();
        int to = entries.get(entries.size() - 1).end();
        return text.substring(0, from) + text.substring(to);
    }

    private static int firstMeaningful(String text) {
        int at = 0;
        while (at < text.length()
                && (text.charAt(at) <= ' ' || "\uFEFF\u200B\u00A0\uFFFE".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
