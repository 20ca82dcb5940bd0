package vn.diembao.crawlers.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.diembao.model.PollOutcome;

/**
 * Which feed is polled next, and when: earliest due first, one poll a host at a time, with the host's delay (or its Retry-After)
 * between two.
 * Not thread-safe; time comes in as a parameter.
 */
final class PollSchedule {
    private static final long MAX_WAIT_MILLIS = 24 * 3_600_000L;
    private static final int MAX_DOUBLINGS = 8;
    private static final int GIVE_UP_AFTER = 3;

    private record Feed(FeedSpec spec, FeedSplit split) {}

    private final PollLimit limit;
    private final Map<String, Feed> waiting = new HashMap<>();
    private final Map<String, Feed> polling = new HashMap<>();
    private final Map<String, FeedSplit> finished = new HashMap<>();
    private final Map<String, Instant> hostFreeAt = new HashMap<>();

    PollSchedule(PollLimit limit) {
        this.limit = limit;
    }

    /** Takes a feed in. One that a bounded run had read to its end is polled again when this run has no end. */
    void add(FeedSpec spec, FeedSplit split) {
        if (split.finished() && limit != PollLimit.CONTINUOUS) {
            finished.put(split.feedUrl(), split);
        } else {
            waiting.put(split.feedUrl(), new Feed(spec, split.reopened()));
        }
    }

    /** Takes the feed to poll now, if one is due and its host is free. */
    Optional<Map.Entry<FeedSpec, FeedSplit>> take(Instant now) {
        Optional<Feed> next = free().min(Comparator.comparing(this::dueAt)).filter(f -> !dueAt(f).isAfter(now));
        next.ifPresent(feed -> {
            waiting.remove(feed.split().feedUrl());
            polling.put(feed.split().feedUrl(), feed);
        });
        return next.map(feed -> Map.entry(feed.spec(), feed.split()));
    }

    /** When {@link #take} will next give something, if nothing that is being polled ends before. */
    Optional<Instant> wakeAt() {
        return free().map(this::dueAt).min(Comparator.naturalOrder());
    }

    /** Puts a polled feed back, due again after its interval (longer while it fails), or marks it read to its end. */
    void handedOn(PolledFeed polled, Instant now) {
        Feed feed = polling.remove(polled.next().feedUrl());
        // Who says "later" means whoever asks, not this one feed (row 31).
        long leftAlone = Math.max(feed.spec().delayMillis(), polled.retryAfterMillis());
        hostFreeAt.put(feed.spec().host(), now.plusMillis(leftAlone));
        if (isOver(polled)) {
            finished.put(polled.next().feedUrl(), polled.next().finish());
        } else {
            add(feed.spec(), polled.next().dueAt(now.plusMillis(waitMillis(feed.spec(), polled))));
        }
    }

    /** State of every feed; a feed being polled stands with its state from before the poll. */
    List<FeedSplit> snapshot() {
        List<FeedSplit> splits = new ArrayList<>(finished.values());
        waiting.values().forEach(feed -> splits.add(feed.split()));
        polling.values().forEach(feed -> splits.add(feed.split()));
        return splits;
    }

    boolean isFinished() {
        return waiting.isEmpty() && polling.isEmpty();
    }

    private Stream<Feed> free() {
        return waiting.values().stream().filter(feed -> polling.values().stream()
                .noneMatch(busy -> busy.spec().host().equals(feed.spec().host())));
    }

    private Instant dueAt(Feed feed) {
        Instant hostFree = hostFreeAt.getOrDefault(feed.spec().host(), Instant.EPOCH);
        // Who asks for one poll wants it now, not when an earlier run would have polled again.
        Instant feedDue = limit == PollLimit.ONCE ? Instant.EPOCH : feed.split().nextDue();
        return hostFree.isAfter(feedDue) ? hostFree : feedDue;
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

    private static long waitMillis(FeedSpec spec, PolledFeed polled) {
        int doublings = Math.min(polled.next().failures(), MAX_DOUBLINGS);
        long backedOff = Math.min(spec.intervalMillis() << doublings, Math.max(MAX_WAIT_MILLIS, spec.intervalMillis()));
        return Math.max(backedOff, polled.retryAfterMillis());
    }
}
