package vn.diembao.crawlers.feed;

import java.time.Instant;
import java.util.List;
import vn.diembao.crawlers.fetch.LinkResolver;
import vn.diembao.model.ClipId;

/** Raw fields of one entry, whatever the format, and how they become a {@link FeedEntry}. */
record EntryFields(
        String id,
        String link,
        String base,
        String title,
        String summary,
        String content,
        String author,
        List<String> published,
        List<String> modified,
        List<String> categories) {

    private static final int MAX_ID = 2_000;
    private static final int MAX_LINK = 4_096;

    FeedEntry entry(FeedDates dates, Problems problems) {
        String target = link(problems);
        String key = id == null || id.isBlank() ? target : bounded(id.strip());
        return new FeedEntry(
                key,
                target,
                EntryText.title(title),
                EntryText.html(summary),
                EntryText.html(content),
                EntryText.author(author),
                first(published, dates, problems),
                first(modified, dates, problems),
                EntryText.categories(categories));
    }

    private String link(Problems problems) {
        if (link == null || link.isBlank()) {
            return "";
        }
        if (link.length() > MAX_LINK) {
            problems.add("link of " + link.length() + " characters left out");
            return "";
        }
        return LinkResolver.resolve(base, link);
    }

    /** Cutting a long id would make different ids equal. */
    private static String bounded(String id) {
        return id.length() > MAX_ID ? "sha256:" + ClipId.sha256(id) : id;
    }

    private static Instant first(List<String> raw, FeedDates dates, Problems problems) {
        for (String text : raw) {
            Instant at = dates.parse(text);
            if (at != null) {
                return at;
            }
            problems.add("date not readable: " + text);
        }
        return null;
    }
}
