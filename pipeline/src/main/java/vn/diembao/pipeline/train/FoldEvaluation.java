package vn.diembao.pipeline.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.Measure.Choice;
import vn.diembao.pipeline.train.Measure.Found;
import vn.diembao.pipeline.train.Measure.Kind;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * How well the models label texts that they did not learn from: articles (or titles with a tone) are dealt into folds,
 * each is labelled by a model that learnt from the others and from all our own rows. The latent directions, which use no
 * answers, are found once over all texts; so are the roles of unions in sentences, whose own weights have not seen the
 * text, and the lines between labels, which are the shipped model's. The model speaks alone here, without the rules of the
 * classifier.
 */
final class FoldEvaluation {
    private static final Set<String> ARTICLE_SETS = Set.of("labels-train", "gold-dev");
    private static final Set<String> TITLE_SETS = Set.of("news-tone-danes");
    private static final int MOST_TOPICS = 3;

    private final List<Task> tasks;
    private final TrainingTable table;
    private final int folds;
    private final long seed;
    private final Consumer<String> progress;
    private final Map<Task, double[][]> known = new HashMap<>();
    /** How likely a topic or an alert must be, as the shipped model has it. */
    private final LabelModel lines = LabelModel.shipped();

    private final int[] articles;
    private final int[] titles;

    private FoldEvaluation(List<Task> tasks, TrainingTable table, Folds folds, Consumer<String> progress) {
        this.tasks = tasks;
        this.table = table;
        this.folds = folds.count();
        this.seed = folds.seed();
        this.progress = progress;
        articles = rowsOf(ARTICLE_SETS);
        titles = rowsOf(TITLE_SETS);
    }

    /**
     * Into how many folds, and by which deal.
     *
     * @param count at least 2
     */
    record Folds(int count, long seed) {}

    /** Reads all texts of the sets, the double-read articles too. */
    static FoldEvaluation prepare(TrainingSets sets, Taxonomy taxonomy, Folds folds, Consumer<String> progress)
            throws IOException {
        List<Sample> labelled = sets.taught();
        labelled.addAll(sets.gold());
        labelled.addAll(sets.tones());
        List<String> traits = Traits.namesFor(taxonomy);
        StoryReader reader = new StoryReader(taxonomy);
        TrainingTable table = new TrainingTable(sets.texts(labelled), reader, traits, ModelTrainer.SEED, progress);
        return new FoldEvaluation(Tasks.all(taxonomy), table, folds, progress);
    }

    /** Numbers of the texts or sentences that are dealt for a name. */
    int texts(String name) {
        return switch (name) {
            case Evaluation.NEWS_TONE -> titles.length;
            case Evaluation.ROLES -> Arrays.stream(table.roles().counts()).sum();
            default -> articles.length;
        };
    }

    /** @throws IllegalArgumentException for a name that is not of folds */
    List<Measure> measures(String name) {
        return switch (name) {
            case Evaluation.RELEVANCE -> List.of(choices(name, "relevance", articles, answer -> true));
            case Evaluation.TONE -> List.of(choices(name, "event_tone", articles, Answer::isRelevant));
            case Evaluation.STANCE -> List.of(stance());
            case Evaluation.TOPICS -> List.of(topics());
            case Evaluation.ALERT -> alert();
            case Evaluation.NEWS_TONE -> List.of(choices(name, "news_tone", titles, answer -> true));
            case Evaluation.ROLES -> List.of(table.roles().measure(name));
            default -> throw new IllegalArgumentException("no evaluation by folds: " + name);
        };
    }

    private Measure choices(String name, String group, int[] rows, Predicate<Answer> counts) {
        Task task = only(group);
        double[][] scores = scores(task, rows);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            Answer answer = answer(rows[i]);
            String meant =
                    counts.test(answer) ? task.outcomes().get(task.choice().apply(answer)) : null;
            choices.add(new Choice(meant, best(task, scores[i])));
        }
        return Measure.ofChoices(name, task.outcomes(), choices);
    }

    /** A text that the same fold's model does not find to be of a union has no stance, as in the product. */
    private Measure stance() {
        Task relevance = only("relevance");
        Task stance = only("union_stance");
        double[][] found = scores(relevance, articles);
        double[][] scores = scores(stance, articles);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            Answer answer = answer(articles[i]);
            boolean union = best(relevance, found[i]).equals("union");
            choices.add(new Choice(
                    answer.relevance().equals("union") ? answer.stance() : null,
                    union ? best(stance, scores[i]) : "na"));
        }
        return Measure.ofChoices(Evaluation.STANCE, stance.outcomes(), choices);
    }

    private Measure topics() {
        List<Task> topics =
                tasks.stream().filter(task -> task.group().equals("topics")).toList();
        List<double[][]> scores =
                topics.stream().map(task -> scores(task, articles)).toList();
        double least = lines.setting("topics.threshold", 0);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            Answer answer = answer(articles[i]);
            double[] odds = new double[topics.size()];
            for (int topic = 0; topic < odds.length; topic++) {
                odds[topic] = odds(scores.get(topic)[i]);
            }
            found.add(
                    answer.isRelevant()
                            ? new Found(answer.topics(), chosen(topics, odds, least))
                            : new Found(Set.of(), Set.of()));
        }
        return Measure.ofSets(Evaluation.TOPICS, Kind.MICRO_F1, found);
    }

    /** The likeliest ones; a relevant text has at least one. */
    private static Set<String> chosen(List<Task> topics, double[] odds, double least) {
        List<Integer> ranked = IntStream.range(0, odds.length)
                .boxed()
                .sorted((one, other) -> Double.compare(odds[other], odds[one]))
                .toList();
        List<String> chosen = new ArrayList<>();
        for (int topic : ranked) {
            if (chosen.isEmpty() || (odds[topic] > least && chosen.size() < MOST_TOPICS)) {
                chosen.add(topics.get(topic).outcomes().get(0));
            }
        }
        return Set.copyOf(chosen);
    }

    private List<Measure> alert() {
        double least = lines.setting("alert.threshold", 0);
        Task tone = only("event_tone");
        double[][] scores = scores(only("alert"), articles);
        double[][] tones = scores(tone, articles);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            found.add(new Found(
                    answer(articles[i]).alert() ? Set.of("yes") : Set.of(),
                    odds(scores[i]) > LabelJudge.leastOdds(least, best(tone, tones[i])) ? Set.of("yes") : Set.of()));
        }
        return List.of(
                Measure.ofSets("alert_recall", Kind.RECALL, found),
                Measure.ofSets("alert_precision", Kind.PRECISION, found));
    }

    /** Scores of the outcomes for each of some rows, by models that did not learn from it. */
    private double[][] scores(Task task, int[] rows) {
        return known.computeIfAbsent(task, asked -> learnAndScore(asked, rows));
    }

    private double[][] learnAndScore(Task task, int[] rows) {
        int[] dealt = FoldSplit.deal(Arrays.stream(rows).mapToObj(this::item).toList(), folds, seed);
        double[][] scores = new double[rows.length][];
        for (int fold = 0; fold < folds; fold++) {
            progress.accept("learning " + task.group() + ' ' + String.join(" ", task.outcomes()) + ", fold "
                    + (fold + 1) + " of " + folds);
            Set<String> held = new HashSet<>();
            for (int i = 0; i < rows.length; i++) {
                if (dealt[i] == fold) {
                    held.add(item(rows[i]).group());
                }
            }
            int[] taught = Arrays.stream(table.rowsOf(task))
                    .filter(row -> !held.contains(item(row).group()))
                    .toArray();
            double[][] weights = table.fit(task, taught);
            for (int i = 0; i < rows.length; i++) {
                if (dealt[i] == fold) {
                    scores[i] = table.score(task, weights, rows[i]);
                }
            }
        }
        return scores;
    }

    private FoldSplit.Item item(int row) {
        return table.samples().get(row).item();
    }

    private int[] rowsOf(Set<String> sets) {
        return IntStream.range(0, table.samples().size())
                .filter(row -> sets.contains(table.samples().get(row).set()))
                .toArray();
    }

    private Answer answer(int row) {
        return table.samples().get(row).answer();
    }

    private Task only(String group) {
        return tasks.stream()
                .filter(task -> task.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private String best(Task task, double[] scores) {
        double[] added = task.outcomes().stream()
                .mapToDouble(outcome -> lines.setting(LabelJudge.line(task.group(), outcome), 0))
                .toArray();
        return task.outcomes().get(OutcomeLines.highest(scores, added));
    }

    private static double odds(double[] scores) {
        return scores[1] - scores[0];
    }
}
