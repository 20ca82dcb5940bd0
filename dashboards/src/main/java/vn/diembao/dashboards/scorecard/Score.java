package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the scorecard: what was counted of an obligation in its period.
 *
 * @param who addressee, in Vietnamese
 * @param first day of the period
 * @param last day of the period
 * @param value what is held against the threshold: a share, days, texts, months; NaN where nothing was counted
 * @param counted the value as people read it, empty where nothing was counted
 * @param why in Vietnamese, small letters, may be empty
 * @param parts what the value is made of, by addressee, where it has several
 */
public record Score(
        Obligation obligation,
        String who,
        LocalDate first,
        LocalDate last,
        double value,
        String counted,
        Verdict verdict,
        String why,
        List<Part> parts) {
    public Score {
        requireNonNull(obligation, "obligation is null");
        requireNonNull(who, "who is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        requireNonNull(counted, "counted is null");
        requireNonNull(verdict, "verdict is null");
        requireNonNull(why, "why is null");
        parts = List.copyOf(parts);
        if (!Double.isNaN(value) && !verdict.allowsFigure()) {
            throw new IllegalArgumentException(verdict + " with a value");
        }
    }

    /**
     * One addressee of several.
     *
     * @param texts counted in the period
     * @param met days on which enough was counted
     * @param due days on which something could be counted
     */
    public record Part(String name, long texts, long met, long due) {
        public Part {
            requireNonNull(name, "name is null");
        }
    }

    /** True where there is a figure. */
    public boolean isCounted() {
        return !Double.isNaN(value);
    }

    /** The same of an obligation that is no longer in force: the figure stays, nothing is judged. */
    Score lapsed() {
        String told = isCounted() ? why : Reasons.of(why, obligation.note());
        return new Score(obligation, who, first, last, value, counted, Verdict.EXPIRED, told, parts);
    }

    /** One without a figure. */
    static Score without(Obligation obligation, String who, Frame frame, Verdict verdict, String why) {
        return new Score(obligation, who, frame.first(), frame.last(), Double.NaN, "", verdict, why, List.of());
    }
}
