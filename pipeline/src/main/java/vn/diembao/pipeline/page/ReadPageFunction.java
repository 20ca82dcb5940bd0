package vn.diembao.pipeline.page;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.tally.TallyMark;

/** Reads articles off pages that were kept; each page is an input of the run. */
public final class ReadPageFunction extends ProcessFunction<RawPage, Reading> {
    private static final long serialVersionUID = 1;

    private final Map<String, Selectors> selectors;
    private transient ArticleReader articles;

    /** @param selectors where articles stand on a source's pages, by source id */
    public ReadPageFunction(Map<String, Selectors> selectors) {
        this.selectors = selectors;
    }

    @Override
    public void open(OpenContext context) {
        articles = new ArticleReader(selectors);
    }

    @Override
    public void processElement(RawPage page, Context context, Collector<Reading> out) {
        PageRequest request = PageRequest.kept(page.item());
        mark(TallyMark.What.ITEM, page.item(), context);
        if (request.revisit()) {
            mark(TallyMark.What.REVISIT, page.item(), context);
        }
        out.collect(articles.read(page).answering(request));
    }

    /** At the hour of the item, as in the crawl: an account that is split over hours still adds up. */
    private static void mark(TallyMark.What what, FeedItem item, Context context) {
        context.output(Sides.MARKS, TallyMark.of(what, item.sourceId(), item.fetchedAt()));
    }
}
