package vn.diembao.pipeline.feed;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.tally.TallyMark;

/** Takes a poll apart: its items go on, its refused entries and its own outcome are counted. */
public final class SplitPollFunction extends ProcessFunction<FeedPoll, FeedItem> {
    private static final long serialVersionUID = 1;

    private transient RejectionRecorder rejections;

    @Override
    public void open(OpenContext context) {
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(FeedPoll poll, Context context, Collector<FeedItem> out) {
        context.output(Sides.MARKS, TallyMark.poll(poll));
        poll.signs().forEach(sign -> context.output(Sides.MARKS, TallyMark.sign(poll, sign)));
        for (Rejection rejection : poll.rejected()) {
            context.output(Sides.MARKS, TallyMark.of(TallyMark.What.ITEM, poll.sourceId(), poll.fetchedAt()));
            rejections.record(rejection, context::output);
        }
        for (FeedItem item : poll.items()) {
            context.output(Sides.MARKS, TallyMark.of(TallyMark.What.ITEM, poll.sourceId(), poll.fetchedAt()));
            out.collect(item);
        }
    }
}
