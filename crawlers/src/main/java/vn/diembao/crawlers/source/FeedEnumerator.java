package vn.diembao.crawlers.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Gives all feeds of a host to one reader. After a restart the readers report the splits they had, and all are given out
 * anew by host, so a changed parallelism never splits a host and a feed taken out of the configuration is dropped.
 */
final class FeedEnumerator implements SplitEnumerator<FeedSplit, FeedEnumeratorState> {
    private final SplitEnumeratorContext<FeedSplit> context;
    private final Collection<FeedSpec> specs;
    private final Boundedness boundedness;
    private final Map<String, FeedSplit> unassigned = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();

    FeedEnumerator(
            SplitEnumeratorContext<FeedSplit> context,
            Collection<FeedSpec> specs,
            Boundedness boundedness,
            FeedEnumeratorState restored) {
        this.context = context;
        this.specs = specs;
        this.boundedness = boundedness;
        restored.unassigned().forEach(this::takeBack);
    }

    @Override
    public void start() {
        // Feeds are given out once every reader has registered.
    }

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {
        // Readers get their feeds unasked.
    }

    @Override
    public void addSplitsBack(List<FeedSplit> splits, int subtaskId) {
        splits.forEach(this::takeBack);
        giveOut();
    }

    @Override
    public void addReader(int subtaskId) {
        ReaderInfo reader = context.registeredReaders().get(subtaskId);
        List<FeedSplit> reported = reader.getReportedSplitsOnRegistration();
        reported.forEach(this::takeBack);
        giveOut();
    }

    @Override
    public FeedEnumeratorState snapshotState(long checkpointId) {
        return new FeedEnumeratorState(List.copyOf(unassigned.values()));
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private void takeBack(FeedSplit split) {
        unassigned.put(split.feedUrl(), split);
        assigned.remove(split.feedUrl());
    }

    private void giveOut() {
        int readers = context.currentParallelism();
        if (context.registeredReaders().size() < readers) {
            return;
        }
        for (FeedSpec spec : specs) {
            if (assigned.add(spec.feedUrl())) {
                FeedSplit known = unassigned.remove(spec.feedUrl());
                context.assignSplit(known == null ? FeedSplit.fresh(spec.feedUrl()) : known, readerOf(spec, readers));
            }
        }
        unassigned.clear();
        if (boundedness == Boundedness.BOUNDED) {
            context.registeredReaders().keySet().forEach(context::signalNoMoreSplits);
        }
    }

    static int readerOf(FeedSpec spec, int readers) {
        return Math.floorMod(spec.host().hashCode(), readers);
    }
}
