package vn.diembao.dashboards.web;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import vn.diembao.dashboards.search.ClipSheet;
import vn.diembao.dashboards.search.SavedSearch;
import vn.diembao.model.Clip;

/** Writes a saved search as RSS 2.0: title, outlet and address of each clip; no text. */
final class FeedWriter {
    /** What XML 1.0 has no place for. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private final String origin;

    /** @param origin scheme and host of our pages */
    FeedWriter(String origin) {
        this.origin = origin;
    }

    String write(SavedSearch saved, List<Clip> clips) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setEncoding("UTF-8");
        feed.setLanguage("vi");
        feed.setTitle(clean("Điểm báo: " + saved.name()));
        feed.setDescription(clean("Tin bài mới khớp với tìm kiếm “" + saved.name() + "”"));
        feed.setLink(origin + ExplorePart.PATH + (saved.search().isEmpty() ? "" : '?' + saved.search()));
        feed.setEntries(clips.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed of ours has all it needs", e);
        }
    }

    private SyndEntry entry(Clip clip) {
        SyndContent words = new SyndContentImpl();
        words.setType("text/plain");
        words.setValue(clean(
                clip.outlet().name() + ", " + ClipSheet.time(clip.article().publishedAt())));
        SyndEntry entry = new SyndEntryImpl();
        String state = ClipSheet.state(clip);
        entry.setTitle(clean(
                (state.isEmpty() ? "" : '[' + state + "] ") + clip.article().title()));
        entry.setLink(origin + "/clips/" + clip.article().id());
        entry.setUri(origin + "/clips/" + clip.article().id());
        entry.setPublishedDate(Date.from(clip.article().publishedAt()));
        entry.setDescription(words);
        return entry;
    }

    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("");
    }
}
