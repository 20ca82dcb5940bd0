package vn.diembao.crawlers.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** An enumerator's surroundings in a test: readers register by hand, assignments are kept. */
final class FakeEnumeratorContext implements SplitEnumeratorContext<FeedSplit> {
    private final int parallelism;
    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final List<FeedSplit> assigned = new ArrayList<>();
    private final Map<String, Integer> readerOf = new HashMap<>();
    private final Set<Integer> noMoreSplits = new TreeSet<>();

    FakeEnumeratorContext(int parallelism) {
        this.parallelism = parallelism;
    }

    void registerAll(FeedEnumerator enumerator) {
        for (int reader = 0; reader < parallelism; reader++) {
            register(enumerator, reader, List.of());
        }
    }

    void register(FeedEnumerator enumerator, int reader, List<FeedSplit> reported) {
        readers.put(reader, ReaderInfo.createReaderInfo(reader, "here", reported));
        enumerator.addReader(reader);
    }

    void unregister(int reader) {
        readers.remove(reader);
    }

    List<FeedSplit> assigned() {
        return assigned;
    }

    Integer readerOf(String feedUrl) {
        return readerOf.get(feedUrl);
    }

    Set<Integer> noMoreSplits() {
        return noMoreSplits;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void sendEventToSourceReader(int reader, SourceEvent event) {
        throw new UnsupportedOperationException("no events are sent");
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return readers;
    }

    @Override
    public void assignSplits(SplitsAssignment<FeedSplit> assignment) {
        assignment
                .assignment()
                .forEach((reader, splits) -> splits.forEach(split -> {
                    assigned.add(split);
                    readerOf.put(split.feedUrl(), reader);
                }));
    }

    @Override
    public void signalNoMoreSplits(int reader) {
        noMoreSplits.add(reader);
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
