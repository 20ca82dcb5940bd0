package vn.diembao.pipeline.page;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.crawlers.extract.ExtractVerdict;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;

/** Reads the article off its page; a page that is gone goes on as such, for it may be a clip that was withdrawn. */
public final class ExtractPageFunction extends ProcessFunction<RawPage, Reading> {
    private static final long serialVersionUID = 1;

    private final Map<String, Selectors> selectors;
    private transient PageExtractor extractor;
    private transient RejectionRecorder rejections;

    /** @param selectors where articles stand on a source's pages, by source id */
    public ExtractPageFunction(Map<String, Selectors> selectors) {
        this.selectors = selectors;
    }

    @Override
    public void open(OpenContext context) {
        extractor = new PageExtractor();
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(RawPage page, Context context, Collector<Reading> out) {
        FeedItem item = page.item();
        if (page.problem() == RejectionReason.PAGE_GONE) {
            out.collect(new Reading(item, null));
        } else if (page.problem() != null) {
            rejections.record(
                    new Rejection(
                            item.sourceId(), Stage.FETCH, page.problem(), item.url(), page.detail(), item.fetchedAt()),
                    context::output);
        } else {
            extract(page, context, out);
        }
    }

    private void extract(RawPage page, Context context, Collector<Reading> out) {
        FeedItem item = page.item();
        try {
            ExtractVerdict verdict = extractor.extract(page, selectors.getOrDefault(item.sourceId(), Selectors.NONE));
            if (verdict instanceof ExtractVerdict.Extracted extracted) {
                out.collect(new Reading(item, extracted.article()));
            } else if (verdict instanceof ExtractVerdict.Refused refused) {
                rejections.record(refused.rejection(), context::output);
            }
        } catch (RuntimeException | StackOverflowError e) {
            rejections.record(
                    RejectionRecorder.failed(item.sourceId(), Stage.EXTRACT, item.url(), e, item.fetchedAt()),
                    context::output);
        }
    }
}
