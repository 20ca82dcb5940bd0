package vn.diembao.pipeline.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/**
 * Fits logistic regressions with an L2 penalty by LIBLINEAR's trust-region Newton method, one against all others when
 * there are more than two outcomes. Equal rows give equal weights.
 */
final class LogisticFit {
    /** How much a row that is told wrong costs beside the squared weights. */
    private static final double COST = 30;

    private static final double TOLERANCE = 1e-3;

    private LogisticFit() {}

    /**
     * Rows to learn from. Arrays are not copied.
     *
     * @param columns features of each row, ascending
     * @param values of each feature of each row
     * @param outcomes of each row, from 0
     * @param width number of features
     * @param choices number of outcomes
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Rows(int[][] columns, float[][] values, int[] outcomes, int width, int choices) {}

    /**
     * Weights by outcome and feature: of two outcomes the first one's are 0, of more each is held against all others, and
     * one that no row has weighs nothing. However rare an outcome is, it counts as much as what it is held against.
     */
    static double[][] fit(Rows rows) {
        double[][] weights = new double[rows.choices()][rows.width()];
        Problem problem = new Problem();
        problem.l = rows.outcomes().length;
        problem.n = rows.width();
        problem.x = new Feature[problem.l][];
        for (int row = 0; row < problem.l; row++) {
            problem.x[row] = features(rows.columns()[row], rows.values()[row]);
        }
        for (int outcome = rows.choices() == 2 ? 1 : 0; outcome < rows.choices(); outcome++) {
            int one = outcome;
            long seen =
                    Arrays.stream(rows.outcomes()).filter(other -> other == one).count();
            if (seen > 0 && seen < problem.l) {
                problem.y = Arrays.stream(rows.outcomes())
                        .mapToDouble(other -> other == one ? 1 : 0)
                        .toArray();
                weights[outcome] = weights(problem, seen);
            }
        }
        return weights;
    }

    private static double[] weights(Problem problem, long seen) {
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        double half = problem.l / 2.0;
        parameter.setWeights(new double[] {half / (problem.l - seen), half / seen}, new int[] {0, 1});
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = Arrays.copyOf(model.getFeatureWeights(), problem.n);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return weights;
    }

    private static Feature[] features(int[] columns, float[] values) {
        Feature[] features = new Feature[columns.length];
        int size = 0;
        for (int i = 0; i < columns.length; i++) {
            if (values[i] != 0) {
                features[size++] = new FeatureNode(columns[i] + 1, values[i]);
            }
        }
        return Arrays.copyOf(features, size);
    }
}
