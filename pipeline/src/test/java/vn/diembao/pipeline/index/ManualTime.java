package vn.diembao.pipeline.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import vn.diembao.pipeline.Samples;

/** Time that moves only when a test has nothing else to do: then the next task's hour has come. */
final class ManualTime implements RetryTimer, ProcessingTimeService {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingInt(Task::number));
    private long now = Samples.NOON.toEpochMilli();
    private int taken;

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** A timer that can be cancelled; nobody waits for it. */
    private static final class Timer extends CompletableFuture<Void> implements ScheduledFuture<Void> {
        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }

    private record Task(long at, int number, Work work) {}

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(now);
    }

    @Override
    public long getCurrentProcessingTime() {
        return now;
    }

    Duration passed() {
        return Duration.between(Samples.NOON, now());
    }

    @Override
    public void after(long millis, Runnable task) {
        tasks.add(new Task(now + millis, taken++, task::run));
    }

    @Override
    public ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback callback) {
        Timer timer = new Timer();
        tasks.add(new Task(timestamp, taken++, () -> {
            if (!timer.isCancelled()) {
                callback.onProcessingTime(timestamp);
            }
        }));
        return timer;
    }

    /** Moves to the next task and runs it; false when there is none. */
    boolean runNext() throws Exception {
        Task next = tasks.poll();
        if (next == null) {
            return false;
        }
        now = Math.max(now, next.at());
        next.work().run();
        return true;
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
