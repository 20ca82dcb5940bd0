package vn.diembao.pipeline.train;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;

/** Fits a maximum-entropy model by OpenNLP's limited-memory quasi-Newton trainer, with an L2 penalty alone. */
final class MaxentFit {
    private static final int ITERATIONS = 80;
    private static final int MEMORY = 7;

    private MaxentFit() {}

    /**
     * Rows to learn from. Arrays are not copied.
     *
     * @param columns features of each row
     * @param values of each feature of each row
     * @param outcomes of each row, from 0
     * @param times how often each row counts, at least 1
     * @param width number of features
     * @param choices number of outcomes
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Rows(int[][] columns, float[][] values, int[] outcomes, int[] times, int width, int choices)
            implements DataIndexer {
        @Override
        public int[][] getContexts() {
            return columns;
        }

        @Override
        public int[] getNumTimesEventsSeen() {
            return times;
        }

        @Override
        public int[] getOutcomeList() {
            return outcomes;
        }

        @Override
        public String[] getPredLabels() {
            String[] names = new String[width];
            for (int i = 0; i < width; i++) {
                names[i] = Integer.toString(i);
            }
            return names;
        }

        @Override
        public int[] getPredCounts() {
            int[] counts = new int[width];
            for (int[] row : columns) {
                for (int column : row) {
                    counts[column]++;
                }
            }
            return counts;
        }

        @Override
        public String[] getOutcomeLabels() {
            String[] names = new String[choices];
            for (int i = 0; i < choices; i++) {
                names[i] = Integer.toString(i);
            }
            return names;
        }

        @Override
        public float[][] getValues() {
            return values;
        }

        @Override
        public int getNumEvents() {
            return Arrays.stream(times).sum();
        }

        @Override
        public void init(TrainingParameters parameters, Map<String, String> report) {
            throw new UnsupportedOperationException("rows are indexed already");
        }

        @Override
        public void index(ObjectStream<Event> events) {
            throw new UnsupportedOperationException("rows are indexed already");
        }
    }

    /**
     * Weights by outcome and feature.
     *
     * @param penalty factor of the squared weights
     */
    static double[][] fit(Rows rows, double penalty) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, penalty);
        parameters.put(QNTrainer.M_PARAM, MEMORY);
        QNTrainer trainer = new QNTrainer(parameters);
        trainer.init(parameters, Map.of());
        AbstractModel model = trainer.trainModel(ITERATIONS, rows);
        double[][] weights = new double[rows.choices()][rows.width()];
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
        String[] outcomes = (String[]) model.getDataStructures()[2];
        contexts.forEach((name, context) -> {
            for (int i = 0; i < context.getOutcomes().length; i++) {
                int outcome = Integer.parseInt(outcomes[context.getOutcomes()[i]]);
                weights[outcome][Integer.parseInt(name)] = context.getParameters()[i];
            }
        });
        return weights;
    }
}
