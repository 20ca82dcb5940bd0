package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Percentile intervals by drawing texts, or groups of them, with replacement (Efron 1979): how far a score could lie from the one measured,
 * had other texts of the same kind been at hand. Equal seeds give equal intervals.
 */
final class Bootstrap {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final long seed;
    private final int resamples;

    Bootstrap(long seed, int resamples) {
        this.seed = seed;
        this.resamples = resamples;
    }

    /** @param measures over the same units in the same order; all see the same samples */
    List<Score> scores(List<? extends Measured> measures) {
        int texts = measures.isEmpty() ? 0 : measures.get(0).units();
        double[][] drawn = new double[measures.size()][resamples];
        SplittableRandom random = new SplittableRandom(seed);
        int[] sample = new int[texts];
        for (int i = 0; i < resamples; i++) {
            for (int j = 0; j < texts; j++) {
                sample[j] = random.nextInt(texts);
            }
            for (int m = 0; m < drawn.length; m++) {
                drawn[m][i] = measures.get(m).score(sample);
            }
        }
        List<Score> scores = new ArrayList<>();
        for (int m = 0; m < drawn.length; m++) {
            Measured measure = measures.get(m);
            // A sample without a single case has no score and says nothing of the spread.
            double[] sorted =
                    Arrays.stream(drawn[m]).filter(Double::isFinite).sorted().toArray();
            scores.add(new Score(
                    measure.name(),
                    measure.score(),
                    percentile(sorted, LOW),
                    percentile(sorted, HIGH),
                    measure.cases()));
        }
        return scores;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
