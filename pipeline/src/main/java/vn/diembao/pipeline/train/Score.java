package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

/**
 * A measured quality with its 95 % interval.
 *
 * @param value from 0 to 1; NaN where nothing was meant or said
 * @param low 2.5th percentile over resampled texts, NaN like {@code value}
 * @param high 97.5th percentile
 * @param cases labels it rests on
 */
public record Score(String name, double value, double low, double high, int cases) {
    public Score {
        requireNonNull(name, "name is null");
    }
}
