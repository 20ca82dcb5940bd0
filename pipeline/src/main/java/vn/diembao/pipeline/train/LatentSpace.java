package vn.diembao.pipeline.train;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The directions in which many texts, labelled or not, differ most: latent semantic analysis by randomized subspace
 * iteration (Halko, Martinsson, Tropp 2011). What is learnt along them is carried back to every n-gram, so words that no
 * labelled text has get weights from their company.
 */
final class LatentSpace {
    private static final int OVERSAMPLING = 10;
    private static final int ITERATIONS = 5;

    private final float[][] directions;

    private LatentSpace(float[][] directions) {
        this.directions = directions;
    }

    /** Finds {@code size} directions; equal seeds give equal ones. */
    static LatentSpace of(FeatureTable texts, int size, long seed) {
        int width = Math.min(size + OVERSAMPLING, texts.rows());
        Random random = new Random(seed);
        float[][] basis = new float[width][texts.rows()];
        for (float[] row : basis) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        float[][] grams = null;
        for (int i = 0; i <= ITERATIONS; i++) {
            orthonormalize(basis);
            grams = spread(texts, basis);
            if (i < ITERATIONS) {
                basis = gather(texts, grams);
            }
        }
        return new LatentSpace(principal(grams, Math.min(size, width)));
    }

    int size() {
        return directions.length;
    }

    /** Coordinates of a row of n-grams. */
    float[] project(int[] columns, float[] values) {
        float[] coordinates = new float[directions.length];
        for (int d = 0; d < directions.length; d++) {
            double sum = 0;
            for (int i = 0; i < columns.length; i++) {
                sum += directions[d][columns[i]] * values[i];
            }
            coordinates[d] = (float) sum;
        }
        return coordinates;
    }

    /** Adds what weights along the directions mean for each n-gram. */
    void addBack(double[] latentWeights, double scale, double[] gramWeights) {
        for (int d = 0; d < directions.length; d++) {
            double weight = latentWeights[d] * scale;
            for (int column = 0; column < gramWeights.length; column++) {
                gramWeights[column] += weight * directions[d][column];
            }
        }
    }

    /** basis · texts: from rows over texts to rows over n-grams. */
    private static float[][] spread(FeatureTable texts, float[][] basis) {
        float[][] result = new float[basis.length][];
        IntStream.range(0, basis.length).parallel().forEach(k -> {
            float[] sums = new float[texts.width()];
            for (int row = 0; row < texts.rows(); row++) {
                float factor = basis[k][row];
                int[] columns = texts.columns()[row];
                float[] values = texts.values()[row];
                for (int i = 0; i < columns.length; i++) {
                    sums[columns[i]] += factor * values[i];
                }
            }
            result[k] = sums;
        });
        return result;
    }

    /** grams · textsᵀ: from rows over n-grams to rows over texts. */
    private static float[][] gather(FeatureTable texts, float[][] grams) {
        float[][] result = new float[grams.length][];
        IntStream.range(0, grams.length).parallel().forEach(k -> {
            float[] sums = new float[texts.rows()];
            for (int row = 0; row < texts.rows(); row++) {
                int[] columns = texts.columns()[row];
                float[] values = texts.values()[row];
                float sum = 0;
                for (int i = 0; i < columns.length; i++) {
                    sum += grams[k][columns[i]] * values[i];
                }
                sums[row] = sum;
            }
            result[k] = sums;
        });
        return result;
    }

    private static void orthonormalize(float[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    double share = dot(rows[i], rows[j]);
                    for (int k = 0; k < rows[i].length; k++) {
                        rows[i][k] -= (float) (share * rows[j][k]);
                    }
                }
            }
            double length = Math.sqrt(dot(rows[i], rows[i]));
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] = length < 1e-12 ? 0 : (float) (rows[i][k] / length);
            }
        }
    }

    /** Right singular vectors of the rows, by the eigenvectors of their Gram matrix. */
    private static float[][] principal(float[][] rows, int size) {
        double[][] gram = new double[rows.length][rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            for (int j = 0; j < rows.length; j++) {
                gram[i][j] = dot(rows[i], rows[j]);
            }
        });
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram, false));
        float[][] directions = new float[size][];
        IntStream.range(0, size).parallel().forEach(d -> {
            double length = Math.sqrt(Math.max(1e-12, eigen.getRealEigenvalue(d)));
            float[] direction = new float[rows[0].length];
            for (int i = 0; i < rows.length; i++) {
                double share = eigen.getEigenvector(d).getEntry(i) / length;
                for (int k = 0; k < direction.length; k++) {
                    direction[k] += (float) (share * rows[i][k]);
                }
            }
            directions[d] = direction;
        });
        return directions;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
