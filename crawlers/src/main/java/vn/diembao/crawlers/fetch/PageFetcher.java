package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/**
 * Fetches the pages of feed items politely: one queue per host, whose turns {@link HostGate} gives, so that a slow host
 * holds up nobody else (row 35).
 *
 * <p>A failure that may pass puts the page back for later by the {@link RetryPolicy}: one page's failure lets the others
 * of its host go on, the host's own (no headers came, robots.txt that cannot be read, 429, a Retry-After) leaves the whole
 * host alone (rows 31 and 34) and, once it has lasted, ends those that waited as long. A page over the host's day waits
 * for the next one if that begins before it is too old, else it is over the budget. Every future completes normally within
 * about {@link #MAX_AGE}; what went wrong is in
 * {@link RawPage#problem()}. Safe to share between threads.
 */
public final class PageFetcher implements AutoCloseable {
    /** A page that has waited this long is answered with a time-out and not fetched any more. */
    public static final Duration MAX_AGE = Duration.ofHours(6);

    private final PoliteFetcher web;
    private final HostGate gate;
    private final RetryPolicy retry;
    private final PageAnswers answers;
    private final PageThreads threads;
    private final Map<String, HostQueue> queues = new HashMap<>();
    private long asked;
    private boolean closed;

    /**
     * A fetcher that owns its threads, not the {@link PoliteFetcher}.
     *
     * @param archive where final answers are kept
     * @param workers hosts served at the same time
     */
    public PageFetcher(PoliteFetcher web, RetryPolicy retry, PageArchive archive, Clock clock, int workers) {
        this(web, retry, archive, clock, new DaemonThreads(workers));
    }

    PageFetcher(PoliteFetcher web, RetryPolicy retry, PageArchive archive, Clock clock, PageThreads threads) {
        this.web = requireNonNull(web, "web is null");
        this.gate = web.gate();
        this.retry = requireNonNull(retry, "retry is null");
        this.answers = new PageAnswers(archive, clock);
        this.threads = requireNonNull(threads, "threads is null");
    }

    /** Queues an item's page. */
    public CompletableFuture<RawPage> fetch(FeedItem item, PagePolicy policy) {
        String host = web.hostOf(item.url());
        PageTask task;
        HostQueue queue;
        synchronized (queues) {
            task = PageTask.of(item, policy, asked++, gate.millis());
            if (closed) {
                answers.close(task);
                return task.answer();
            }
            queue = queues.computeIfAbsent(host, HostQueue::new);
            queue.add(task);
        }
        goOn(queue);
        return task.answer();
    }

    /** Completes what waits with a problem, then stops. */
    @Override
    public void close() {
        List<PageTask> waiting = new ArrayList<>();
        synchronized (queues) {
            closed = true;
            queues.values().forEach(queue -> waiting.addAll(queue.takeIf(task -> true)));
            queues.clear();
        }
        threads.close();
        waiting.forEach(answers::close);
    }

    /** Starts what is due, or sets the alarm for it; drops a queue that has nothing left to remember. */
    private void goOn(HostQueue queue) {
        synchronized (queues) {
            if (closed || queue.isHeld()) {
                return;
            }
            long now = gate.millis();
            long freeAt = gate.freeAt(queue.host());
            boolean failing = !queue.outage().isNone() && freeAt > now;
            long next = queue.isEmpty() && failing ? freeAt : queue.nextAt(freeAt, MAX_AGE.toMillis());
            if (queue.isEmpty() && !failing) {
                queues.remove(queue.host(), queue);
            } else if (next > now) {
                setAlarm(queue, now, next);
            } else {
                queue.setRunning(true);
                threads.work(() -> run(queue));
            }
        }
    }

    private void setAlarm(HostQueue queue, long now, long at) {
        if (at < queue.alarmAt()) {
            queue.setAlarmAt(at);
            threads.after(at - now, () -> ring(queue, at));
        }
    }

    private void ring(HostQueue queue, long at) {
        synchronized (queues) {
            if (queue.alarmAt() != at) {
                return;
            }
            queue.setAlarmAt(Long.MAX_VALUE);
        }
        goOn(queue);
    }

    private void run(HostQueue queue) {
        List<PageTask> late;
        PageTask task;
        synchronized (queues) {
            long now = gate.millis();
            late = queue.takeOlder(now - MAX_AGE.toMillis());
            task = queue.take(now);
        }
        try {
            late.forEach(old -> answers.refuse(old, RejectionReason.TIMEOUT, "waited " + MAX_AGE));
            if (task != null) {
                tryOne(queue, task);
            }
        } catch (RuntimeException | Error e) {
            if (task != null) {
                answers.refuse(task, RejectionReason.INTERNAL, e.toString());
            }
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
        } finally {
            synchronized (queues) {
                queue.setRunning(false);
            }
            goOn(queue);
        }
    }

    private void tryOne(HostQueue queue, PageTask task) {
        Turn turn = enter(queue, task);
        if (turn.granted()) {
            visit(queue, task);
        } else if (turn.state() == Turn.State.SPENT && turn.at() - task.enqueuedAt() >= MAX_AGE.toMillis()) {
            answers.refuse(task, RejectionReason.OVER_BUDGET, "the host's day is used up");
        } else {
            putBack(queue, turn.state() == Turn.State.SPENT ? task.putOff(turn.at()) : task);
        }
    }

    /** The bar is up before whoever has the host can tell that it is free. */
    private Turn enter(HostQueue queue, PageTask task) {
        synchronized (queues) {
            Turn turn = gate.enter(
                    queue.host(), task.policy().reading(), task.policy().errand(), () -> unbar(queue));
            queue.setBarred(turn.state() == Turn.State.BUSY);
            return turn;
        }
    }

    private void unbar(HostQueue queue) {
        synchronized (queues) {
            queue.setBarred(false);
        }
        goOn(queue);
    }

    private void putBack(HostQueue queue, PageTask task) {
        synchronized (queues) {
            if (!closed) {
                queue.putBack(task);
                return;
            }
        }
        answers.close(task);
    }

    private void visit(HostQueue queue, PageTask task) {
        ReadingPolicy rule = task.policy().reading();
        long pause = rule.delay().toMillis();
        Settled settled;
        try {
            FetchResult result = web.fetch(task.request(), rule, task.policy().errand());
            settled = settle(queue, task, result);
            pause = Math.max(web.pauseMillis(queue.host(), result, rule), settled.pauseMillis());
        } finally {
            gate.leave(queue.host(), rule, pause);
        }
        // Who waits reads the page on this thread: inside the turn that would put off the host's next one.
        settled.answers().run();
    }

    /**
     * What a try led to.
     *
     * @param pauseMillis how long the host's own failure leaves the host alone
     * @param answers tells those who wait
     */
    private record Settled(long pauseMillis, Runnable answers) {}

    /** Puts the task back or finds the answers to give. */
    private Settled settle(HostQueue queue, PageTask task, FetchResult result) {
        boolean ofHost = retry.isOfHost(result) && queue.host().equals(web.hostOf(result.url()));
        PageTask later;
        Outage outage;
        List<PageTask> alike = List.of();
        synchronized (queues) {
            long now = gate.millis();
            queue.tried(ofHost, now);
            outage = queue.outage();
            later = closed ? null : retry.later(task, result, outage, now);
            if (later != null) {
                queue.putBack(later);
            } else if (ofHost) {
                alike = queue.takeIf(other -> isGivenUpWith(other, queue.outage(), now));
            }
        }
        boolean replayed = task.policy().archive();
        boolean backsOff = ofHost && (later != null || !replayed);
        long pause = backsOff ? retry.backoffMillis(replayed ? task.tries() : outage.failures()) : 0;
        List<PageTask> given = alike;
        return new Settled(pause, later == null ? () -> answers.give(task, result, given) : () -> {});
    }

    /** What waited as long for a host that failed as long need not fail one by one, ten minutes apart. */
    private boolean isGivenUpWith(PageTask other, Outage outage, long now) {
        return !other.policy().archive() && !retry.worthAnother(other, outage, now);
    }
}
