package vn.diembao.crawlers.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * The waiting feeds of one host, the earliest due first, and when the host may be asked again. Silence is the host's, not one
 * feed's: while nobody answers, all its feeds wait, twice as long each time (row 34). Not thread-safe.
 */
final class HostFeeds {
    private static final long LONGEST_PAUSE_MILLIS = 24 * 3_600_000L;
    private static final long FIRST_PAUSE_MILLIS = 60_000;
    private static final int MAX_DOUBLINGS = 11;

    /** @param due not to be polled before */
    record Waiting(FeedSpec spec, FeedSplit split, Instant due) {}

    private final String host;
    private final boolean patient;
    private final Queue<Waiting> waiting = new PriorityQueue<>(Comparator.comparing(Waiting::due));
    private Instant freeAt = Instant.EPOCH;
    private int silences;
    private boolean polling;

    /** @param patient true to wait for a silent host, false to go through its feeds and be done */
    HostFeeds(String host, boolean patient) {
        this.host = host;
        this.patient = patient;
    }

    String host() {
        return host;
    }

    void add(Waiting feed) {
        waiting.add(feed);
    }

    Waiting take() {
        polling = true;
        return waiting.remove();
    }

    /** True when it has a feed to poll and none is being polled. */
    boolean isIdle() {
        return !polling && !waiting.isEmpty();
    }

    Stream<Waiting> waiting() {
        return waiting.stream();
    }

    /** When its next feed may be polled; only of a host with a waiting feed. */
    Instant readyAt() {
        Instant due = waiting.element().due();
        return freeAt.isAfter(due) ? freeAt : due;
    }

    /** Leaves the host alone after a poll: for its delay, for what it asked, else longer each time while it is silent. */
    void polled(FeedSpec spec, PolledFeed polled, Instant now) {
        polling = false;
        silences = patient && polled.hostFailed() ? silences + 1 : 0;
        // Who says "later" means whoever asks, not this one feed (row 31), and knows better than a guess.
        boolean asked = polled.retryAfterMillis() > 0 && !polled.elsewhere();
        long pause = asked ? polled.retryAfterMillis() : silenceMillis(spec);
        freeAt = now.plusMillis(Math.max(spec.delayMillis(), pause));
    }

    private long silenceMillis(FeedSpec spec) {
        if (silences == 0) {
            return 0;
        }
        long first = Math.min(spec.intervalMillis(), FIRST_PAUSE_MILLIS);
        return Math.min(LONGEST_PAUSE_MILLIS, first << Math.min(silences - 1, MAX_DOUBLINGS));
    }
}
