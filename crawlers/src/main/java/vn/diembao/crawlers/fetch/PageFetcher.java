package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/**
 * Fetches the pages of feed items politely: one queue and at most one request at a time per host, a pause after each, so
 * that a slow host holds up nobody else (row 35).
 *
 * <p>Every future completes normally; what went wrong is in {@link RawPage#problem()}. A host whose last page failed after
 * all tries gets one try per page until it answers again (row 34). Safe to share between threads.
 */
public final class PageFetcher implements AutoCloseable {
    private final HttpFetcher http;
    private final RobotsPolicy robots;
    private final RetryPolicy retry;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final ExecutorService workers;
    private final PageReader reader = new PageReader();
    private final Map<String, HostQueue> queues = new HashMap<>();
    private boolean closed;

    /**
     * A fetcher that owns its threads, not the {@link HttpFetcher}.
     *
     * @param workers hosts served at the same time
     */
    public PageFetcher(HttpFetcher http, RobotsPolicy robots, RetryPolicy retry, Clock clock, int workers) {
        this(http, robots, retry, clock, workers, Executors.newSingleThreadScheduledExecutor(daemon("diembao-timer")));
    }

    PageFetcher(
            HttpFetcher http,
            RobotsPolicy robots,
            RetryPolicy retry,
            Clock clock,
            int workers,
            ScheduledExecutorService timer) {
        this.http = requireNonNull(http, "http is null");
        this.robots = requireNonNull(robots, "robots is null");
        this.retry = requireNonNull(retry, "retry is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.timer = requireNonNull(timer, "timer is null");
        this.workers = Executors.newFixedThreadPool(workers, daemon("diembao-page"));
    }

    /** Queues an item's page. */
    public CompletableFuture<RawPage> fetch(FeedItem item, PagePolicy policy) {
        PageTask task = new PageTask(item, policy, 1, new CompletableFuture<>());
        String host = host(item.url());
        HostQueue queue;
        synchronized (queues) {
            if (closed) {
                task.fail("the fetcher is closed", clock);
                return task.answer;
            }
            queue = queues.computeIfAbsent(host, HostQueue::new);
            queue.tasks.addLast(task);
            if (queue.busy) {
                return task.answer;
            }
            queue.busy = true;
        }
        start(queue);
        return task.answer;
    }

    /** Completes what waits with a problem, then stops. */
    @Override
    public void close() {
        List<PageTask> waiting = new ArrayList<>();
        synchronized (queues) {
            closed = true;
            queues.values().forEach(queue -> waiting.addAll(queue.tasks));
            queues.clear();
        }
        timer.shutdownNow();
        workers.shutdownNow();
        waiting.forEach(task -> task.fail("the fetcher is closed", clock));
    }

    private static final class HostQueue {
        private final String host;
        private final Deque<PageTask> tasks = new ArrayDeque<>();
        private boolean busy;
        /** Touched by the one worker that serves this host. */
        private volatile boolean failing;

        private HostQueue(String host) {
            this.host = host;
        }
    }

    private record PageTask(FeedItem item, PagePolicy policy, int tries, CompletableFuture<RawPage> answer) {
        private PageTask again() {
            return new PageTask(item, policy, tries + 1, answer);
        }

        private void fail(String detail, Clock clock) {
            FetchResult none =
                    FetchResult.failed(item.url(), item.url(), clock.instant(), RejectionReason.INTERNAL, detail);
            answer.complete(PageReader.refused(item, none, RejectionReason.INTERNAL, detail));
        }
    }

    private void run(HostQueue queue) {
        PageTask task;
        synchronized (queues) {
            task = queue.tasks.pollFirst();
        }
        if (task == null) {
            return;
        }
        long pause = 0;
        try {
            pause = attempt(queue, task);
        } catch (RuntimeException e) {
            task.fail(e.toString(), clock);
        }
        try {
            // The timer's own future tells nothing that the answer does not.
            var unused = timer.schedule(() -> next(queue), pause, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            abandon(queue);
        }
    }

    /** One try; returns how long the host is left alone. */
    private long attempt(HostQueue queue, PageTask task) {
        RobotsPolicy.Refusal refusal = robots.refusal(task.item.url());
        if (refusal != null) {
            task.answer.complete(refused(task, task.item.url(), refusal));
            return 0;
        }
        long pause =
                Math.max(task.policy.delayMillis(), robots.delay(queue.host).toMillis());
        FetchResult result = http.fetch(new FetchRequest(
                task.item.url(),
                null,
                null,
                task.policy.archive() ? task.item.fetchedAt() : null,
                task.policy.archive()));
        boolean worth = retry.worthAnother(result, queue.failing ? retry.maxTries() : task.tries);
        if (worth && putBack(queue, task.again())) {
            return Math.max(pause, retry.waitMillis(task.tries, result.retryAfter()));
        }
        queue.failing = result.problem() != null && result.status() == 0;
        task.answer.complete(page(task, result));
        return result.retryAfter() == null ? pause : Math.max(pause, retry.waitMillis(1, result.retryAfter()));
    }

    private RawPage page(PageTask task, FetchResult result) {
        boolean moved = result.problem() == null && !result.url().equals(result.requestedUrl());
        RobotsPolicy.Refusal refusal = moved ? robots.refusal(result.url()) : null;
        return refusal == null ? reader.page(task.item, result) : refused(task, result.url(), refusal);
    }

    private RawPage refused(PageTask task, String url, RobotsPolicy.Refusal refusal) {
        FetchResult none =
                FetchResult.failed(task.item.url(), url, clock.instant(), refusal.reason(), refusal.detail());
        return PageReader.refused(task.item, none, refusal.reason(), refusal.detail());
    }

    private boolean putBack(HostQueue queue, PageTask task) {
        synchronized (queues) {
            if (!closed) {
                queue.tasks.addFirst(task);
            }
            return !closed;
        }
    }

    private void next(HostQueue queue) {
        synchronized (queues) {
            if (queue.tasks.isEmpty()) {
                queues.remove(queue.host);
                return;
            }
        }
        start(queue);
    }

    private void start(HostQueue queue) {
        try {
            workers.execute(() -> run(queue));
        } catch (RejectedExecutionException e) {
            abandon(queue);
        }
    }

    private void abandon(HostQueue queue) {
        List<PageTask> left;
        synchronized (queues) {
            left = List.copyOf(queue.tasks);
            queue.tasks.clear();
        }
        left.forEach(task -> task.fail("the fetcher is closed", clock));
    }

    private String host(String url) {
        try {
            return TargetUrl.parse(url, http.config()).host();
        } catch (BlockedAddressException e) {
            // Refused without a request, but counted and answered like any other.
            return "";
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
