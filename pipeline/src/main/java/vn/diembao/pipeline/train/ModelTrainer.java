package vn.diembao.pipeline.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.learn.ModelWeights;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.learn.UnionRoles;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.Tasks.Task;

/** Trains the model of all labels. Equal texts, taxonomy and seed give an equal file. */
public final class ModelTrainer {
    /** Of the shipped model. */
    public static final long SEED = 1929;

    /** Where the model of the next build lies in the project. */
    public static final Path FILE = Path.of("pipeline", "src", "main", "resources", "models", "labels.bin");

    /** By which lines and thresholds are found. */
    private static final int FOLDS = 5;

    private final List<Task> tasks;
    private final TrainingTable table;
    private final List<String> traits;
    private final long seed;
    private final Consumer<String> progress;

    private ModelTrainer(
            Taxonomy taxonomy, TrainingTable table, List<String> traits, long seed, Consumer<String> progress) {
        this.tasks = Tasks.all(taxonomy);
        this.table = table;
        this.traits = traits;
        this.seed = seed;
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
        StoryReader reader = new StoryReader(taxonomy);
        TrainingTable table = new TrainingTable(sets.texts(labelled), reader, traits, seed, progress);
        return new ModelTrainer(taxonomy, table, traits, seed, progress);
    }

    /** Learns every task from all labelled texts. */
    public ModelWeights train() {
        WeightPacker packer = new WeightPacker(table.grams(), table.roles().grams(), traits);
        for (Task task : tasks) {
            progress.accept("learning " + task.group() + ' ' + String.join(" ", task.outcomes()));
            double[][] weights = table.fit(task, table.rowsOf(task));
            for (int outcome = 0; outcome < task.outcomes().size(); outcome++) {
                double[] own = task.isYesNo() ? difference(weights[1], weights[0]) : weights[outcome];
                double[] measured = new double[traits.size()];
                for (int trait = 0; trait < measured.length; trait++) {
                    measured[trait] = table.traitWeight(task, own, trait);
                }
                packer.addOfTexts(task.group() + ':' + task.outcomes().get(outcome), table.gramWeights(own), measured);
            }
        }
        for (int role = 0; role < UnionRoles.ROLES.size(); role++) {
            packer.addOfSentences(roleLabel(role), table.roles().weights()[role]);
        }
        return packer.pack(settings());
    }

    private Map<String, Double> settings() {
        int[] all = IntStream.range(0, table.samples().size()).toArray();
        HeldScores held = new HeldScores(table, all, new HeldScores.Folds(FOLDS, seed), progress);
        progress.accept("drawing the lines between tones and stances");
        Task tone = Tasks.only(tasks, LabelJudge.EVENT_TONE);
        Map<String, Double> settings = new TreeMap<>(OutcomeLines.of(held, tone));
        settings.putAll(OutcomeLines.of(held, Tasks.only(tasks, LabelJudge.UNION_STANCE)));
        progress.accept("finding how likely an alert must be");
        Task alert = Tasks.only(tasks, LabelJudge.ALERT);
        settings.put(LabelJudge.threshold(alert.group()), AlertThreshold.of(held, alert, tone, settings));
        return settings;
    }

    private static String roleLabel(int role) {
        return UnionRoles.GROUP + ':' + UnionRoles.ROLES.get(role);
    }

    TrainingTable table() {
        return table;
    }

    /**
     * How many texts spoke for each label, and how many sentences for each role; rows that were added without diacritics
     * are included.
     */
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
        int[] sentences = table.roles().counts();
        for (int role = 0; role < sentences.length; role++) {
            counts.put(roleLabel(role), sentences[role]);
        }
        return counts;
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }
}
