package vn.diembao.pipeline.revisit;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.FeedItem;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.page.PageRequest;
import vn.diembao.pipeline.tally.TallyMark;

/** Takes a revisit into the account, as an input like any other and as what it is, and asks for its page. */
public final class RequestRevisitFunction extends ProcessFunction<FeedItem, PageRequest> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(FeedItem item, Context context, Collector<PageRequest> out) {
        context.output(Sides.MARKS, TallyMark.of(TallyMark.What.ITEM, item.sourceId(), item.fetchedAt()));
        context.output(Sides.MARKS, TallyMark.of(TallyMark.What.REVISIT, item.sourceId(), item.fetchedAt()));
        out.collect(PageRequest.again(item));
    }
}
