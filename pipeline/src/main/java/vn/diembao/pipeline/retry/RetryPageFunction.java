package vn.diembao.pipeline.retry;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.FeedItem;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.page.PageRequest;
import vn.diembao.pipeline.tally.TallyMark;

/** Takes pages that are retried into the account, as inputs like any other, and asks for them. */
public final class RetryPageFunction extends ProcessFunction<RetryInput, PageRequest> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(RetryInput input, Context context, Collector<PageRequest> out) {
        PageRequest request = input.request();
        if (request == null) {
            return;
        }
        FeedItem item = request.item();
        context.output(Sides.MARKS, TallyMark.of(TallyMark.What.ITEM, item.sourceId(), item.fetchedAt()));
        if (request.revisit()) {
            context.output(Sides.MARKS, TallyMark.of(TallyMark.What.REVISIT, item.sourceId(), item.fetchedAt()));
        }
        out.collect(request);
    }
}
