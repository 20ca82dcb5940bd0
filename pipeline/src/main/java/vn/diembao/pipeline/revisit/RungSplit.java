package vn.diembao.pipeline.revisit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * How far the clips of one rung were handed on: up to the clip with this time and id, in that order.
 *
 * @param rung time between a clip's first sight and this look
 * @param seenAt first sight of the last clip handed on, in milliseconds as the index orders them
 * @param clipId its id, empty before the first
 */
record RungSplit(Duration rung, Instant seenAt, String clipId) implements SourceSplit {
    /** A run without an earlier state looks back this far: missed looks of a short stop are made up for, not a month's. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    RungSplit {
        requireNonNull(rung, "rung is null");
        seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
        requireNonNull(clipId, "clipId is null");
    }

    static RungSplit fresh(Duration rung, Instant now) {
        return new RungSplit(rung, now.minus(rung).minus(LOOK_BACK), "");
    }

    RungSplit after(DueClip clip) {
        return new RungSplit(rung, clip.seenAt(), clip.id());
    }

    @Override
    public String splitId() {
        return rung.toString();
    }
}
