package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of one period.
 *
 * @param whole false when the index has no text of the press from some day of the period: then the counts say nothing
 * @param texts clips that count; copies do not
 * @param counts of these clips by facet and key; keys without a clip may be left out
 */
public record Tally(boolean whole, long texts, Map<Facet, Map<String, Long>> counts) {
    public Tally {
        requireNonNull(counts, "counts is null");
        Map<Facet, Map<String, Long>> copied = new EnumMap<>(Facet.class);
        counts.forEach((facet, keys) -> copied.put(facet, Map.copyOf(keys)));
        counts = Map.copyOf(copied);
    }

    /** Nothing is known of the period. */
    public static Tally unknown() {
        return new Tally(false, 0, Map.of());
    }

    public long of(Facet facet, String key) {
        return by(facet).getOrDefault(key, 0L);
    }

    public Map<String, Long> by(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    /** Clips of the press, posts apart. */
    public long press() {
        return texts - of(Facet.OUTLET, OutletClass.SOCIAL.key());
    }

    /** Clips of the unions' own press. */
    public long ownPress() {
        return of(Facet.OUTLET, OutletClass.OWN.key());
    }
}
