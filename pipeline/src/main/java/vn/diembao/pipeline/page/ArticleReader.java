package vn.diembao.pipeline.page;

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

/** Reads the article off a fetched page, or says why there is none. Thread-safe. */
final class ArticleReader {
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
        return verdict instanceof ExtractVerdict.Extracted extracted
                ? Reading.of(extracted.article(), page.fetchedAt())
                : Reading.refused(item, ((ExtractVerdict.Refused) verdict).rejection());
    }
}
