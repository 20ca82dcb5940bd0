package vn.diembao.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads on which a desk looks again and again beside a run. */
public final class DeskThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskThreads.class);
    private static final Duration END = Duration.ofSeconds(30);

    private final String desk;
    private final Supplier<TroubleLog> logs;
    private final ScheduledExecutorService threads;

    /**
     * @param desk name of the threads, and of the desk in the log
     * @param count of works that may go on at a time
     */
    public DeskThreads(String desk, int count) {
        this(desk, count, () -> new TroubleLog(desk));
    }

    DeskThreads(String desk, int count, Supplier<TroubleLog> logs) {
        this.desk = desk;
        this.logs = logs;
        threads = Executors.newScheduledThreadPool(count, work -> {
            Thread daemon = new Thread(work, desk);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /**
     * Does a work again and again, the first time after one pause, whatever becomes of it. The pause is counted by a clock that
     * does not jump.
     */
    public void every(Duration pause, Runnable work) {
        var unused = threads.scheduleWithFixedDelay(
                () -> lasting(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The same with a work that may fail: its trouble is told once, whatever becomes of other works, and it is tried again after
     * the pause.
     *
     * @param what stands before its trouble
     */
    public void every(Duration pause, String what, Troubles.Work work) {
        TroubleLog log = logs.get();
        every(pause, () -> {
            Troubles troubles = new Troubles();
            troubles.catching(what, work);
            log.tell(troubles);
        });
    }

    /** A schedule would give up silently after the first exception. */
    private void lasting(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("work broke, desk={}", desk, e);
        }
    }

    /** Lets the works under way come to their end, for half a minute at most: a mail that is being sent is not cut off. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("work is broken off, desk={}", desk);
        threads.shutdownNow();
    }
}
