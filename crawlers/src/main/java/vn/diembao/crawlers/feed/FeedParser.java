package vn.diembao.crawlers.feed;

import java.util.List;
import org.jdom2.Document;
import vn.diembao.crawlers.feed.XmlMender.Mended;
import vn.diembao.crawlers.feed.XmlOutline.Span;

/**
 * Reads a document that lists pages and tells itself what it is: RSS, RDF, Atom, JSON Feed, a sitemap or an index of
 * sitemaps, WordPress posts. Rome stands behind this class alone.
 *
 * <p>Bytes are decoded, mended and measured before a parser sees them, because Rome needs minutes for deep nesting and
 * overflows the stack (fault rows 15-22). Bad documents never throw: what is wrong is in
 * {@link FeedDocument#problems()}. Safe to share between threads.
 */
public final class FeedParser {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_ENTRIES = 2_000;

    private final DocumentFence fence = new DocumentFence();
    private final XmlFeedReader xml;
    private final SitemapReader sitemaps;
    private final JsonFeedReader json;
    private final WordPressReader posts;
    private final int maxDepth;

    public FeedParser() {
        this(MAX_DEPTH);
    }

    FeedParser(int maxDepth) {
        FeedDates dates = new FeedDates();
        JsonItems items = new JsonItems(maxDepth, MAX_ENTRIES);
        this.maxDepth = maxDepth;
        this.xml = new XmlFeedReader(dates);
        this.sitemaps = new SitemapReader(dates, MAX_ENTRIES);
        this.json = new JsonFeedReader(dates, items);
        this.posts = new WordPressReader(dates, items);
    }

    /**
     * Reads a body.
     *
     * @param contentType header of the response, null when there is none
     * @param url address the body came from; relative links are resolved against it
     */
    public FeedDocument parse(byte[] body, String contentType, String url) {
        return parse(body, contentType, new Place(url, SitemapWindow.OPEN));
    }

    FeedDocument parse(byte[] body, String contentType, Place place) {
        return fence.read(body, contentType, (text, problems) -> read(text, place, problems));
    }

    private FeedDocument read(String text, Place place, Problems problems) {
        int start = firstMeaningful(text);
        if (start == text.length()) {
            problems.add("no feed: the body is empty");
            return FeedDocument.none(problems);
        }
        return switch (text.charAt(start)) {
            case '{' -> json.read(text.substring(start), place.url(), problems);
            case '[' -> posts.read(text.substring(start), place.url(), problems);
            default -> readXml(text.substring(start), place, problems);
        };
    }

    private FeedDocument readXml(String text, Place place, Problems problems) {
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
        if (SitemapReader.isSitemap(outline.root())) {
            return sitemaps.read(mended.text(), outline, place, problems);
        }
        if (!outline.root().matches("rss|RDF|feed")) {
            problems.add(outline.root().isEmpty() ? "no feed: no XML" : "no feed: root element " + outline.root());
            return FeedDocument.none(problems);
        }
        return readFeed(mended.text(), outline, place, problems);
    }

    private FeedDocument readFeed(String text, XmlOutline outline, Place place, Problems problems) {
        int overCap = Math.max(0, outline.entries().size() - MAX_ENTRIES);
        String kept = overCap == 0 ? text : withoutTail(text, outline.entries());
        if (overCap > 0) {
            problems.add(overCap + " entries over the cap of " + MAX_ENTRIES);
        }
        Document document = SafeXml.parse(kept, overCap == 0 ? outline : XmlOutline.of(kept, maxDepth), problems);
        return document == null ? FeedDocument.none(problems) : xml.read(document, place.url(), overCap, problems);
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
