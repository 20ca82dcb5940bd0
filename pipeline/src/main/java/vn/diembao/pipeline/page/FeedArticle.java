package vn.diembao.pipeline.page;

import java.util.List;
import java.util.Map;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.TextOrigin;

/** Reads an item as the feed tells it, for sources whose pages are not fetched. */
final class FeedArticle {
    private static final int TITLE_LENGTH = 120;

    private FeedArticle() {}

    /** The item's own text; a post without a title is called by its first words. */
    static ParsedArticle read(FeedItem item) {
        return read(item, List.of());
    }

    /** As {@link #read(FeedItem)}, for an item whose page gives no text. */
    static ParsedArticle read(FeedItem item, List<String> marks) {
        List<String> summary = FeedText.paragraphs(item.summary());
        List<String> content = FeedText.paragraphs(item.content());
        String lead = String.join(" ", summary);
        String title =
                item.title().isBlank() ? firstWords(lead.isEmpty() ? String.join(" ", content) : lead) : item.title();
        return new ParsedArticle(
                item,
                item.url(),
                item.url(),
                title,
                lead,
                content.equals(summary) ? List.of() : content,
                List.of(),
                item.author(),
                item.publishedAt(),
                item.modifiedAt(),
                item.categories().isEmpty() ? null : item.categories().get(0),
                item.categories(),
                TextOrigin.FEED,
                marks,
                Map.of("title", "feed", "lead", "feed", "published", "feed"));
    }

    private static String firstWords(String text) {
        if (text.length() <= TITLE_LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', TITLE_LENGTH);
        return text.substring(0, space > 0 ? space : TITLE_LENGTH) + "…";
    }
}
