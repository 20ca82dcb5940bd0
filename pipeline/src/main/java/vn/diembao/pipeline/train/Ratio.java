package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A precision, a recall or their F1 over units that are drawn together, such as the texts of one story.
 *
 * @param parts of each unit: part and whole of the precision, part and whole of the recall
 */
record Ratio(String name, Kind kind, List<double[]> parts) implements Measured {
    static final int PARTS = 4;

    enum Kind {
        PRECISION,
        RECALL,
        F1;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Ratio {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        parts = List.copyOf(parts);
    }

    static void add(double[] sums, double[] more) {
        for (int i = 0; i < PARTS; i++) {
            sums[i] += more[i];
        }
    }

    @Override
    public int units() {
        return parts.size();
    }

    @Override
    public double score() {
        return score(IntStream.range(0, parts.size()).toArray());
    }

    @Override
    public double score(int[] units) {
        double[] sums = new double[PARTS];
        for (int unit : units) {
            add(sums, parts.get(unit));
        }
        double precision = sums[1] == 0 ? Double.NaN : sums[0] / sums[1];
        double recall = sums[3] == 0 ? Double.NaN : sums[2] / sums[3];
        return switch (kind) {
            case PRECISION -> precision;
            case RECALL -> recall;
            case F1 -> precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        };
    }

    @Override
    public int cases() {
        int whole = kind == Kind.PRECISION ? 1 : 3;
        return (int) parts.stream().mapToDouble(unit -> unit[whole]).sum();
    }
}
