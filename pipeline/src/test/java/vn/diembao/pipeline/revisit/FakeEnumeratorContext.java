package vn.diembao.pipeline.revisit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** An enumerator's surroundings in a test: the one reader registers by hand, what it is given is kept. */
final class FakeEnumeratorContext implements SplitEnumeratorContext<RungSplit> {
    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final List<RungSplit> assigned = new ArrayList<>();
    private boolean ended;

    /** Registers the reader; what it was given since the last call. */
    List<RungSplit> register(RungEnumerator enumerator, RungSplit... reported) {
        assigned.clear();
        readers.put(0, ReaderInfo.createReaderInfo(0, "here", List.of(reported)));
        enumerator.addReader(0);
        return List.copyOf(assigned);
    }

    /** True once the reader was told that no more rungs follow. */
    boolean ended() {
        return ended;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return readers;
    }

    @Override
    public void assignSplits(SplitsAssignment<RungSplit> assignment) {
        assignment.assignment().values().forEach(assigned::addAll);
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public int currentParallelism() {
        return 1;
    }

    @Override
    public void sendEventToSourceReader(int reader, SourceEvent event) {
        throw new UnsupportedOperationException("no events are sent");
    }

    @Override
    public void signalNoMoreSplits(int reader) {
        ended = true;
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        throw new UnsupportedOperationException("nothing is called");
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
        throw new UnsupportedOperationException("nothing is called");
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        runnable.run();
    }
}
