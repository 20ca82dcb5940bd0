package vn.diembao.app.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Looks at an index and at both processes while documents come in. */
final class LoadWatch {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Seconds that all documents may take to be found once the last has been sent. */
    private static final int MOST_LATE_LOOKS = 30;

    private final ElasticsearchClient client;
    private final String index;
    private final LongSupplier nanos;
    private final StageTimes stages = new StageTimes();
    private final List<Look> looks = new ArrayList<>();

    /**
     * What was seen at one time; processor times are in milliseconds since the processes began.
     *
     * @param nanos of a clock that is never set
     * @param searchable documents
     */
    record Look(long nanos, long searchable, Map<String, Double> millis) {
        static final String OURS = "all of this process";
        static final String ELASTICSEARCH = "elasticsearch";
    }

    /** The end of whatever brings documents in. */
    interface End {
        /** Waits for it; false when it did not come in that time. */
        boolean within(Duration wait) throws InterruptedException;
    }

    LoadWatch(ElasticsearchClient client, String index, LongSupplier nanos) {
        this.client = client;
        this.index = index;
        this.nanos = nanos;
    }

    Look look() throws IOException {
        long searchable = client.count(c -> c.index(index)).count();
        long at = nanos.getAsLong();
        Map<String, Double> millis = new TreeMap<>();
        stages.look().forEach((stage, spent) -> millis.put(stage, spent / 1e6));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        millis.put(Look.OURS, system.getProcessCpuTime() / 1e6);
        millis.put(Look.ELASTICSEARCH, elasticsearchMillis());
        Look look = new Look(at, searchable, millis);
        looks.add(look);
        return look;
    }

    /**
     * Looks each second until all has come in and can be found.
     *
     * @param documents there have to be
     * @param each is told of each look
     * @throws IllegalStateException when they are others than that
     */
    void follow(End end, long documents, Consumer<Look> each) throws IOException {
        boolean over = false;
        long searchable = -1;
        for (int late = 0; late < MOST_LATE_LOOKS && searchable < documents; late += over ? 1 : 0) {
            Look look = look();
            each.accept(look);
            searchable = look.searchable();
            over = over ? pause() : within(end);
        }
        if (searchable != documents) {
            throw new IllegalStateException(
                    searchable + " documents are in " + index + ", there should be " + documents);
        }
    }

    private static boolean within(End end) {
        try {
            return end.within(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Always true. */
    private static boolean pause() {
        CountDownLatch never = new CountDownLatch(1);
        return within(wait -> !never.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Oldest first. */
    List<Look> looks() {
        return List.copyOf(looks);
    }

    private double elasticsearchMillis() throws IOException {
        return client.nodes().stats(n -> n.metric("process")).nodes().values().stream()
                .mapToLong(node -> node.process().cpu().totalInMillis())
                .sum();
    }
}
