package vn.diembao.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How well a delay was kept: the times between two requests of each host, seen by the hosts, against the delay.
 */
final class HostGaps {
    private static final double CLOSE_PERCENT = 5;

    private final double[] gaps;
    private final double delay;

    private HostGaps(double[] gaps, double delay) {
        this.gaps = gaps;
        this.delay = delay;
    }

    /**
     * Takes the times.
     *
     * @param arrivals nanoseconds in the order of the requests, by host
     * @param delay seconds
     */
    static HostGaps of(Map<Integer, List<Long>> arrivals, double delay) {
        List<Double> gaps = new ArrayList<>();
        for (List<Long> times : arrivals.values()) {
            for (int i = 1; i < times.size(); i++) {
                gaps.add((times.get(i) - times.get(i - 1)) / 1e9);
            }
        }
        return new HostGaps(gaps.stream().mapToDouble(Double::doubleValue).toArray(), delay);
    }

    /** What is said about them; empty when no host was asked twice. */
    List<Figure> figures(String bench, String run) {
        if (gaps.length == 0) {
            return List.of();
        }
        double[] off = Arrays.stream(gaps)
                .map(gap -> 100 * Math.abs(gap - delay) / delay)
                .sorted()
                .toArray();
        double close =
                Arrays.stream(off).filter(percent -> percent <= CLOSE_PERCENT).count();
        return List.of(
                Figure.of(bench, run + ": between two requests", "s", Spread.of(gaps)),
                Figure.of(bench, run + ": off the delay, median", "%", Spread.quantile(off, 0.5)),
                Figure.of(bench, run + ": off the delay, p95", "%", Spread.quantile(off, 0.95)),
                Figure.of(bench, run + ": off the delay, most", "%", off[off.length - 1]),
                Figure.of(bench, run + ": within 5 % of the delay", "%", 100 * close / off.length));
    }
}
