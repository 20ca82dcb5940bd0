package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/**
 * Fetches the pages of feed items politely: one queue and at most one request at a time per host, a pause after each, so
 * that a slow host holds up nobody else (row 35).
 *
 * <p>A failure that may pass puts the page back for later by the {@link RetryPolicy}: one page's failure lets the others
 * of its host go on, the host's own (no connection, robots.txt that cannot be read, 429, a Retry-After) leaves the whole
 * host alone (rows 31 and 34). Every future completes normally within about {@link #MAX_AGE}; what went wrong is in
 * {@link RawPage#problem()}. Safe to share between threads.
 */
public final class PageFetcher implements AutoCloseable {
    /** A page that has waited this long is answered with a time-out and not fetched any more. */
    public static final Duration MAX_AGE = Duration.ofHours(6);

    private static final String CLOSED = "the fetcher is closed";

    private final HttpFetcher http;
    private final RobotsPolicy robots;
    private final RetryPolicy retry;
    private final Clock clock;
    private final PageThreads threads;
    private final PageReader reader = new PageReader();
    private final Map<String, HostQueue> queues = new HashMap<>();
    private boolean closed;

    /**
     * A fetcher that owns its threads, not the {@link HttpFetcher}.
     *
     * @param workers hosts served at the same time
     */
    public PageFetcher(HttpFetcher http, RobotsPolicy robots, RetryPolicy retry, Clock clock, int workers) {
        this(http, robots, retry, clock, new DaemonThreads(workers));
    }

    PageFetcher(HttpFetcher http, RobotsPolicy robots, RetryPolicy retry, Clock clock, PageThreads threads) {
        this.http = requireNonNull(http, "http is null");
        this.robots = requireNonNull(robots, "robots is null");
        this.retry = requireNonNull(retry, "retry is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.threads = requireNonNull(threads, "threads is null");
    }

    /** Queues an item's page. */
    public CompletableFuture<RawPage> fetch(FeedItem item, PagePolicy policy) {
        PageTask task = PageTask.of(item, policy, threads.millis());
        String host = host(item.url());
        HostQueue queue;
        synchronized (queues) {
            if (closed) {
                task.refuse(RejectionReason.INTERNAL, CLOSED, clock.instant());
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
        waiting.forEach(task -> task.refuse(RejectionReason.INTERNAL, CLOSED, clock.instant()));
    }

    /** Starts what is due, or sets the alarm for it; drops a queue that has nothing left to remember. */
    private void goOn(HostQueue queue) {
        synchronized (queues) {
            if (closed || queue.running()) {
                return;
            }
            long now = threads.millis();
            long next = queue.nextAt(MAX_AGE.toMillis());
            if (next > now) {
                setAlarm(queue, now, next);
            } else if (queue.isEmpty()) {
                queues.remove(queue.host(), queue);
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
            long now = threads.millis();
            late = queue.takeIf(old -> now - old.enqueuedAt() >= MAX_AGE.toMillis());
            task = queue.take(now);
        }
        try {
            late.forEach(old -> old.refuse(RejectionReason.TIMEOUT, "waited " + MAX_AGE, clock.instant()));
            if (task != null) {
                settle(queue, task, attempt(queue.host(), task));
            }
        } catch (RuntimeException | Error e) {
            fail(task, e);
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

    private void fail(PageTask task, Throwable fault) {
        if (task != null) {
            task.refuse(RejectionReason.INTERNAL, fault.toString(), clock.instant());
        }
    }

    /**
     * How a try ended.
     *
     * @param mayPass true when a later try may end better
     * @param ofHost true when it was the host that failed
     * @param pauseMillis how long the host is left alone after it, whatever the end
     */
    private record Attempt(RawPage page, boolean mayPass, boolean ofHost, long pauseMillis) {}

    private Attempt attempt(String host, PageTask task) {
        String url = task.item().url();
        RobotsPolicy.Refusal refusal = robots.refusal(url);
        if (refusal != null) {
            return new Attempt(refused(task, url, refusal), refusal.passing(), refusal.passing(), 0);
        }
        FetchResult result = http.fetch(task.request());
        long asked = result.retryAfter() == null ? 0 : result.retryAfter().toMillis();
        long delay = Math.max(task.policy().delayMillis(), robots.delay(host).toMillis());
        long pause = Math.max(asked, delay);
        boolean moved = result.problem() == null && !result.url().equals(result.requestedUrl());
        RobotsPolicy.Refusal onward = moved ? robots.refusal(result.url()) : null;
        if (onward != null) {
            return new Attempt(refused(task, result.url(), onward), onward.passing(), false, pause);
        }
        boolean mayPass = retry.mayPass(result);
        boolean ofHost = mayPass && retry.isOfHost(result) && host.equals(host(result.url()));
        return new Attempt(reader.page(task.item(), result), mayPass, ofHost, pause);
    }

    private void settle(HostQueue queue, PageTask task, Attempt attempt) {
        List<PageTask> alike = List.of();
        boolean again;
        synchronized (queues) {
            long now = threads.millis();
            queue.tried(attempt.ofHost());
            queue.leaveAloneUntil(now + attempt.pauseMillis());
            again = attempt.mayPass() && !closed && retry.worthAnother(task, queue.failures(), now);
            if (again) {
                queue.putBack(task.again(now + retry.backoffMillis(task.tries())));
            } else if (attempt.ofHost()) {
                alike = queue.takeIf(other -> isGivenUpWith(other, queue.failures(), now));
            }
            boolean archive = task.policy().archive();
            if (attempt.ofHost() && (again || !archive)) {
                queue.leaveAloneUntil(now + retry.backoffMillis(archive ? task.tries() : queue.failures()));
            }
        }
        if (!again) {
            RawPage page = attempt.page();
            task.answer().complete(page);
            alike.forEach(other -> other.refuse(page.problem(), page.detail(), clock.instant()));
        }
    }

    /** What waited as long for a host that failed as long need not fail one by one, ten minutes apart. */
    private boolean isGivenUpWith(PageTask other, int failures, long now) {
        return !other.policy().archive() && !retry.worthAnother(other, failures, now);
    }

    private RawPage refused(PageTask task, String url, RobotsPolicy.Refusal refusal) {
        return task.refused(url, refusal.reason(), refusal.detail(), clock.instant());
    }

    private String host(String url) {
        try {
            return TargetUrl.parse(url, http.config()).host();
        } catch (BlockedAddressException e) {
            // Refused without a request, but counted and answered like any other.
            return "";
        }
    }
}
