package vn.diembao.pipeline.taxonomy;

import static java.util.Objects.requireNonNull;

/**
 * A stage of a programme and what it set out to reach by its end.
 *
 * @param target in {@code unit}s, counted from the beginning of the programme, above zero
 */
public record Phase(String name, Period period, double target, String unit) {
    public Phase {
        requireNonNull(period, "period is null");
    }
}
