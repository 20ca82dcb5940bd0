package vn.diembao.crawlers.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import vn.diembao.crawlers.fetch.LinkResolver;

/** Reads RSS, RDF and Atom with Rome, and from the markup what Rome loses. */
final class XmlFeedReader {
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");

    private final FeedDates dates;

    XmlFeedReader(FeedDates dates) {
        this.dates = dates;
    }

    FeedDocument read(Document document, String url, int overCap, Problems problems) {
        Element root = document.getRootElement();
        mendRss(root);
        SyndFeed feed = rome(document, problems);
        if (feed == null) {
            return FeedDocument.none(problems);
        }
        List<Element> markup = entries(root);
        List<SyndEntry> entries = feed.getEntries();
        boolean paired = markup.size() == entries.size();
        if (!paired) {
            problems.add("Rome read " + entries.size() + " of " + markup.size() + " entries");
        }
        String base = base(root, feed.getLink(), url);
        List<FeedEntry> read = new ArrayList<>();
        for (int i = 0; paired && i < entries.size(); i++) {
            read.add(
                    fields(entries.get(i), new EntryMarkup(markup.get(i)), base).entry(dates, problems));
        }
        return new FeedDocument(
                format(root, feed),
                EntryText.title(feed.getTitle()),
                UpdatePeriod.of(root),
                read,
                overCap,
                problems.list(),
                false);
    }

    private static SyndFeed rome(Document document, Problems problems) {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | RuntimeException e) {
            // Rome answers bad documents with unchecked exceptions of many kinds.
            problems.add("no feed: " + e.getMessage());
            return null;
        }
    }

    /** Rome wants a version it knows and items inside the channel. */
    private static void mendRss(Element root) {
        if (!root.getName().equals("rss")) {
            return;
        }
        String version = root.getAttributeValue("version", "").strip();
        root.setAttribute("version", RSS_VERSIONS.contains(version) ? version : "2.0");
        Element channel = root.getChild("channel", root.getNamespace());
        List<Element> outside = List.copyOf(root.getChildren("item", root.getNamespace()));
        if (channel != null) {
            outside.forEach(item -> channel.addContent(item.detach()));
        }
    }

    private static List<Element> entries(Element root) {
        String name = root.getName().equals("feed") ? "entry" : "item";
        Element channel = root.getName().equals("rss") ? root.getChild("channel", root.getNamespace()) : null;
        Element parent = channel == null ? root : channel;
        return parent.getChildren().stream()
                .filter(e -> e.getName().equals(name))
                .filter(e -> root.getName().equals("RDF") || e.getNamespace().equals(parent.getNamespace()))
                .toList();
    }

    /** Atom resolves against the feed's own address, RSS against the site its channel names. */
    private static String base(Element root, String site, String url) {
        String resolved = site == null || site.isBlank() ? "" : LinkResolver.resolve(url, site);
        return !root.getName().equals("feed") && resolved.startsWith("http") ? resolved : url;
    }

    private static String format(Element root, SyndFeed feed) {
        if (root.getName().equals("RDF")) {
            return "rdf";
        }
        String type = feed.getFeedType();
        return type.startsWith("rss_0.91") ? "rss_0.91" : type;
    }

    private static EntryFields fields(SyndEntry entry, EntryMarkup markup, String base) {
        return new EntryFields(
                markup.id(),
                markup.link(),
                markup.base(base),
                entry.getTitle(),
                value(entry.getDescription()),
                content(entry),
                entry.getAuthor(),
                markup.published(),
                markup.modified(),
                entry.getCategories().stream()
                        .map(c -> c.getLabel() == null ? c.getName() : c.getLabel())
                        .toList());
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().stream()
                .map(XmlFeedReader::value)
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String value(SyndContent content) {
        return content == null || content.getValue() == null ? "" : content.getValue();
    }
}
