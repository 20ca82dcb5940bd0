package vn.diembao.pipeline.revisit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * How far the clips of one rung were handed on. Clips are found by the time of their first sight, and one may reach the
 * index after others that were first seen later: so the last {@link #OVERLAP} is always looked through again, and what was
 * handed on of it is remembered.
 *
 * @param rung time between a clip's first sight and a look
 * @param from clips first seen before are done with; in milliseconds, as the index orders them
 * @param handedOn ids of the clips first seen since then that were handed on, with that time; at most {@link #MOST}
 */
record RungSplit(Duration rung, Instant from, Map<String, Instant> handedOn) implements SourceSplit {
    /** How late a clip may be in the index, beside those first seen with it: a bulk that is tried again for minutes. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** More clips than that in the overlap shorten it: they go into each question to the index, and into checkpoints. */
    static final int MOST = 5_000;

    /** A run without an earlier state looks back this far: missed looks of a short stop are made up for, not a month's. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    RungSplit {
        requireNonNull(rung, "rung is null");
        from = from.truncatedTo(ChronoUnit.MILLIS);
        handedOn = Map.copyOf(handedOn);
    }

    static RungSplit fresh(Duration rung, Instant now) {
        return new RungSplit(rung, now.minus(rung).minus(LOOK_BACK), Map.of());
    }

    RungSplit after(DueClip clip) {
        Map<String, Instant> now = new HashMap<>(handedOn);
        now.put(clip.id(), clip.seenAt());
        Instant begin = later(from, Collections.max(now.values()).minus(OVERLAP));
        now.values().removeIf(seenAt -> seenAt.isBefore(begin));
        return new RungSplit(rung, begin, now).shortened();
    }

    private RungSplit shortened() {
        if (handedOn.size() <= MOST) {
            return this;
        }
        List<Instant> times =
                handedOn.values().stream().sorted(Comparator.reverseOrder()).toList();
        Instant begin = times.get(MOST).plusMillis(1);
        Map<String, Instant> kept = new HashMap<>(handedOn);
        kept.values().removeIf(seenAt -> seenAt.isBefore(begin));
        return new RungSplit(rung, begin, kept);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public String splitId() {
        return rung.toString();
    }
}
