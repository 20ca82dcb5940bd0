package vn.diembao.crawlers.fetch;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The pages waiting for one host, and how long the host is left alone. Tasks of one address keep their order; otherwise
 * whoever has been due longest goes first, so that a page that fails holds up no other. Not thread-safe; time comes in as
 * a parameter.
 */
final class HostQueue {
    private final String host;
    private final Deque<PageTask> tasks = new ArrayDeque<>();
    private long freeAt = Long.MIN_VALUE;
    private int failures;
    private boolean running;
    private long alarmAt = Long.MAX_VALUE;

    HostQueue(String host) {
        this.host = host;
    }

    String host() {
        return host;
    }

    void add(PageTask task) {
        tasks.addLast(task);
    }

    /** Puts back what {@link #take} gave: before what waits for the same address. */
    void putBack(PageTask task) {
        tasks.addFirst(task);
    }

    /** Takes the task due longest; null when none is due or the host is left alone. */
    PageTask take(long now) {
        PageTask next =
                firsts().min(Comparator.comparingLong(PageTask::notBefore)).orElse(null);
        if (next == null || next.notBefore() > now || freeAt > now) {
            return null;
        }
        tasks.remove(next);
        return next;
    }

    /** Takes out all such tasks, due or not. */
    List<PageTask> takeIf(Predicate<PageTask> wanted) {
        List<PageTask> taken = tasks.stream().filter(wanted).toList();
        tasks.removeIf(wanted);
        return taken;
    }

    /** When there is something to do: a task is due or {@code maxAge} old; without tasks, when the host is free. */
    long nextAt(long maxAge) {
        LongStream due = firsts().mapToLong(task -> Math.max(freeAt, task.notBefore()));
        LongStream late = tasks.stream().mapToLong(task -> task.enqueuedAt() + maxAge);
        return LongStream.concat(due, late).min().orElse(freeAt);
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    void leaveAloneUntil(long time) {
        freeAt = Math.max(freeAt, time);
    }

    /** Failures of the host itself, one after another. */
    int failures() {
        return failures;
    }

    void tried(boolean hostFailed) {
        failures = hostFailed ? failures + 1 : 0;
    }

    boolean running() {
        return running;
    }

    void setRunning(boolean now) {
        running = now;
    }

    /** When the alarm that counts rings; {@link Long#MAX_VALUE} for none. */
    long alarmAt() {
        return alarmAt;
    }

    void setAlarmAt(long time) {
        alarmAt = time;
    }

    private Stream<PageTask> firsts() {
        Set<String> addresses = new HashSet<>();
        return tasks.stream().filter(task -> addresses.add(task.item().url()));
    }
}
