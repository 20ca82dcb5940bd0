package vn.diembao.crawlers.extract;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read pages, apart from those that fetch them: a page that takes long to read holds up no host's
 * schedule.
 *
 * <p>Only so many pages wait for a thread, as each may be of the largest size; whoever brings one more reads it himself.
 * After closing, work is dropped without a word. The threads do not keep the process alive.
 */
public final class ReadingThreads implements Executor, AutoCloseable {
    private static final int WAITING_EACH = 16;

    private final ThreadPoolExecutor threads;

    private ReadingThreads(int count) {
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count * WAITING_EACH),
                daemons(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /**
     * Reading is all computing, more threads than cores gain nothing.
     *
     * @throws IllegalArgumentException when there is not at least one core
     */
    public static ReadingThreads of(int cores) {
        return new ReadingThreads(cores);
    }

    @Override
    public void execute(Runnable reading) {
        threads.execute(reading);
    }

    /** Interrupts what runs and drops what waits. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "diembao-read");
            thread.setDaemon(true);
            return thread;
        };
    }
}
