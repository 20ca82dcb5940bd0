package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jsoup.nodes.Entities;
import vn.diembao.app.site.DemoPages;
import vn.diembao.crawlers.feed.FeedParser;

/**
 * Feed entries a second on one thread: our parser (decoding, mending, measuring, then Rome) against Rome as it comes, on
 * sound RSS both can read.
 */
public final class FeedBenchmark {
    private static final String NAME = "feeds";
    private static final String OURS = "ours";
    private static final String BASELINE = "stock rome";
    private static final int FEEDS = 40;
    private static final int ENTRIES = 50;
    private static final int WARMUPS = 3;

    private final List<byte[]> feeds = new ArrayList<>();
    private final FeedParser parser = new FeedParser();

    /** On feeds made of the demo's stories. */
    public FeedBenchmark() throws IOException {
        List<DemoPages.Page> stories = DemoPages.all();
        for (int feed = 0; feed < FEEDS; feed++) {
            feeds.add(feed(stories, feed).getBytes(UTF_8));
        }
    }

    /** @param nanos a clock that is never set */
    public List<Figure> run(int rounds, LongSupplier nanos) {
        Contest contest = Contest.run(
                List.of(contender(OURS, this::ours), contender(BASELINE, FeedBenchmark::theirs)),
                WARMUPS,
                rounds,
                nanos);
        double megabytes = feeds.stream().mapToLong(feed -> feed.length).sum() / 1e6;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "entries", "entries", (double) FEEDS * ENTRIES));
        for (String name : List.of(OURS, BASELINE)) {
            figures.add(Figure.of(NAME, name, "entries/s", contest.rate(name, (double) FEEDS * ENTRIES)));
            figures.add(Figure.of(NAME, name, "MB/s", contest.rate(name, megabytes)));
        }
        figures.add(Figure.of(NAME, OURS + " to " + BASELINE, "x", contest.ratio(OURS, BASELINE)));
        return figures;
    }

    private Contest.Contender contender(String name, ToLongFunction<byte[]> read) {
        return new Contest.Contender(name, () -> {
            long entries = feeds.stream().mapToLong(read).sum();
            if (entries != FEEDS * ENTRIES) {
                throw new IllegalStateException(name + " read only " + entries + " entries");
            }
            return entries;
        });
    }

    private long ours(byte[] feed) {
        return parser.parse(feed, "application/rss+xml; charset=utf-8", "http://bench.localhost/rss")
                .entries()
                .size();
    }

    private static long theirs(byte[] feed) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed))) {
            return new SyndFeedInput().build(reader).getEntries().size();
        } catch (IOException | FeedException e) {
            throw new IllegalStateException("Rome cannot read a sound feed", e);
        }
    }

    private static String feed(List<DemoPages.Page> stories, int number) {
        StringBuilder rss = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>")
                .append("<title>Tin mới</title><link>http://bench.localhost/</link><description>Tin</description>\n");
        for (int i = 0; i < ENTRIES; i++) {
            DemoPages.Page story = stories.get((number + i) % stories.size());
            int id = number * ENTRIES + i;
            rss.append(String.format(
                    Locale.ROOT,
                    """
            <item><title>%s</title><link>%s?%d</link><guid isPermaLink="false">tin-%d</guid>
            <pubDate>Tue, 01 Jul 2025 07:30:00 +0700</pubDate>
            <description><![CDATA[<a href="%s"><img src="/anh/%d.jpg"></a></br>%s]]></description></item>
            """,
                    Entities.escape(story.title()),
                    story.url(),
                    id,
                    id,
                    story.url(),
                    id,
                    story.lead()));
        }
        return rss.append("</channel></rss>\n").toString();
    }
}
