package vn.diembao.pipeline.classify;

import java.util.List;
import java.util.Locale;
import vn.diembao.pipeline.classify.StoryReader.ReadStory;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.judge.Verdict;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.match.FieldText;

/** Says which words of a text spoke loudest for the labels the models gave, and how loud. */
final class ModelEvidence {
    private static final int MOST = 3;

    private final LabelModel model;

    ModelEvidence(LabelModel model) {
        this.model = model;
    }

    void add(ReadStory read, Verdict verdict, EvidenceList evidence) {
        add(read, LabelJudge.RELEVANCE, verdict.relevance(), LabelJudge.RELEVANCE, evidence);
        add(read, verdict.toneGroup(), verdict.eventTone(), LabelJudge.EVENT_TONE, evidence);
        if (verdict.relevance().equals(LabelJudge.UNION)) {
            add(read, LabelJudge.UNION_STANCE, verdict.unionStance(), LabelJudge.UNION_STANCE, evidence);
        }
        addAll(read, LabelJudge.TOPICS, verdict.topics(), evidence);
        addAll(read, LabelJudge.CONTENT_LINES, verdict.contentLines(), evidence);
        addAll(read, LabelJudge.ALERT_KINDS, verdict.alertKinds(), evidence);
    }

    private void addAll(ReadStory read, String group, List<String> ids, EvidenceList evidence) {
        ids.forEach(id -> add(read, group, id, group, evidence));
    }

    private void add(ReadStory read, String group, String id, String label, EvidenceList evidence) {
        List<FieldText> fields = read.story().fields();
        for (LabelModel.Reason reason : model.reasons(read.features(), model.number(group + ':' + id), MOST)) {
            FieldText field = fields.get(reason.field());
            int last = Math.min(reason.token() + reason.tokens(), field.tokens().size()) - 1;
            String by = String.format(Locale.ROOT, "model:%s %+.2f", group, reason.weight());
            if (reason.token() <= last) {
                evidence.add(label + ':' + id, by, field, reason.token(), last);
            }
        }
        if (!evidence.has(label + ':' + id)) {
            evidence.addOpening(label + ':' + id, "model:" + group, read.story());
        }
    }
}
