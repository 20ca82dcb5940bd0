package vn.diembao.pipeline.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.learn.ModelWeights;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.Tasks.Task;

/** Trains the model of all labels. Equal texts, taxonomy and seed give an equal file. */
public final class ModelTrainer {
    /** Of the shipped model. */
    public static final long SEED = 1929;

    /** Where the model of the next build lies in the project. */
    public static final Path FILE = Path.of("pipeline", "src", "main", "resources", "models", "labels.bin");

    private final List<Task> tasks;
    private final TrainingTable table;
    private final List<String> traits;
    private final Consumer<String> progress;

    private ModelTrainer(Taxonomy taxonomy, TrainingTable table, List<String> traits, Consumer<String> progress) {
        this.tasks = Tasks.all(taxonomy);
        this.table = table;
        this.traits = traits;
        this.progress = progress;
    }

    /**
     * Reads all texts of the sets.
     *
     * @throws IOException when a set is missing or damaged
     */
    public static ModelTrainer prepare(TrainingSets sets, Taxonomy taxonomy, long seed, Consumer<String> progress)
            throws IOException {
        List<String> traits = Traits.namesFor(taxonomy);
        List<Sample> labelled = sets.taught();
        labelled.addAll(sets.tones());
        StoryReader reader = new StoryReader(taxonomy, traits);
        TrainingTable table = new TrainingTable(labelled, sets.unlabelled(), reader, traits, seed, progress);
        return new ModelTrainer(taxonomy, table, traits, progress);
    }

    /** Learns every task from all labelled texts. */
    public ModelWeights train() {
        List<String> labels = new ArrayList<>();
        List<double[]> gramWeights = new ArrayList<>();
        List<double[]> traitWeights = new ArrayList<>();
        for (Task task : tasks) {
            progress.accept("learning " + task.group() + ' ' + String.join(" ", task.outcomes()));
            double[][] weights = table.fit(task, table.rowsOf(task));
            for (int outcome = 0; outcome < task.outcomes().size(); outcome++) {
                double[] own = task.isYesNo() ? difference(weights[1], weights[0]) : weights[outcome];
                labels.add(task.group() + ':' + task.outcomes().get(outcome));
                gramWeights.add(table.gramWeights(own));
                double[] measured = new double[traits.size()];
                for (int trait = 0; trait < measured.length; trait++) {
                    measured[trait] = table.traitWeight(task, own, trait);
                }
                traitWeights.add(measured);
            }
        }
        return pack(labels, gramWeights, traitWeights, Calibration.of(table, tasks, progress));
    }

    TrainingTable table() {
        return table;
    }

    /** How many texts spoke for each label, rows that were added without diacritics included. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Task task : tasks) {
            for (int row : table.rowsOf(task)) {
                int outcome = task.choice().apply(table.samples().get(row).answer());
                if (!task.isYesNo() || outcome == 1) {
                    String label = task.outcomes().get(task.isYesNo() ? 0 : outcome);
                    counts.merge(task.group() + ':' + label, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private ModelWeights pack(
            List<String> labels, List<double[]> gramWeights, List<double[]> traitWeights, Calibration calibration) {
        int count = labels.size();
        int[] grams = table.grams().grams();
        byte[] packed = new byte[grams.length * count];
        float[] scales = new float[count];
        float[] measured = new float[traits.size() * count];
        for (int label = 0; label < count; label++) {
            double[] weights = gramWeights.get(label);
            double most = 1e-9;
            for (double weight : weights) {
                most = Math.max(most, Math.abs(weight));
            }
            scales[label] = (float) (most / (Byte.MAX_VALUE * Byte.MAX_VALUE));
            for (int gram = 0; gram < grams.length; gram++) {
                packed[gram * count + label] = ModelWeights.pack(weights[gram], scales[label]);
            }
            for (int trait = 0; trait < traits.size(); trait++) {
                measured[trait * count + label] = (float) traitWeights.get(label)[trait];
            }
        }
        return new ModelWeights(
                        labels,
                        traits,
                        calibration.thresholds(),
                        grams,
                        table.grams().idf(),
                        packed,
                        scales,
                        measured,
                        calibration.biases(labels),
                        "")
                .versioned();
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }
}
