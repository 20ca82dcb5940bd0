package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.learn.SentenceReader;
import vn.diembao.pipeline.learn.UnionRoles;
import vn.diembao.pipeline.learn.UnionSentence;

/**
 * The sentences of all texts that speak of a union, as rows of n-grams: what unions do in them is learnt here. What is
 * measured of a text that readers answered comes from weights that had not seen it.
 */
final class RoleTable {
    private static final int LEAST_SENTENCES = 2;
    private static final int FOLDS = 5;

    private final FeatureTable grams;
    /** First row of each text, and the number of rows behind the last. */
    private final int[] starts;

    private final int[] roles;
    private final int[] folds;
    private final double[][] weights;
    private final float[][] chances;

    /**
     * A text's sentences.
     *
     * @param group copies and reprints of a text share it
     */
    record Text(String group, List<UnionSentence> sentences, List<RoleAnswer> answers) {}

    RoleTable(List<Text> texts, long seed) {
        List<Features> features = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        starts = new int[texts.size() + 1];
        for (int text = 0; text < texts.size(); text++) {
            for (UnionSentence sentence : texts.get(text).sentences()) {
                features.add(SentenceReader.read(sentence));
                told.add(RoleAnswer.of(sentence, texts.get(text).answers()));
            }
            starts[text + 1] = features.size();
        }
        grams = FeatureTable.of(features, LEAST_SENTENCES);
        roles = told.stream().mapToInt(Integer::intValue).toArray();
        folds = FoldSplit.deal(
                texts.stream().map(text -> new FoldSplit.Item(text.group(), "")).toList(), FOLDS, seed);
        weights = fit(text -> true);
        chances = new float[roles.length][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            double[][] unseen = fit(text -> folds[text] != own);
            IntStream.range(0, texts.size()).filter(text -> folds[text] == own).forEach(text -> score(text, unseen));
        }
    }

    private double[][] fit(IntPredicate taught) {
        int[] rows = IntStream.range(0, starts.length - 1)
                .filter(taught)
                .flatMap(text -> IntStream.range(starts[text], starts[text + 1]))
                .filter(row -> roles[row] >= 0)
                .toArray();
        return LogisticFit.fit(new LogisticFit.Rows(
                Arrays.stream(rows).mapToObj(row -> grams.columns()[row]).toArray(int[][]::new),
                Arrays.stream(rows).mapToObj(row -> grams.values()[row]).toArray(float[][]::new),
                Arrays.stream(rows).map(row -> roles[row]).toArray(),
                grams.width(),
                UnionRoles.ROLES.size()));
    }

    private void score(int text, double[][] unseen) {
        for (int row = starts[text]; row < starts[text + 1]; row++) {
            double[] scores = new double[unseen.length];
            for (int role = 0; role < scores.length; role++) {
                for (int i = 0; i < grams.columns()[row].length; i++) {
                    scores[role] += unseen[role][grams.columns()[row][i]] * grams.values()[row][i];
                }
            }
            chances[row] = UnionRoles.share(scores);
        }
    }

    /** What the roles of a text come to, by weights that had not seen it. */
    float[] measured(int text) {
        return UnionRoles.sum(Arrays.asList(chances).subList(starts[text], starts[text + 1]));
    }

    /** Each answered sentence as weights saw it that had not seen its text. */
    Measure measure(String name) {
        List<Measure.Choice> choices = new ArrayList<>();
        for (int row = 0; row < roles.length; row++) {
            if (roles[row] >= 0) {
                choices.add(new Measure.Choice(UnionRoles.ROLES.get(roles[row]), likeliest(chances[row])));
            }
        }
        return Measure.ofChoices(name, UnionRoles.ROLES, choices);
    }

    private static String likeliest(float[] chances) {
        int best = 0;
        for (int role = 1; role < chances.length; role++) {
            best = chances[role] > chances[best] ? role : best;
        }
        return UnionRoles.ROLES.get(best);
    }

    FeatureTable grams() {
        return grams;
    }

    /** Weights by role and n-gram, learnt from all answers. */
    double[][] weights() {
        return weights;
    }

    /** How many sentences were given each role. */
    int[] counts() {
        int[] counts = new int[UnionRoles.ROLES.size()];
        Arrays.stream(roles).filter(role -> role >= 0).forEach(role -> counts[role]++);
        return counts;
    }
}
