package vn.diembao.crawlers.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The pages waiting for one host. Tasks of one address keep their order; otherwise whoever has been due longest goes first,
 * so that a page that fails holds up no other, and pages go before revisits. Every step takes time with the logarithm of
 * the tasks, as thousands may wait. Not thread-safe; time comes in as a parameter.
 */
final class HostQueue {
    private static final Comparator<PageTask> DUE_LONGEST =
            Comparator.comparingLong(PageTask::notBefore).thenComparingLong(PageTask::number);
    private static final Comparator<PageTask> OLDEST =
            Comparator.comparingLong(PageTask::enqueuedAt).thenComparingLong(PageTask::number);

    private final String host;
    private final Map<String, Deque<PageTask>> byAddress = new HashMap<>();
    private final TreeSet<PageTask> byAge = new TreeSet<>(OLDEST);
    /** The first task of each address. */
    private final TreeSet<PageTask> pages = new TreeSet<>(DUE_LONGEST);

    private final TreeSet<PageTask> revisits = new TreeSet<>(DUE_LONGEST);
    private Outage outage = Outage.NONE;
    private boolean running;
    private boolean barred;
    private long alarmAt = Long.MAX_VALUE;

    HostQueue(String host) {
        this.host = host;
    }

    String host() {
        return host;
    }

    void add(PageTask task) {
        byAge.add(task);
        Deque<PageTask> alike = alike(task);
        alike.addLast(task);
        if (alike.size() == 1) {
            lane(task).add(task);
        }
    }

    /** Puts back what {@link #take} gave: before what waits for the same address. */
    void putBack(PageTask task) {
        byAge.add(task);
        Deque<PageTask> alike = alike(task);
        if (!alike.isEmpty()) {
            lane(alike.getFirst()).remove(alike.getFirst());
        }
        alike.addFirst(task);
        lane(task).add(task);
    }

    /** Takes the task due longest; null when none is due. */
    PageTask take(long now) {
        PageTask next = isDue(pages, now) ? pages.first() : isDue(revisits, now) ? revisits.first() : null;
        if (next != null) {
            remove(next);
        }
        return next;
    }

    /** Takes out what was asked for at that time or before, due or not. */
    List<PageTask> takeOlder(long time) {
        List<PageTask> taken = new ArrayList<>();
        while (!byAge.isEmpty() && byAge.first().enqueuedAt() <= time) {
            taken.add(byAge.first());
            remove(byAge.first());
        }
        return taken;
    }

    /** Takes out all such tasks, due or not. */
    List<PageTask> takeIf(Predicate<PageTask> wanted) {
        List<PageTask> taken = byAge.stream().filter(wanted).toList();
        taken.forEach(this::remove);
        return taken;
    }

    /**
     * When there is something to do: the host is free and a task due, or a task is {@code maxAge} old;
     * {@link Long#MAX_VALUE} without tasks.
     */
    long nextAt(long freeAt, long maxAge) {
        if (byAge.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long page = pages.isEmpty() ? Long.MAX_VALUE : pages.first().notBefore();
        long revisit = revisits.isEmpty() ? Long.MAX_VALUE : revisits.first().notBefore();
        return Math.min(Math.max(freeAt, Math.min(page, revisit)), byAge.first().enqueuedAt() + maxAge);
    }

    boolean isEmpty() {
        return byAge.isEmpty();
    }

    Outage outage() {
        return outage;
    }

    void tried(boolean hostFailed, long now) {
        outage = hostFailed ? outage.goesOn(now) : Outage.NONE;
    }

    /** True while nothing is to be started: a worker has the queue, or it waits for {@link HostGate} to tell it. */
    boolean isHeld() {
        return running || barred;
    }

    void setRunning(boolean now) {
        running = now;
    }

    void setBarred(boolean now) {
        barred = now;
    }

    /** When the alarm that counts rings; {@link Long#MAX_VALUE} for none. */
    long alarmAt() {
        return alarmAt;
    }

    void setAlarmAt(long time) {
        alarmAt = time;
    }

    private static boolean isDue(SortedSet<PageTask> lane, long now) {
        return !lane.isEmpty() && lane.first().notBefore() <= now;
    }

    private void remove(PageTask task) {
        byAge.remove(task);
        Deque<PageTask> alike = alike(task);
        boolean first = alike.getFirst().number() == task.number();
        alike.removeIf(other -> other.number() == task.number());
        if (first) {
            lane(task).remove(task);
        }
        if (alike.isEmpty()) {
            byAddress.remove(task.item().url());
        } else if (first) {
            lane(alike.getFirst()).add(alike.getFirst());
        }
    }

    private SortedSet<PageTask> lane(PageTask task) {
        return task.policy().revisit() ? revisits : pages;
    }

    private Deque<PageTask> alike(PageTask task) {
        return byAddress.computeIfAbsent(task.item().url(), address -> new ArrayDeque<>(1));
    }
}
