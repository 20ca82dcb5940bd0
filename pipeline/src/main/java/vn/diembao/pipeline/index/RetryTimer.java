package vn.diembao.pipeline.index;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The time {@link Retries} waits by. */
interface RetryTimer extends AutoCloseable {
    Instant now();

    /** Runs the task later, on any thread; never after {@link #close()}. */
    void after(long millis, Runnable task);

    @Override
    void close();

    /** This machine's time, with one daemon thread. */
    static RetryTimer system() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(RetryTimer::daemon);
        Clock clock = Clock.systemUTC();
        return new RetryTimer() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void after(long millis, Runnable task) {
                var unused = thread.schedule(task, millis, TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                thread.shutdownNow();
            }
        };
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "document-writer-timer");
        thread.setDaemon(true);
        return thread;
    }
}
