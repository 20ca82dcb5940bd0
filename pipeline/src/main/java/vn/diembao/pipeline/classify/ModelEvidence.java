package vn.diembao.pipeline.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        List<Given> given = given(verdict);
        int[] numbers = given.stream()
                .mapToInt(label -> model.number(label.group + ':' + label.id))
                .toArray();
        List<List<Reason>> reasons = model.reasons(text.weighed, numbers, MOST_WEIGHED);
        for (int i = 0; i < numbers.length; i++) {
            add(text, given.get(i), telling(reasons.get(i)));
        }
    }

    /**
     * A label that a text was given.
     *
     * @param group of the model
     * @param name of the group in the evidence
     */
    private record Given(String group, String id, String name) {}

    private static List<Given> given(Verdict verdict) {
        List<Given> given = new ArrayList<>();
        given.add(new Given(LabelJudge.RELEVANCE, verdict.relevance(), LabelJudge.RELEVANCE));
        given.add(new Given(verdict.toneGroup(), verdict.eventTone(), LabelJudge.EVENT_TONE));
        if (verdict.relevance().equals(LabelJudge.UNION)) {
            given.add(new Given(LabelJudge.UNION_STANCE, verdict.unionStance(), LabelJudge.UNION_STANCE));
        }
        addAll(given, LabelJudge.TOPICS, verdict.topics());
        addAll(given, LabelJudge.CONTENT_LINES, verdict.contentLines());
        addAll(given, LabelJudge.ALERT_KINDS, verdict.alertKinds());
        return given;
    }

    private static void addAll(List<Given> given, String group, List<String> ids) {
        ids.forEach(id -> given.add(new Given(group, id, group)));
    }

    /** The sentence in which a union acts most clearly, and the one that shows the stance. */
    private static void addRoles(ReadStory read, String stance, EvidenceList evidence) {
        addLoudest(read, "relevance:union", ACTING, evidence);
        addLoudest(read, "union_stance:" + stance, STANCE_ROLES.get(stance), evidence);
    }

    /** Where no sentence is likelier than not to show it, words alone speak for the label. */
    private static void addLoudest(ReadStory read, String label, List<String> roles, EvidenceList evidence) {
        UnionRoles.Role loudest = null;
        double most = LEAST_CHANCE;
        for (UnionRoles.Role role : read.roles()) {
            double chance = 0;
            for (String shown : roles) {
                chance += role.chance(shown);
            }
            if (chance > most || (loudest == null && chance >= most)) {
                loudest = role;
                most = chance;
            }
        }
        if (loudest != null) {
            UnionSentence sentence = loudest.sentence();
            int last = Math.min(sentence.end(), sentence.first() + MOST_TOKENS) - 1;
            String by = String.format(Locale.ROOT, "model:%s %.2f", UnionRoles.GROUP, most);
            evidence.add(label, by, sentence.field(), sentence.first(), last);
        }
    }

    private static void add(Text text, Given given, List<Reason> reasons) {
        List<FieldText> fields = text.read.story().fields();
        String label = given.name + ':' + given.id;
        for (Reason reason : reasons) {
            FieldText field = fields.get(reason.field());
            int last = Math.min(reason.token() + reason.tokens(), field.tokens().size()) - 1;
            String by = String.format(Locale.ROOT, "model:%s %+.2f", given.group, reason.weight());
            if (reason.token() <= last) {
                text.evidence.add(label, by, field, reason.token(), last);
            }
        }
        if (!text.evidence.has(label)) {
            text.evidence.addOpening(label, "model:" + given.group, text.read.story());
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
