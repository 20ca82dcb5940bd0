package vn.diembao.pipeline.judge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.diembao.pipeline.learn.Features;
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

    private static final int MOST_TOPICS = 3;
    private static final int MOST_LINES = 4;
    private static final int MOST_KINDS = 3;

    private final LabelModel model;

    public LabelJudge(LabelModel model) {
        this.model = requireNonNull(model, "model is null");
    }

    /**
     * Judges one text.
     *
     * @param spoken whether the text speaks of a union of ours at all: what names none is about none
     */
    public Verdict judge(Features features, boolean spoken) {
        float[] scores = model.score(features);
        String relevance = best(RELEVANCE, scores, spoken ? "" : UNION);
        boolean relevant = !relevance.equals(NONE);
        String toneGroup = relevant ? EVENT_TONE : NEWS_TONE;
        return new Verdict(
                relevance,
                best(toneGroup, scores, ""),
                toneGroup,
                relevance.equals(UNION) ? best(UNION_STANCE, scores, "") : "na",
                relevant ? chosen(TOPICS, scores, 1, MOST_TOPICS) : List.of(),
                relevant ? chosen(CONTENT_LINES, scores, 0, MOST_LINES) : List.of(),
                relevant && isAlert(scores) ? chosen(ALERT_KINDS, scores, 1, MOST_KINDS) : List.of());
    }

    private boolean isAlert(float[] scores) {
        return scores[model.number(ALERT + ":yes")] > model.setting(ALERT + ".threshold", 0);
    }

    private String best(String group, float[] scores, String without) {
        return ranked(group, scores).stream()
                .filter(id -> !id.equals(without))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model has no labels of " + group));
    }

    private List<String> chosen(String group, float[] scores, int least, int most) {
        double threshold = model.setting(group + ".threshold", 0);
        List<String> chosen = new ArrayList<>();
        for (String id : ranked(group, scores)) {
            boolean loud = scores[model.number(group + ':' + id)] > threshold;
            if (chosen.size() < most && (loud || chosen.size() < least)) {
                chosen.add(id);
            }
        }
        return List.copyOf(chosen);
    }

    /** Labels of a group, the likeliest first. */
    private List<String> ranked(String group, float[] scores) {
        return model.labels(group).stream()
                .sorted(Comparator.comparingDouble((String label) -> scores[model.number(label)])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .map(label -> label.substring(group.length() + 1))
                .toList();
    }
}
