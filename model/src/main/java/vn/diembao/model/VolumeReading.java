package vn.diembao.model;

import static java.util.Objects.requireNonNull;

/**
 * A source's volume beside its own past.
 *
 * @param clips new clips in the last 24 hours
 * @param usual median of such days in the past 28, of the same weekday once four weeks are known; 0 while learning
 * @param spread what a usual day may lie off the median, never below its square root nor 1; 0 while learning
 */
public record VolumeReading(VolumeVerdict verdict, long clips, double usual, double spread) {
    public VolumeReading {
        requireNonNull(verdict, "verdict is null");
    }
}
