package vn.diembao.crawlers.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import vn.diembao.model.FeedPoll;

/** Keeps what a reader hands on. */
final class CollectedOutput implements ReaderOutput<FeedPoll> {
    final List<FeedPoll> polls = new ArrayList<>();

    @Override
    public void collect(FeedPoll poll) {
        polls.add(poll);
    }

    @Override
    public void collect(FeedPoll poll, long timestamp) {
        polls.add(poll);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<FeedPoll> createOutputForSplit(String splitId) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {}
}
