package vn.diembao.crawlers.fetch;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A few workers on threads of their own, and time that is moved by hand: it stands while any of them works, and goes on
 * over those that hang.
 */
final class HandWorkers implements PageThreads {
    private record Alarm(long at, long order, Runnable work) {}

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::at).thenComparingLong(Alarm::order));
    private final SettableClock clock;
    private final ExecutorService workers;
    private int working;
    private int hanging;
    private long now;
    private long order;

    HandWorkers(SettableClock clock, int count) {
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(count);
    }

    synchronized long millis() {
        return now;
    }

    @Override
    public synchronized void work(Runnable work) {
        working++;
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                done();
            }
        });
    }

    @Override
    public synchronized void after(long millis, Runnable alarm) {
        alarms.add(new Alarm(now + millis, order++, alarm));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** Says that the work of one worker has come to where it stays. */
    synchronized void hangs() {
        hanging++;
        notifyAll();
    }

    /** Moves time on, running what falls due. */
    void advance(Duration by) throws InterruptedException {
        long end = millis() + by.toMillis();
        for (Alarm next = next(end); next != null; next = next(end)) {
            next.work().run();
        }
        moveTo(end);
    }

    private synchronized Alarm next(long end) throws InterruptedException {
        while (working > hanging) {
            wait();
        }
        if (alarms.isEmpty() || alarms.peek().at() > end) {
            return null;
        }
        Alarm next = alarms.remove();
        moveTo(next.at());
        return next;
    }

    private synchronized void moveTo(long time) {
        clock.advance(Duration.ofMillis(time - now));
        now = time;
    }

    private synchronized void done() {
        working--;
        notifyAll();
    }
}
