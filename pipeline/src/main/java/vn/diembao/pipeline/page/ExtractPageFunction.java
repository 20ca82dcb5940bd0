package vn.diembao.pipeline.page;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.extract.ExtractVerdict;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.ClipId;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.history.Sighting;

/** Reads the article off its page; a page that is gone goes on as such, for it may be a clip that was withdrawn. */
public final class ExtractPageFunction extends ProcessFunction<RawPage, ParsedArticle> {
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
    public void processElement(RawPage page, Context context, Collector<ParsedArticle> out) {
        FeedItem item = page.item();
        if (page.problem() == RejectionReason.PAGE_GONE) {
            String url = CanonicalUrl.of(item.url());
            context.output(Sides.GONE, Sighting.gone(ClipId.ofUrl(url), item.sourceId(), url, item.fetchedAt()));
        } else if (page.problem() != null) {
            rejections.record(
                    new Rejection(
                            item.sourceId(), Stage.FETCH, page.problem(), item.url(), page.detail(), item.fetchedAt()),
                    context::output);
        } else {
            extract(page, context, out);
        }
    }

    private void extract(RawPage page, Context context, Collector<ParsedArticle> out) {
        FeedItem item = page.item();
        try {
            ExtractVerdict verdict = extractor.extract(page, selectors.getOrDefault(item.sourceId(), Selectors.NONE));
            if (verdict instanceof ExtractVerdict.Extracted extracted) {
                out.collect(extracted.article());
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
