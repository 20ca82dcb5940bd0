package vn.diembao.app.bench;

import static java.util.Objects.requireNonNull;

/**
 * One figure of a benchmark.
 *
 * @param bench name of the benchmark
 * @param subject what was measured, or two subjects for a ratio
 * @param unit of the three values; {@code x} for a ratio
 * @param median of the rounds; the value itself where there was one round
 */
public record Figure(String bench, String subject, String unit, double median, double least, double most) {
    public Figure {
        requireNonNull(bench, "bench is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(unit, "unit is null");
    }

    static Figure of(String bench, String subject, String unit, Spread spread) {
        return new Figure(bench, subject, unit, spread.median(), spread.least(), spread.most());
    }

    static Figure of(String bench, String subject, String unit, double value) {
        return new Figure(bench, subject, unit, value, value, value);
    }
}
