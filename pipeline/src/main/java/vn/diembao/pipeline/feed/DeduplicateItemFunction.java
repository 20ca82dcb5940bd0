package vn.diembao.pipeline.feed;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.ClipId;
import vn.diembao.model.FeedItem;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.StateRetention;
import vn.diembao.pipeline.removal.Erased;
import vn.diembao.pipeline.tally.TallyMark;

/**
 * Lets an item through when its address is new, or when the feed says something else of it than last time (key: canonical
 * address). So an article that stands in three feeds is fetched once, and an edited one is fetched again. One that was erased is
 * refused before its page is asked for, and forgotten. A post that brings counts alone says nothing of its text, and goes on.
 */
public final class DeduplicateItemFunction extends KeyedProcessFunction<String, FeedItem, FeedItem> {
    private static final long serialVersionUID = 1;

    private static final String UNTOLD = "";

    private final Erased.Opening list;
    private transient ValueState<String> lastText;
    private transient Erased erased;
    private transient RejectionRecorder rejections;

    /** @param list of what may not come back */
    public DeduplicateItemFunction(Erased.Opening list) {
        this.list = list;
    }

    @Override
    public void open(OpenContext context) {
        lastText = getRuntimeContext()
                .getState(StateRetention.limited(new ValueStateDescriptor<>("last-text", Types.STRING)));
        erased = list.open();
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(FeedItem item, Context context, Collector<FeedItem> out) throws Exception {
        if (erased.contains(ClipId.ofUrl(context.getCurrentKey()))) {
            lastText.clear();
            rejections.record(
                    new Rejection(
                            item.sourceId(), Stage.FEED, RejectionReason.ERASED, UNTOLD, UNTOLD, item.fetchedAt()),
                    context::output);
            return;
        }
        if (item.post() != null && item.post().again()) {
            out.collect(item);
            return;
        }
        String text =
                ClipId.sha256(item.title() + '\n' + item.summary() + '\n' + item.content() + '\n' + item.modifiedAt());
        if (text.equals(lastText.value())) {
            context.output(Sides.MARKS, TallyMark.of(TallyMark.What.DUPLICATE, item.sourceId(), item.fetchedAt()));
        } else {
            lastText.update(text);
            out.collect(item);
        }
    }

    @Override
    public void close() {
        if (erased != null) {
            erased.close();
        }
    }
}
