package vn.diembao.pipeline.revisit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.diembao.model.FeedItem;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;

/**
 * Clips whose pages are due for another look, as a Flink source (FLIP-27) of parallelism 1: the loop from the index back
 * to the fetcher, which Flink's own graph cannot have. Ends at once under a plan without rungs, else never. At least once:
 * after a failure the clips handed on since the last checkpoint come again. A clip that reaches the index late, behind later
 * ones, is found all the same if it was first seen within the {@link RungSplit#OVERLAP} before them, else by its next rung.
 */
public final class RevisitSource
        implements Source<FeedItem, RungSplit, List<RungSplit>>, SupportsSplitReassignmentOnRecovery {
    private static final long serialVersionUID = 1;

    private final RevisitPlan plan;
    private final ElasticsearchConfig elasticsearch;
    private final Set<String> sourceIds;

    /** @param sourceIds sources whose pages may be fetched; clips of others are left alone */
    public RevisitSource(RevisitPlan plan, ElasticsearchConfig elasticsearch, Set<String> sourceIds) {
        this.plan = plan;
        this.elasticsearch = elasticsearch;
        this.sourceIds = Set.copyOf(sourceIds);
    }

    @Override
    public Boundedness getBoundedness() {
        return plan.rungs().isEmpty() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<FeedItem, RungSplit> createReader(SourceReaderContext context) {
        return new RevisitReader(new StoredClips(elasticsearch, sourceIds), plan.every(), Clock.systemUTC());
    }

    @Override
    public SplitEnumerator<RungSplit, List<RungSplit>> createEnumerator(SplitEnumeratorContext<RungSplit> context) {
        return restoreEnumerator(context, List.of());
    }

    @Override
    public SplitEnumerator<RungSplit, List<RungSplit>> restoreEnumerator(
            SplitEnumeratorContext<RungSplit> context, List<RungSplit> state) {
        return new RungEnumerator(context, plan.rungs(), Clock.systemUTC(), state);
    }

    @Override
    public SimpleVersionedSerializer<RungSplit> getSplitSerializer() {
        return new RungSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<List<RungSplit>> getEnumeratorCheckpointSerializer() {
        return new RungListSerializer();
    }
}
