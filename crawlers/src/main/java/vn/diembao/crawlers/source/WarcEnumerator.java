package vn.diembao.crawlers.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the one split to the reader that asks first, and to nobody once it is read. */
final class WarcEnumerator implements SplitEnumerator<WarcSplit, Collection<WarcSplit>> {
    private final SplitEnumeratorContext<WarcSplit> context;
    private final Deque<WarcSplit> left;

    WarcEnumerator(SplitEnumeratorContext<WarcSplit> context, Collection<WarcSplit> left) {
        this.context = context;
        this.left = new ArrayDeque<>(left);
    }

    @Override
    public void start() {
        // Readers ask.
    }

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {
        WarcSplit split = left.poll();
        if (split != null) {
            context.assignSplit(split, subtaskId);
        }
        context.signalNoMoreSplits(subtaskId);
    }

    @Override
    public void addSplitsBack(List<WarcSplit> splits, int subtaskId) {
        left.addAll(splits);
    }

    @Override
    public void addReader(int subtaskId) {
        // Readers ask.
    }

    @Override
    public Collection<WarcSplit> snapshotState(long checkpointId) {
        return List.copyOf(left);
    }

    @Override
    public void close() throws IOException {
        // Holds nothing.
    }
}
