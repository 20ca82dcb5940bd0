package vn.diembao.crawlers.source;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.model.FeedPoll;

/**
 * Feeds as a Flink source (FLIP-27). Emits one {@link FeedPoll} a poll, also for polls that failed, so that nothing a
 * source does or fails to do goes uncounted. At least once: after a failure the polls since the last checkpoint come
 * again, asked for with the validators of that checkpoint.
 */
public final class FeedSource
        implements Source<FeedPoll, FeedSplit, FeedEnumeratorState>, SupportsSplitReassignmentOnRecovery {
    private static final long serialVersionUID = 1;
    private static final int MAX_SHOWN = 300;

    private final LinkedHashMap<String, FeedSpec> specs = new LinkedHashMap<>();
    private final PollLimit limit;
    private final FeedPoller.Factory pollers;

    /**
     * @param specs feeds to poll; a feed URL stands once
     * @param limit when a feed has been polled often enough
     * @param pollers makes one poller a reader
     */
    public FeedSource(List<FeedSpec> specs, PollLimit limit, FeedPoller.Factory pollers) {
        for (FeedSpec spec : specs) {
            if (this.specs.put(spec.feedUrl(), spec) != null) {
                throw new IllegalArgumentException("feed named twice: " + LogLine.of(spec.feedUrl(), MAX_SHOWN));
            }
        }
        this.limit = limit;
        this.pollers = pollers;
    }

    @Override
    public Boundedness getBoundedness() {
        return limit == PollLimit.CONTINUOUS ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<FeedPoll, FeedSplit> createReader(SourceReaderContext context) {
        return new FeedReader(Map.copyOf(specs), pollers.create(limit), limit, Clock.systemUTC());
    }

    @Override
    public SplitEnumerator<FeedSplit, FeedEnumeratorState> createEnumerator(SplitEnumeratorContext<FeedSplit> context) {
        return restoreEnumerator(context, new FeedEnumeratorState(List.of()));
    }

    @Override
    public SplitEnumerator<FeedSplit, FeedEnumeratorState> restoreEnumerator(
            SplitEnumeratorContext<FeedSplit> context, FeedEnumeratorState state) {
        return new FeedEnumerator(context, List.copyOf(specs.values()), getBoundedness(), state);
    }

    @Override
    public SimpleVersionedSerializer<FeedSplit> getSplitSerializer() {
        return new FeedSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<FeedEnumeratorState> getEnumeratorCheckpointSerializer() {
        return new FeedEnumeratorStateSerializer();
    }
}
