package vn.diembao.pipeline.revisit;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Gives all rungs to the one reader there is, or tells it that there are none. After a restart the reader reports the rungs it had: those still in the plan
 * go on where they were, new ones begin now.
 */
final class RungEnumerator implements SplitEnumerator<RungSplit, List<RungSplit>> {
    private static final int ONLY_READER = 0;

    private final SplitEnumeratorContext<RungSplit> context;
    private final List<Duration> rungs;
    private final Clock clock;
    private final Map<Duration, RungSplit> unassigned = new HashMap<>();

    RungEnumerator(
            SplitEnumeratorContext<RungSplit> context, List<Duration> rungs, Clock clock, List<RungSplit> restored) {
        this.context = context;
        this.rungs = rungs;
        this.clock = clock;
        restored.forEach(this::takeBack);
    }

    @Override
    public void start() {
        // Rungs are given out once the reader has registered.
    }

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {
        // The reader gets its rungs unasked.
    }

    @Override
    public void addSplitsBack(List<RungSplit> splits, int subtaskId) {
        splits.forEach(this::takeBack);
    }

    @Override
    public void addReader(int subtaskId) {
        List<RungSplit> reported = context.registeredReaders().get(subtaskId).getReportedSplitsOnRegistration();
        reported.forEach(this::takeBack);
        if (subtaskId != ONLY_READER) {
            return;
        }
        for (Duration rung : rungs) {
            RungSplit known = unassigned.remove(rung);
            context.assignSplit(known == null ? RungSplit.fresh(rung, clock.instant()) : known, ONLY_READER);
        }
        unassigned.clear();
        if (rungs.isEmpty()) {
            context.signalNoMoreSplits(ONLY_READER);
        }
    }

    @Override
    public List<RungSplit> snapshotState(long checkpointId) {
        return List.copyOf(unassigned.values());
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private void takeBack(RungSplit split) {
        unassigned.put(split.rung(), split);
    }
}
