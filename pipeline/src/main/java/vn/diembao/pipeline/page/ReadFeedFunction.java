package vn.diembao.pipeline.page;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.FeedItem;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;

/** Reads articles off their feed items, for sources whose pages are not fetched. */
public final class ReadFeedFunction extends ProcessFunction<FeedItem, Reading> {
    private static final long serialVersionUID = 1;

    private transient RejectionRecorder rejections;

    @Override
    public void open(OpenContext context) {
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(FeedItem item, Context context, Collector<Reading> out) {
        try {
            out.collect(Reading.of(FeedArticle.read(item), item.fetchedAt()));
        } catch (RuntimeException | StackOverflowError e) {
            rejections.record(
                    RejectionRecorder.failed(item.sourceId(), Stage.EXTRACT, item.url(), e, item.fetchedAt()),
                    context::output);
        }
    }
}
