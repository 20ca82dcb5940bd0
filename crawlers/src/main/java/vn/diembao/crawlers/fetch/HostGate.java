package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.diembao.crawlers.outlet.ReadingPolicy;

/**
 * When each host may be asked, whoever wants to: feeds, pages and revisits stand in one line, one request at a time, a
 * pause after each, and a budget a day (Asia/Ho_Chi_Minh). It never blocks: it says when to come again. A feed that waits
 * goes before pages, which come in hundreds and would never let it through.
 *
 * <p>Archives know neither line nor budget, but are left alone when they ask for it. Pauses are measured by a clock that is
 * never set, days by the wall clock, and never backwards. Safe to share between threads.
 */
final class HostGate {
    private static final ZoneId DAY = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;
    private final LongSupplier millis;
    private final Map<String, Host> hosts = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    /**
     * A gate.
     *
     * @param clock tells the day
     * @param millis time in ms from an arbitrary start at or before 0; never goes back
     */
    HostGate(Clock clock, LongSupplier millis) {
        this.clock = requireNonNull(clock, "clock is null");
        this.millis = requireNonNull(millis, "millis is null");
    }

    /** A gate in the time of this machine. */
    static HostGate ticking(Clock clock) {
        long start = System.nanoTime();
        return new HostGate(clock, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** The gate's own time. */
    long millis() {
        return millis.getAsLong();
    }

    /** Until when the host is left alone; in the past when it is not. */
    synchronized long freeAt(String host) {
        Host known = hosts.get(host);
        return known == null ? 0 : known.freeAt;
    }

    /**
     * Asks for a turn. A granted one ends with {@link #leave}.
     *
     * @param whenFree run once, on any thread, when the host may have become free; only when the answer is busy
     */
    synchronized Turn enter(String name, ReadingPolicy rule, Errand errand, Runnable whenFree) {
        Host host = host(name);
        long now = millis();
        if (host.freeAt > now) {
            return new Turn(Turn.State.EARLY, host.freeAt);
        }
        if (rule.archive()) {
            return Turn.GRANTED;
        }
        if (isSpent(name, rule, errand)) {
            return new Turn(Turn.State.SPENT, now + untilTomorrow().toMillis());
        }
        if (host.busy || (errand != Errand.FEED && host.feedsWaiting > 0)) {
            host.waiting.add(whenFree);
            return Turn.BUSY;
        }
        host.busy = true;
        return Turn.GRANTED;
    }

    /** Ends a turn; the host is left alone for that long. */
    void leave(String name, ReadingPolicy rule, long pauseMillis) {
        List<Runnable> waiting;
        synchronized (this) {
            Host host = host(name);
            host.busy = host.busy && rule.archive();
            host.freeAt = Math.max(host.freeAt, millis() + pauseMillis);
            waiting = host.takeWaiting();
        }
        // Outside the lock: who waits takes locks of its own.
        waiting.forEach(Runnable::run);
    }

    /** Counts a request; the pause is for a host that is asked on the way, as in a redirect. */
    synchronized void count(String name, long pauseMillis) {
        Host host = host(name);
        host.requests++;
        host.freeAt = Math.max(host.freeAt, millis() + pauseMillis);
    }

    /** True when the host was asked as often today as such an errand may; archives know no budget. */
    synchronized boolean isSpent(String name, ReadingPolicy rule, Errand errand) {
        return !rule.archive() && host(name).requests >= errand.share(rule.requestsADay());
    }

    /** Leaves the host alone for that long, whoever has its turn. */
    synchronized void rest(String name, long pauseMillis) {
        Host host = host(name);
        host.freeAt = Math.max(host.freeAt, millis() + pauseMillis);
    }

    /** Says that a feed waits, so that pages let it go first. */
    synchronized void feedWaits(String name) {
        host(name).feedsWaiting++;
    }

    /** Takes {@link #feedWaits} back, whether the feed got its turn or gave up. */
    void feedWaitsNoMore(String name) {
        List<Runnable> waiting;
        synchronized (this) {
            Host host = host(name);
            host.feedsWaiting--;
            waiting = host.takeWaiting();
        }
        waiting.forEach(Runnable::run);
    }

    private Duration untilTomorrow() {
        Instant tomorrow = day.plusDays(1).atStartOfDay(DAY).toInstant();
        Duration left = Duration.between(clock.instant(), tomorrow);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Host host(String name) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DAY);
        if (today.isAfter(day)) {
            day = today;
            long now = millis();
            hosts.values().removeIf(host -> host.isIdle(now));
            hosts.values().forEach(host -> host.requests = 0);
        }
        return hosts.computeIfAbsent(name, n -> new Host());
    }

    private static final class Host {
        private final List<Runnable> waiting = new ArrayList<>();
        private long freeAt;
        private boolean busy;
        private int feedsWaiting;
        private int requests;

        private boolean isIdle(long now) {
            return !busy && feedsWaiting == 0 && waiting.isEmpty() && freeAt <= now;
        }

        private List<Runnable> takeWaiting() {
            List<Runnable> taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }
}
