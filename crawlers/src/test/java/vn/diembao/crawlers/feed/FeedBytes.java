package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Feed bodies for tests; all texts are made up. */
final class FeedBytes {
    static final String URL = "https://bao.example/rss/home.rss";

    private FeedBytes() {}

    static FeedDocument parse(String text) {
        return new FeedParser().parse(text.getBytes(UTF_8), null, URL);
    }

    static FeedDocument parse(byte[] body) {
        return new FeedParser().parse(body, null, URL);
    }

    static String rss(String items) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Tin thử nghiệm</title>"
                + "<link>https://bao.example/</link>" + items + "</channel></rss>";
    }

    static String item(String inner) {
        return "<item>" + inner + "</item>";
    }

    static String atom(String entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Tin thử</title><id>urn:f</id>" + entries + "</feed>";
    }

    static FeedEntry only(String itemInner) {
        FeedDocument feed = parse(rss(item(itemInner)));
        if (feed.entries().size() != 1) {
            throw new AssertionError(feed.toString());
        }
        return feed.entries().get(0);
    }
}
