package vn.diembao.pipeline.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final List<Task> tasks;
    private final TrainingTable table;
    private final HeldScores articles;
    private final HeldScores titles;
    /** How likely a topic or an alert must be, as the shipped model has it. */
    private final LabelModel lines = LabelModel.shipped();

    private FoldEvaluation(List<Task> tasks, TrainingTable table, HeldScores.Folds folds, Consumer<String> progress) {
        this.tasks = tasks;
        this.table = table;
        articles = new HeldScores(table, rowsOf(ARTICLE_SETS, table), folds, progress);
        titles = new HeldScores(table, rowsOf(TITLE_SETS, table), folds, progress);
    }

    private static int[] rowsOf(Set<String> sets, TrainingTable table) {
        return IntStream.range(0, table.samples().size())
                .filter(row -> sets.contains(table.samples().get(row).set()))
                .toArray();
    }

    /** Reads all texts of the sets, the double-read articles too. */
    static FoldEvaluation prepare(
            TrainingSets sets, Taxonomy taxonomy, HeldScores.Folds folds, Consumer<String> progress)
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
            case Evaluation.NEWS_TONE -> titles.rows().length;
            case Evaluation.ROLES -> Arrays.stream(table.roles().counts()).sum();
            default -> articles.rows().length;
        };
    }

    /** @throws IllegalArgumentException for a name that is not of folds */
    List<Measure> measures(String name) {
        return switch (name) {
            case Evaluation.RELEVANCE -> List.of(choices(name, LabelJudge.RELEVANCE, articles, answer -> true));
            case Evaluation.TONE -> List.of(choices(name, LabelJudge.EVENT_TONE, articles, Answer::isRelevant));
            case Evaluation.STANCE -> List.of(stance());
            case Evaluation.TOPICS -> List.of(topics());
            case Evaluation.ALERT -> alert();
            case Evaluation.NEWS_TONE -> List.of(choices(name, LabelJudge.NEWS_TONE, titles, answer -> true));
            case Evaluation.ROLES -> List.of(table.roles().measure(name));
            default -> throw new IllegalArgumentException("no evaluation by folds: " + name);
        };
    }

    private Measure choices(String name, String group, HeldScores texts, Predicate<Answer> counts) {
        Task task = only(group);
        List<Choice> choices = new ArrayList<>();
        for (int row : texts.rows()) {
            Answer answer = texts.answer(row);
            String meant =
                    counts.test(answer) ? task.outcomes().get(task.choice().apply(answer)) : null;
            choices.add(new Choice(meant, best(task, texts.of(task, row))));
        }
        return Measure.ofChoices(name, task.outcomes(), choices);
    }

    /** A text that the same fold's model does not find to be of a union has no stance, as in the product. */
    private Measure stance() {
        Task relevance = only(LabelJudge.RELEVANCE);
        Task stance = only(LabelJudge.UNION_STANCE);
        List<Choice> choices = new ArrayList<>();
        for (int row : articles.rows()) {
            Answer answer = articles.answer(row);
            boolean union = best(relevance, articles.of(relevance, row)).equals("union");
            choices.add(new Choice(
                    answer.relevance().equals("union") ? answer.stance() : null,
                    union ? best(stance, articles.of(stance, row)) : "na"));
        }
        return Measure.ofChoices(Evaluation.STANCE, stance.outcomes(), choices);
    }

    private Measure topics() {
        List<Task> topics = tasks.stream()
                .filter(task -> task.group().equals(LabelJudge.TOPICS))
                .toList();
        double least = lines.setting(LabelJudge.threshold(LabelJudge.TOPICS), 0);
        List<Found> found = new ArrayList<>();
        for (int row : articles.rows()) {
            Answer answer = articles.answer(row);
            double[] odds = topics.stream()
                    .mapToDouble(topic -> odds(articles.of(topic, row)))
                    .toArray();
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
            if (chosen.isEmpty() || (odds[topic] > least && chosen.size() < LabelJudge.MOST_TOPICS)) {
                chosen.add(topics.get(topic).outcomes().get(0));
            }
        }
        return Set.copyOf(chosen);
    }

    private List<Measure> alert() {
        double threshold = lines.setting(LabelJudge.threshold(LabelJudge.ALERT), 0);
        Task tone = only(LabelJudge.EVENT_TONE);
        Task alert = only(LabelJudge.ALERT);
        List<Found> found = new ArrayList<>();
        for (int row : articles.rows()) {
            double least = LabelJudge.leastOdds(threshold, best(tone, articles.of(tone, row)));
            found.add(new Found(
                    articles.answer(row).alert() ? Set.of("yes") : Set.of(),
                    odds(articles.of(alert, row)) > least ? Set.of("yes") : Set.of()));
        }
        return List.of(
                Measure.ofSets("alert_recall", Kind.RECALL, found),
                Measure.ofSets("alert_precision", Kind.PRECISION, found));
    }

    private Task only(String group) {
        return Tasks.only(tasks, group);
    }

    private String best(Task task, double[] scores) {
        return OutcomeLines.chosen(task, scores, lines.settings());
    }

    private static double odds(double[] scores) {
        return scores[1] - scores[0];
    }
}
