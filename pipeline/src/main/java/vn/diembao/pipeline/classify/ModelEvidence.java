package vn.diembao.pipeline.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.diembao.pipeline.classify.StoryReader.ReadStory;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.judge.Verdict;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.learn.LabelModel.Reason;
import vn.diembao.pipeline.learn.UnionRoles;
import vn.diembao.pipeline.learn.UnionSentence;
import vn.diembao.pipeline.match.FieldText;

/** Says which words of a text spoke loudest for the labels the models gave, and how loud. */
final class ModelEvidence {
    private static final int MOST = 3;
    /** So many are looked through for those that a reader understands. */
    private static final int MOST_WEIGHED = 24;

    private static final int MOST_TOKENS = 80;
    private static final double LEAST_CHANCE = 0.5;
    private static final List<String> ACTING = List.of("acts", "helps", "fails");
    private static final Map<String, List<String>> STANCE_ROLES =
            Map.of("pos", List.of("helps"), "neg", List.of("fails"), "neu", List.of("acts"));

    private final LabelModel model;

    ModelEvidence(LabelModel model) {
        this.model = model;
    }

    /**
     * A text that was judged.
     *
     * @param evidence is added to
     */
    record Text(ReadStory read, LabelModel.Weighed weighed, EvidenceList evidence) {}

    void add(Text text, Verdict verdict) {
        if (verdict.relevance().equals(LabelJudge.UNION)) {
            addRoles(text.read, verdict.unionStance(), text.evidence);
        }
        add(text, LabelJudge.RELEVANCE, verdict.relevance(), LabelJudge.RELEVANCE);
        add(text, verdict.toneGroup(), verdict.eventTone(), LabelJudge.EVENT_TONE);
        if (verdict.relevance().equals(LabelJudge.UNION)) {
            add(text, LabelJudge.UNION_STANCE, verdict.unionStance(), LabelJudge.UNION_STANCE);
        }
        addAll(text, LabelJudge.TOPICS, verdict.topics());
        addAll(text, LabelJudge.CONTENT_LINES, verdict.contentLines());
        addAll(text, LabelJudge.ALERT_KINDS, verdict.alertKinds());
    }

    /** The sentence in which a union acts most clearly, and the one that shows the stance. */
    private static void addRoles(ReadStory read, String stance, EvidenceList evidence) {
        addLoudest(read, "relevance:union", ACTING, evidence);
        addLoudest(read, "union_stance:" + stance, STANCE_ROLES.get(stance), evidence);
    }

    /** Where no sentence is likelier than not to show it, words alone speak for the label. */
    private static void addLoudest(ReadStory read, String label, List<String> roles, EvidenceList evidence) {
        ToDoubleFunction<UnionRoles.Role> chance =
                role -> roles.stream().mapToDouble(role::chance).sum();
        read.roles().stream()
                .filter(role -> chance.applyAsDouble(role) >= LEAST_CHANCE)
                .max(Comparator.comparingDouble(chance))
                .ifPresent(role -> {
                    UnionSentence sentence = role.sentence();
                    int last = Math.min(sentence.end(), sentence.first() + MOST_TOKENS) - 1;
                    String by =
                            String.format(Locale.ROOT, "model:%s %.2f", UnionRoles.GROUP, chance.applyAsDouble(role));
                    evidence.add(label, by, sentence.field(), sentence.first(), last);
                });
    }

    private void addAll(Text text, String group, List<String> ids) {
        ids.forEach(id -> add(text, group, id, group));
    }

    private void add(Text text, String group, String id, String label) {
        List<FieldText> fields = text.read.story().fields();
        int number = model.number(group + ':' + id);
        for (Reason reason : telling(model.reasons(text.weighed, number, MOST_WEIGHED))) {
            FieldText field = fields.get(reason.field());
            int last = Math.min(reason.token() + reason.tokens(), field.tokens().size()) - 1;
            String by = String.format(Locale.ROOT, "model:%s %+.2f", group, reason.weight());
            if (reason.token() <= last) {
                text.evidence.add(label + ':' + id, by, field, reason.token(), last);
            }
        }
        if (!text.evidence.has(label + ':' + id)) {
            text.evidence.addOpening(label + ':' + id, "model:" + group, text.read.story());
        }
    }

    /** The loudest of more than one syllable: a syllable by itself is seldom a word. One of them where there is no other. */
    private static List<Reason> telling(List<Reason> loudest) {
        List<Reason> telling = new ArrayList<>();
        for (Reason reason : loudest) {
            if (reason.tokens() > 1 && telling.size() < MOST && telling.stream().noneMatch(reason::overlaps)) {
                telling.add(reason);
            }
        }
        return telling.isEmpty() ? loudest.stream().limit(1).toList() : telling;
    }
}
