package vn.diembao.crawlers.fetch;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Future;

/** Runs work on the caller's thread, when the caller moves time on; a clock goes with it. */
final class HandThreads implements PageThreads {
    private record Alarm(long at, long order, Runnable work) {}

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::at).thenComparingLong(Alarm::order));
    private final SettableClock clock;
    private long now;
    private long order;

    HandThreads(SettableClock clock) {
        this.clock = clock;
    }

    long millis() {
        return now;
    }

    @Override
    public void work(Runnable work) {
        after(0, work);
    }

    @Override
    public void after(long millis, Runnable alarm) {
        alarms.add(new Alarm(now + millis, order++, alarm));
    }

    @Override
    public void close() {
        alarms.clear();
    }

    /** Moves time on, running what falls due. */
    void advance(Duration by) {
        long end = now + by.toMillis();
        while (!alarms.isEmpty() && alarms.peek().at() <= end) {
            step();
        }
        moveTo(end);
    }

    /** Moves time on until there is an answer, or nothing left to run. */
    void runUntil(Future<?> answer) {
        while (!answer.isDone() && !alarms.isEmpty()) {
            step();
        }
    }

    private void step() {
        Alarm next = alarms.remove();
        moveTo(next.at());
        next.work().run();
    }

    private void moveTo(long time) {
        clock.advance(Duration.ofMillis(time - now));
        now = time;
    }
}
