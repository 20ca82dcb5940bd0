package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.learn.LabelModel;

/**
 * Texts as rows of weighted n-grams (tf-idf, length 1), over the n-grams that enough texts share.
 *
 * @param grams hash of each column
 * @param idf of each column
 * @param columns of each row, ascending
 * @param values of each row
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
record FeatureTable(int[] grams, float[] idf, int[][] columns, float[][] values) {
    /** @param leastTexts in how many texts an n-gram must stand */
    static FeatureTable of(List<Features> texts, int leastTexts) {
        Map<Integer, Integer> textCounts = new HashMap<>();
        for (Features text : texts) {
            for (int gram : text.grams()) {
                textCounts.merge(gram, 1, Integer::sum);
            }
        }
        List<Integer> kept = new ArrayList<>();
        textCounts.forEach((gram, count) -> {
            if (count >= leastTexts) {
                kept.add(gram);
            }
        });
        kept.sort(null);
        int[] grams = kept.stream().mapToInt(Integer::intValue).toArray();
        float[] idf = new float[grams.length];
        for (int i = 0; i < grams.length; i++) {
            idf[i] = (float) (Math.log((1.0 + texts.size()) / (1 + textCounts.get(grams[i]))) + 1);
        }
        int[][] columns = new int[texts.size()][];
        float[][] values = new float[texts.size()][];
        for (int row = 0; row < columns.length; row++) {
            fill(texts.get(row), grams, idf, columns, values, row);
        }
        return new FeatureTable(grams, idf, columns, values);
    }

    private static void fill(Features text, int[] grams, float[] idf, int[][] columns, float[][] values, int row) {
        long[] found = new long[text.grams().length];
        int size = 0;
        for (int i = 0; i < text.grams().length; i++) {
            int column = Arrays.binarySearch(grams, text.grams()[i]);
            if (column >= 0) {
                found[size++] = (long) column << 32 | i;
            }
        }
        Arrays.sort(found, 0, size);
        columns[row] = new int[size];
        values[row] = new float[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            int column = (int) (found[i] >>> 32);
            columns[row][i] = column;
            values[row][i] = LabelModel.value(text.counts()[(int) found[i]], idf[column]);
            squares += values[row][i] * values[row][i];
        }
        float norm = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            values[row][i] *= norm;
        }
    }

    int rows() {
        return columns.length;
    }

    int width() {
        return grams.length;
    }
}
