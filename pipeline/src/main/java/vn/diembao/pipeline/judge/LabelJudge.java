package vn.diembao.pipeline.judge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.learn.LabelModel;

/** Turns the models' scores into labels that agree with each other. Immutable, safe to share between threads. */
public final class LabelJudge {
    public static final String RELEVANCE = "relevance";
    public static final String EVENT_TONE = "event_tone";
    public static final String NEWS_TONE = "news_tone";
    public static final String UNION_STANCE = "union_stance";
    public static final String TOPICS = "topics";
    public static final String CONTENT_LINES = "content_lines";
    public static final String ALERT_KINDS = "alert_kinds";
    public static final String ALERT = "alert";
    public static final String UNION = "union";
    public static final String NONE = "none";
    public static final String NEGATIVE = "neg";

    /** So many topics a text has at most. */
    public static final int MOST_TOPICS = 3;

    private static final int MOST_LINES = 4;
    private static final int MOST_KINDS = 3;

    private final LabelModel model;
    private final Map<String, List<Output>> groups = new HashMap<>();

    /**
     * A label of a group.
     *
     * @param number in the model
     * @param line what is added to its score before it is held against the others of its group
     */
    private record Output(String id, int number, float line) {
        float of(float[] scores, boolean lined) {
            return scores[number] + (lined ? line : 0);
        }
    }

    public LabelJudge(LabelModel model) {
        this.model = requireNonNull(model, "model is null");
        for (String group :
                List.of(RELEVANCE, EVENT_TONE, NEWS_TONE, UNION_STANCE, TOPICS, CONTENT_LINES, ALERT, ALERT_KINDS)) {
            groups.put(
                    group,
                    model.labels(group).stream()
                            .sorted()
                            .map(label -> output(group, label))
                            .toList());
        }
    }

    private Output output(String group, String label) {
        String id = label.substring(group.length() + 1);
        return new Output(id, model.number(label), (float) model.setting(line(group, id), 0));
    }

    /** Name of the setting that holds what is added to an outcome's score. */
    public static String line(String group, String outcome) {
        return group + ".line." + outcome;
    }

    /** Name of the setting that holds the log-odds above which a label of a group is given. */
    public static String threshold(String group) {
        return group + ".threshold";
    }

    /**
     * Judges one text.
     *
     * @param text as {@link LabelModel#weigh} saw it
     * @param spoken whether the text speaks of a union of ours at all: what names none is about none
     * @param post of a few words, which say little: lines were found on articles and say nothing of it, and an alert has to be
     *     half as doubtful as one in an article may be
     */
    public Verdict judge(LabelModel.Weighed text, boolean spoken, boolean post) {
        float[] scores = model.score(text);
        String relevance = ranked(RELEVANCE, scores, !post).stream()
                .map(Output::id)
                .filter(id -> spoken || !id.equals(UNION))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model has no labels of " + RELEVANCE));
        boolean relevant = !relevance.equals(NONE);
        String toneGroup = relevant ? EVENT_TONE : NEWS_TONE;
        String tone = best(toneGroup, scores, !post);
        return new Verdict(
                relevance,
                tone,
                toneGroup,
                relevance.equals(UNION) ? best(UNION_STANCE, scores, !post) : "na",
                relevant ? chosen(TOPICS, scores, 1, MOST_TOPICS) : List.of(),
                relevant ? chosen(CONTENT_LINES, scores, 0, MOST_LINES) : List.of(),
                relevant && isAlert(scores, tone, post) ? chosen(ALERT_KINDS, scores, 1, MOST_KINDS) : List.of());
    }

    private boolean isAlert(float[] scores, String tone, boolean post) {
        double threshold = model.setting(threshold(ALERT), 0);
        return scores[model.number(ALERT + ":yes")] > leastOdds(post ? threshold / 2 : threshold, tone);
    }

    /** Log-odds above which an alert is raised: what is no bad news has to be one more likely than not. */
    public static double leastOdds(double threshold, String tone) {
        return tone.equals(NEGATIVE) ? threshold : Math.max(threshold, 0);
    }

    private String best(String group, float[] scores, boolean lined) {
        return ranked(group, scores, lined).stream()
                .findFirst()
                .map(Output::id)
                .orElseThrow(() -> new IllegalStateException("the model has no labels of " + group));
    }

    private List<String> chosen(String group, float[] scores, int least, int most) {
        double threshold = model.setting(threshold(group), 0);
        List<String> chosen = new ArrayList<>();
        for (Output output : ranked(group, scores, false)) {
            boolean loud = scores[output.number] > threshold;
            if (chosen.size() < most && (loud || chosen.size() < least)) {
                chosen.add(output.id);
            }
        }
        return List.copyOf(chosen);
    }

    /** Labels of a group, the likeliest first, of evens by name. */
    private List<Output> ranked(String group, float[] scores, boolean lined) {
        List<Output> ranked = new ArrayList<>(groups.get(group));
        ranked.sort((one, other) -> Float.compare(other.of(scores, lined), one.of(scores, lined)));
        return ranked;
    }
}
