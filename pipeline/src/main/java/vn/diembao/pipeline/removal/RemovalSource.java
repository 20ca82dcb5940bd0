package vn.diembao.pipeline.removal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.history.Sighting;

/**
 * Orders to remove clips, as a Flink source (FLIP-27) of parallelism 1: at each start all that was ever erased, then what is
 * erased from there on and what gets over its time. It has neither splits nor state: what a savepoint does not hold, an older one
 * cannot bring back.
 */
public final class RemovalSource implements Source<Sighting, RemovalSource.Nothing, RemovalSource.Nothing> {
    private static final long serialVersionUID = 1;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration EVERY_UNTIL_ANSWERED = Duration.ofSeconds(1);

    private final ElasticsearchConfig elasticsearch;
    private final RetentionPlan plan;
    private final boolean goesOn;

    /** @param goesOn false in a run that ends by itself */
    public RemovalSource(ElasticsearchConfig elasticsearch, RetentionPlan plan, boolean goesOn) {
        this.elasticsearch = elasticsearch;
        this.plan = plan;
        this.goesOn = goesOn;
    }

    /** The only value of the state there is not. */
    public enum Nothing implements SourceSplit {
        NOTHING;

        @Override
        public String splitId() {
            return name();
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return goesOn ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Sighting, Nothing> createReader(SourceReaderContext context) {
        return new RemovalReader(
                new StoredOrders(plan, elasticsearch),
                goesOn,
                goesOn ? EVERY : EVERY_UNTIL_ANSWERED,
                Clock.systemUTC());
    }

    @Override
    public SplitEnumerator<Nothing, Nothing> createEnumerator(SplitEnumeratorContext<Nothing> context) {
        return new NoSplits();
    }

    @Override
    public SplitEnumerator<Nothing, Nothing> restoreEnumerator(
            SplitEnumeratorContext<Nothing> context, Nothing checkpoint) {
        return new NoSplits();
    }

    @Override
    public SimpleVersionedSerializer<Nothing> getSplitSerializer() {
        return new NothingSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Nothing> getEnumeratorCheckpointSerializer() {
        return new NothingSerializer();
    }

    /** Hands out none. */
    private static final class NoSplits implements SplitEnumerator<Nothing, Nothing> {
        @Override
        public void start() {
            // Has nothing to hand out.
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            // Has nothing to hand out.
        }

        @Override
        public void addSplitsBack(List<Nothing> splits, int subtaskId) {
            // Has handed out none.
        }

        @Override
        public void addReader(int subtaskId) {
            // Readers begin by themselves.
        }

        @Override
        public Nothing snapshotState(long checkpointId) {
            return Nothing.NOTHING;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    /** Of every version the same. */
    private static final class NothingSerializer implements SimpleVersionedSerializer<Nothing> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Nothing nothing) {
            return new byte[0];
        }

        @Override
        public Nothing deserialize(int version, byte[] serialized) {
            return Nothing.NOTHING;
        }
    }
}
