package vn.diembao.app.bench;

import java.util.ArrayList;
import java.util.List;

/** The heap in use at some points on the way, garbage left out, and how fast it grows in the second half. */
final class HeapGrowth {
    private static final int POINTS = 10;
    /** A look stops all for a full collection; more often, these would be a good part of what a short run measures. */
    private static final long LEAST_BETWEEN = 20_000;

    private static final double STEP = 100_000;

    private final long between;
    private final List<double[]> points = new ArrayList<>();

    /** @param all documents that are to come */
    HeapGrowth(long all) {
        between = Math.max(all / POINTS, LEAST_BETWEEN);
    }

    /** Measures when another tenth of the way is done, or 20,000: all stands still for some tenths of a second. */
    void look(long done) {
        if (done >= between * points.size()) {
            points.add(new double[] {done, megabytes()});
        }
    }

    private static double megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    List<Figure> figures(String bench) {
        List<Figure> figures = new ArrayList<>();
        for (double[] point : points) {
            figures.add(Figure.of(bench, "heap after " + (long) point[0] + " clips", "MB", point[1]));
        }
        figures.add(Figure.of(bench, "heap, second half", "MB/100,000 clips", slope() * STEP));
        return figures;
    }

    /** Of the straight line closest to the points of the second half; 0 of fewer than two. */
    private double slope() {
        List<double[]> half = points.subList(points.size() / 2, points.size());
        double x = half.stream().mapToDouble(point -> point[0]).average().orElse(0);
        double y = half.stream().mapToDouble(point -> point[1]).average().orElse(0);
        double across = half.stream()
                .mapToDouble(point -> (point[0] - x) * (point[0] - x))
                .sum();
        double up = half.stream()
                .mapToDouble(point -> (point[0] - x) * (point[1] - y))
                .sum();
        return across == 0 ? 0 : up / across;
    }
}
