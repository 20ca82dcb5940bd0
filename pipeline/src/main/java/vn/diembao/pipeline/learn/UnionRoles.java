package vn.diembao.pipeline.learn;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import vn.diembao.pipeline.match.FieldText;

/**
 * Says of each sentence that speaks of a union what the union does there, and what this comes to in a text. Immutable,
 * safe to share between threads.
 */
public final class UnionRoles {
    /** Group of the model's labels. */
    public static final String GROUP = "union_role";

    /**
     * No body of ours (foreign, a law, a fund, a house); named in passing; acts, speaks or is the subject, told plainly; is seen helping; is seen failing.
     * The last three are acting.
     */
    public static final List<String> ROLES = List.of("none", "passing", "acts", "helps", "fails");

    private static final int NONE_OF_OURS = 0;
    private static final int PASSING = 1;
    private static final int PLAIN = 2;
    private static final int HELPS = 3;
    private static final int FAILS = 4;

    /** Names of what {@link #sum} measures. */
    static final List<String> MEASURES = List.of(
            "role.acting.most",
            "role.acting.sum",
            "role.acting.mean",
            "role.acting.second",
            "role.acting.any",
            "role.acting.first",
            "role.plain.sum",
            "role.helps.most",
            "role.helps.sum",
            "role.helps.mean",
            "role.fails.most",
            "role.fails.sum",
            "role.fails.mean",
            "role.none.most",
            "role.none.mean",
            "role.passing.mean");

    private final LabelModel model;
    private final int[] numbers;

    public UnionRoles(LabelModel model) {
        this.model = requireNonNull(model, "model is null");
        numbers = ROLES.stream()
                .mapToInt(role -> model.number(GROUP + ':' + role))
                .toArray();
    }

    /**
     * A sentence and how likely each role is in it.
     *
     * @param chances from 0 to 1, in the order of {@link #ROLES}, together 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Role(UnionSentence sentence, float[] chances) {
        public FieldText field() {
            return sentence.field();
        }

        /** @throws IllegalArgumentException for no role */
        public float chance(String role) {
            int number = ROLES.indexOf(role);
            if (number < 0) {
                throw new IllegalArgumentException("no role: " + role);
            }
            return chances[number];
        }
    }

    public List<Role> read(List<UnionSentence> sentences) {
        return sentences.stream()
                .map(sentence -> new Role(sentence, share(model.score(SentenceReader.read(sentence), numbers))))
                .toList();
    }

    /** Chances by one-against-all scores, in the order of {@link #ROLES}. */
    public static float[] share(double[] scores) {
        double[] each =
                Arrays.stream(scores).map(score -> 1 / (1 + Math.exp(-score))).toArray();
        double all = Arrays.stream(each).sum();
        float[] chances = new float[each.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = (float) (each[i] / all);
        }
        return chances;
    }

    /** What the roles of a text's sentences come to, by {@link #MEASURES}; zeros when there is none. */
    public static float[] sum(List<float[]> sentences) {
        float[] measured = new float[MEASURES.size()];
        int count = sentences.size();
        if (count == 0) {
            return measured;
        }
        double none = 1;
        double[] sums = new double[ROLES.size()];
        double[] most = new double[ROLES.size()];
        double[] acting = new double[count];
        for (int i = 0; i < count; i++) {
            float[] chances = sentences.get(i);
            for (int role = 0; role < sums.length; role++) {
                sums[role] += chances[role];
                most[role] = Math.max(most[role], chances[role]);
            }
            acting[i] = chances[PLAIN] + chances[HELPS] + chances[FAILS];
            none *= 1 - acting[i];
        }
        double first = acting[0];
        double all = Arrays.stream(acting).sum();
        Arrays.sort(acting);
        double[] values = {
            acting[count - 1],
            Math.log1p(all),
            all / count,
            count > 1 ? acting[count - 2] : 0,
            1 - none,
            first,
            Math.log1p(sums[PLAIN]),
            most[HELPS],
            Math.log1p(sums[HELPS]),
            sums[HELPS] / count,
            most[FAILS],
            Math.log1p(sums[FAILS]),
            sums[FAILS] / count,
            most[NONE_OF_OURS],
            sums[NONE_OF_OURS] / count,
            sums[PASSING] / count
        };
        for (int i = 0; i < measured.length; i++) {
            measured[i] = (float) values[i];
        }
        return measured;
    }
}
