package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One score over a list of texts, kept as counts of each text so that any sample of the texts can be scored again.
 *
 * @param name as the labelling guide calls it
 * @param counts of each text, three for each outcome: said rightly, said, meant
 */
record Measure(String name, Kind kind, List<int[]> counts) implements Measured {
    private static final int RIGHT = 0;
    private static final int SAID = 1;
    private static final int MEANT = 2;
    private static final int PER_OUTCOME = 3;

    /** How counts become a score. */
    enum Kind {
        /** Mean of the F1 of each outcome that is meant somewhere. */
        MACRO_F1,
        /** Twice what is right over all that is said and meant. */
        MICRO_F1,
        RECALL,
        PRECISION
    }

    /** One outcome of several; {@code meant} is null where a text does not count. */
    record Choice(String meant, String said) {}

    /** Any number of labels. */
    record Found(Set<String> meant, Set<String> said) {
        Found {
            meant = Set.copyOf(meant);
            said = Set.copyOf(said);
        }

        int[] counts() {
            Set<String> right = new HashSet<>(said);
            right.retainAll(meant);
            return new int[] {right.size(), said.size(), meant.size()};
        }
    }

    Measure {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        counts = List.copyOf(counts);
    }

    static Measure ofChoices(String name, List<String> outcomes, List<Choice> choices) {
        List<int[]> counts = new ArrayList<>();
        for (Choice choice : choices) {
            int[] text = new int[PER_OUTCOME * outcomes.size()];
            if (choice.meant() != null) {
                int meant = outcomes.indexOf(choice.meant());
                int said = outcomes.indexOf(choice.said());
                // An outcome from outside, such as "na", is only a miss of the other one.
                if (meant >= 0) {
                    text[PER_OUTCOME * meant + MEANT]++;
                    text[PER_OUTCOME * meant + RIGHT] += meant == said ? 1 : 0;
                }
                if (said >= 0) {
                    text[PER_OUTCOME * said + SAID]++;
                }
            }
            counts.add(text);
        }
        return new Measure(name, Kind.MACRO_F1, counts);
    }

    static Measure ofSets(String name, Kind kind, List<Found> found) {
        return new Measure(name, kind, found.stream().map(Found::counts).toList());
    }

    @Override
    public int units() {
        return counts.size();
    }

    /** Of all texts; NaN where nothing was meant or said. */
    @Override
    public double score() {
        int[] all = new int[counts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return score(all);
    }

    @Override
    public double score(int[] texts) {
        int[] sums = sums(texts);
        return switch (kind) {
            case MACRO_F1 -> macro(sums);
            case MICRO_F1 -> ratio(2 * sums[RIGHT], sums[SAID] + sums[MEANT]);
            case RECALL -> ratio(sums[RIGHT], sums[MEANT]);
            case PRECISION -> ratio(sums[RIGHT], sums[SAID]);
        };
    }

    /** Labels said for a precision, labels meant otherwise. */
    @Override
    public int cases() {
        int cases = 0;
        for (int[] text : counts) {
            for (int i = kind == Kind.PRECISION ? SAID : MEANT; i < text.length; i += PER_OUTCOME) {
                cases += text[i];
            }
        }
        return cases;
    }

    private int[] sums(int[] texts) {
        int[] sums = new int[counts.isEmpty() ? PER_OUTCOME : counts.get(0).length];
        for (int text : texts) {
            int[] own = counts.get(text);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own[i];
            }
        }
        return sums;
    }

    private static double macro(int[] sums) {
        double total = 0;
        int outcomes = 0;
        for (int i = 0; i < sums.length; i += PER_OUTCOME) {
            if (sums[i + MEANT] > 0) {
                total += 2.0 * sums[i + RIGHT] / (sums[i + SAID] + sums[i + MEANT]);
                outcomes++;
            }
        }
        return outcomes == 0 ? Double.NaN : total / outcomes;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
