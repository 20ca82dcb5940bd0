package vn.diembao.pipeline.page;

import java.util.List;
import java.util.Map;
import vn.diembao.crawlers.extract.ExtractVerdict;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;

/**
 * Reads the article off a fetched page, or says why there is none. Where the page keeps its text closed (paywall,
 * encryption, video), the article is what the feed tells of it. Thread-safe.
 */
final class ArticleReader {
    /** Articles that are there but cannot be read: what the feed tells of them is better than nothing. */
    private static final Map<RejectionReason, String> CLOSED = Map.of(
            RejectionReason.PAYWALL, "paywall",
            RejectionReason.ENCRYPTED, "encrypted",
            RejectionReason.VIDEO_ONLY, "video_only");

    private final Map<String, Selectors> selectors;
    private final PageExtractor extractor = new PageExtractor();

    /** @param selectors where articles stand on a source's pages, by source id */
    ArticleReader(Map<String, Selectors> selectors) {
        this.selectors = selectors;
    }

    Reading read(RawPage page) {
        FeedItem item = page.item();
        if (page.problem() == RejectionReason.PAGE_GONE) {
            return Reading.gone(item, page.fetchedAt());
        }
        if (page.problem() != null) {
            return Reading.refused(
                    item,
                    new Rejection(
                            item.sourceId(), Stage.FETCH, page.problem(), item.url(), page.detail(), item.fetchedAt()));
        }
        try {
            return extract(page);
        } catch (RuntimeException | StackOverflowError e) {
            return Reading.refused(
                    item, RejectionRecorder.failed(item.sourceId(), Stage.EXTRACT, item.url(), e, item.fetchedAt()));
        }
    }

    private Reading extract(RawPage page) {
        FeedItem item = page.item();
        ExtractVerdict verdict = extractor.extract(page, selectors.getOrDefault(item.sourceId(), Selectors.NONE));
        if (verdict instanceof ExtractVerdict.Extracted extracted) {
            return Reading.of(extracted.article(), page.fetchedAt());
        }
        Rejection rejection = ((ExtractVerdict.Refused) verdict).rejection();
        String mark = CLOSED.get(rejection.reason());
        boolean told = !item.title().isBlank() && !(item.summary() + item.content()).isBlank();
        return mark != null && told
                ? Reading.of(FeedArticle.read(item, List.of(mark)), page.fetchedAt())
                : Reading.refused(item, rejection);
    }
}
