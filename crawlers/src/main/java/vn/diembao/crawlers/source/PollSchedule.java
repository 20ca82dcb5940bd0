package vn.diembao.crawlers.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.diembao.model.PollOutcome;

/**
 * Which feed is polled next, and when: earliest due first, one poll a host at a time. Each step costs the logarithm of the
 * number of hosts. Not thread-safe; time comes in as a parameter.
 */
final class PollSchedule {
    private static final int GIVE_UP_AFTER = 3;

    private final PollLimit limit;
    private final Map<String, HostFeeds> hosts = new HashMap<>();
    /** Hosts with a waiting feed and none being polled; a host leaves before its place in the order changes. */
    private final TreeSet<HostFeeds> idle =
            new TreeSet<>(Comparator.comparing(HostFeeds::readyAt).thenComparing(HostFeeds::host));

    private final Map<String, HostFeeds.Waiting> polling = new HashMap<>();
    private final Map<String, FeedSplit> finished = new HashMap<>();

    PollSchedule(PollLimit limit) {
        this.limit = limit;
    }

    /** Takes a feed in. One that a bounded run had read to its end is polled again when this run has no end. */
    void add(FeedSpec spec, FeedSplit split) {
        if (split.finished() && limit != PollLimit.CONTINUOUS) {
            finished.put(split.feedUrl(), split);
            return;
        }
        boolean patient = limit == PollLimit.CONTINUOUS;
        HostFeeds host = hosts.computeIfAbsent(spec.host(), name -> new HostFeeds(name, patient));
        if (host.isIdle()) {
            idle.remove(host);
        }
        put(host, spec, split.reopened());
    }

    /** Takes the feed to poll now, if one is due and its host is free. */
    Optional<Map.Entry<FeedSpec, FeedSplit>> take(Instant now) {
        if (idle.isEmpty() || idle.first().readyAt().isAfter(now)) {
            return Optional.empty();
        }
        HostFeeds.Waiting next = idle.pollFirst().take();
        polling.put(next.split().feedUrl(), next);
        return Optional.of(Map.entry(next.spec(), next.split()));
    }

    /** When {@link #take} will next give something, if nothing that is being polled ends before. */
    Optional<Instant> wakeAt() {
        return idle.isEmpty() ? Optional.empty() : Optional.of(idle.first().readyAt());
    }

    /** Puts a polled feed back, due again as {@link PollPacePolicy} says, or marks it read to its end. */
    void handedOn(PolledFeed polled, Instant now) {
        HostFeeds.Waiting feed = polling.remove(polled.next().feedUrl());
        HostFeeds host = hosts.get(feed.spec().host());
        host.polled(feed.spec(), polled, now);
        if (isOver(polled)) {
            finished.put(polled.next().feedUrl(), polled.next().finish());
            arrange(host);
        } else {
            put(host, feed.spec(), dueAgain(feed, polled, now));
        }
    }

    /** State of every feed; a feed being polled stands with its state from before the poll. */
    List<FeedSplit> snapshot() {
        List<FeedSplit> splits = new ArrayList<>(finished.values());
        hosts.values().forEach(host -> host.waiting().forEach(feed -> splits.add(feed.split())));
        polling.values().forEach(feed -> splits.add(feed.split()));
        return splits;
    }

    boolean isFinished() {
        return idle.isEmpty() && polling.isEmpty();
    }

    private void put(HostFeeds host, FeedSpec spec, FeedSplit split) {
        // Who asks for one poll wants it now, not when an earlier run would have polled again.
        Instant due = limit == PollLimit.ONCE ? Instant.EPOCH : split.nextDue();
        host.add(new HostFeeds.Waiting(spec, split, due));
        arrange(host);
    }

    private void arrange(HostFeeds host) {
        if (host.isIdle()) {
            idle.add(host);
        }
    }

    private static FeedSplit dueAgain(HostFeeds.Waiting feed, PolledFeed polled, Instant now) {
        NextPoll next = PollPacePolicy.after(feed.spec(), feed.split(), polled);
        long pause = Math.max(next.pause().toMillis(), polled.retryAfterMillis());
        FeedSplit split = polled.next();
        return split.remembering(split.memory().at(next.interval())).dueAt(now.plusMillis(pause));
    }

    private boolean isOver(PolledFeed polled) {
        return switch (limit) {
            case CONTINUOUS -> false;
            case ONCE -> true;
            case UNTIL_UNCHANGED ->
                polled.poll().outcome() == PollOutcome.NOT_MODIFIED
                        || polled.next().failures() >= GIVE_UP_AFTER;
        };
    }
}
