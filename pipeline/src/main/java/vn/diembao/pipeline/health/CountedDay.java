package vn.diembao.pipeline.health;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A kind of mark on one day, as a key of the state.
 *
 * @param day days since 1970 in UTC
 */
public record CountedDay(String kind, long day) {
    static final int HOURS = 24;

    public CountedDay {
        requireNonNull(kind, "kind is null");
    }

    static CountedDay of(String kind, Instant at) {
        return new CountedDay(kind, Math.floorDiv(hourOf(at), HOURS));
    }

    /** Hours since 1970. */
    static long hourOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofHours(1).toSeconds());
    }
}
