package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.TextOrigin;

/**
 * Reads an article off a page: what the page declares (JSON-LD, meta, {@code time}) first, then selectors, then rules
 * that hold for any outlet and language. Holds no state; safe to share between threads. Stack use does not grow with the
 * nesting of the page, time grows with its length and no faster; a page of more than some 100,000 elements is refused.
 */
public final class PageExtractor {
    /**
     * Reads one page.
     *
     * @param html decoded page, may be broken or empty
     * @param url address the page was fetched from
     * @param selectors of the outlet, or {@link Selectors#NONE}
     */
    public PageText read(String html, String url, Selectors selectors) {
        return read(PageTree.parse(html, url), url, selectors);
    }

    PageText read(Document page, String url, Selectors selectors) {
        return new PageReading(page, url, selectors).text();
    }

    /**
     * Turns a fetched page into an article, with the feed item's title, date and author where the page has none.
     *
     * <p>A page that was not fetched is refused with the fetch's own reason, one without readable article text with that
     * of its {@link PageKind}.
     */
    public ExtractVerdict extract(RawPage page, Selectors selectors) {
        if (page.problem() != null) {
            return refused(page, page.problem(), page.detail());
        }
        if (page.html().isBlank()) {
            return refused(page, RejectionReason.NO_ARTICLE, "the page is empty");
        }
        if (PageTree.isTooLarge(page.html())) {
            return refused(page, RejectionReason.TOO_LARGE, "more tags than any article's page has");
        }
        PageText text = read(page.html(), page.url(), selectors);
        if (text.kind().refusal() != null) {
            return refused(page, text.kind().refusal(), "no article text, by its signs: " + text.kind());
        }
        return new ExtractVerdict.Extracted(article(page, text));
    }

    private static ParsedArticle article(RawPage page, PageText text) {
        FeedItem item = page.item();
        Map<String, String> rules = new HashMap<>(text.rules());
        boolean feedTitle = text.title().isEmpty();
        boolean feedDate = text.published() == null && item.publishedAt() != null;
        boolean feedAuthor = text.author() == null && item.author() != null;
        noteFeed(rules, "title", feedTitle);
        noteFeed(rules, "date", feedDate);
        noteFeed(rules, "author", feedAuthor);
        return new ParsedArticle(
                item,
                page.url(),
                text.canonicalUrl(),
                feedTitle ? CleanText.unescaped(item.title()) : text.title(),
                text.lead(),
                text.paragraphs(),
                text.pictures(),
                feedAuthor ? item.author() : text.author(),
                feedDate ? item.publishedAt() : text.publishedAt(),
                text.modified() == null ? item.modifiedAt() : text.modifiedAt(),
                text.section(),
                text.tags().isEmpty() ? List.copyOf(item.categories()) : text.tags(),
                TextOrigin.PAGE,
                marks(text),
                rules);
    }

    /** What a reader of the article should know. */
    static List<String> marks(PageText text) {
        List<String> marks = new ArrayList<>();
        if (text.kind().mark() != null) {
            marks.add(text.kind().mark());
        }
        if (TextDamage.in(text)) {
            marks.add("text_damaged");
        }
        return marks;
    }

    private static void noteFeed(Map<String, String> rules, String field, boolean fromFeed) {
        if (fromFeed) {
            rules.put(field, "feed");
        }
    }

    private static ExtractVerdict refused(RawPage page, RejectionReason reason, String detail) {
        return new ExtractVerdict.Refused(new Rejection(
                page.item().sourceId(),
                Stage.EXTRACT,
                reason,
                page.url(),
                detail,
                page.item().fetchedAt()));
    }
}
