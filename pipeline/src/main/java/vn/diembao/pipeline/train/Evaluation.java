package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.diembao.model.Labels;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/**
 * Says how good the labels are, with 95 % intervals. {@link #GOLD} and {@link #TRAPS} hold a finished classifier against
 * texts nothing learns from; the others learn anew, by folds.
 */
public final class Evaluation {
    public static final String GOLD = "gold";
    public static final String TRAPS = "traps";
    static final String RELEVANCE = "relevance";
    static final String TONE = "tone";
    static final String STANCE = "stance";
    static final String TOPICS = "topics";
    static final String ALERT = "alert";
    static final String NEWS_TONE = "news-tone";
    static final String ROLES = "roles";

    /** All names, in the order of the labelling guide. */
    public static final List<String> NAMES =
            List.of(GOLD, TRAPS, RELEVANCE, TONE, STANCE, TOPICS, ALERT, NEWS_TONE, ROLES);

    private static final int RESAMPLES = 1000;

    private final TrainingSets sets;
    private final Bootstrap bootstrap;

    /** @param seed of the resampling */
    public Evaluation(TrainingSets sets, long seed) {
        this.sets = requireNonNull(sets, "sets is null");
        bootstrap = new Bootstrap(seed, RESAMPLES);
    }

    /**
     * Labels {@link #GOLD} or {@link #TRAPS} and scores the labels.
     *
     * @param classifier what is held against the readers' answers
     * @throws IOException when the texts cannot be read
     */
    public ScoreTable ofClassifier(String name, Function<ClassifierInput, Labels> classifier) throws IOException {
        boolean gold = name.equals(GOLD);
        List<GradedText> texts = gold ? sets.gradedGold() : sets.gradedTraps();
        LabelScores scores = new LabelScores();
        for (GradedText text : texts) {
            scores.add(text.labels(), classifier.apply(text.input()));
        }
        List<Measure> measures = new ArrayList<>(scores.measures());
        if (!gold) {
            measures.addAll(scores.furtherMeasures());
        }
        String of = gold ? "double-read articles, the whole classifier" : "our own written traps, the whole classifier";
        return new ScoreTable(name, of, texts.size(), bootstrap.scores(measures));
    }

    /**
     * Learns and scores by folds.
     *
     * @param names of {@link #NAMES}, without the two that take a classifier
     * @param folds at least 2
     * @param found gets each table when it is done
     * @throws IOException when the texts cannot be read
     */
    public void byFolds(
            List<String> names, Taxonomy taxonomy, int folds, Consumer<String> progress, Consumer<ScoreTable> found)
            throws IOException {
        if (names.isEmpty()) {
            return;
        }
        FoldEvaluation evaluation =
                FoldEvaluation.prepare(sets, taxonomy, new HeldScores.Folds(folds, ModelTrainer.SEED), progress);
        for (String name : names) {
            String of = of(name) + ", the model alone in " + folds + " folds";
            found.accept(new ScoreTable(name, of, evaluation.texts(name), bootstrap.scores(evaluation.measures(name))));
        }
    }

    private static String of(String name) {
        return switch (name) {
            case NEWS_TONE -> "titles of DANeS";
            case ROLES -> "sentences that speak of a union";
            default -> "labelled articles";
        };
    }
}
