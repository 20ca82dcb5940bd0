package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Labels;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.classify.StoryReader.ReadStory;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.judge.Verdict;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.programme.FoundNumber;
import vn.diembao.pipeline.programme.NumberReader;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/**
 * Labels a text by the rules of the taxonomy and by trained models, with the words that decided. Holds no state between
 * texts and is safe to share between threads.
 */
public final class Classifier {
    private final Taxonomy taxonomy;
    private final LabelModel model;
    private final StoryReader reader;
    private final LabelJudge judge;
    private final ModelEvidence modelEvidence;
    private final UnionEvidence unionEvidence;
    private final NumberReader numberReader;

    /** Labels by the models of this build. */
    public Classifier(Taxonomy taxonomy) {
        this(taxonomy, LabelModel.shipped());
    }

    public Classifier(Taxonomy taxonomy, LabelModel model) {
        this.taxonomy = requireNonNull(taxonomy, "taxonomy is null");
        this.model = requireNonNull(model, "model is null");
        reader = new StoryReader(taxonomy, model);
        judge = new LabelJudge(model);
        modelEvidence = new ModelEvidence(model);
        unionEvidence = new UnionEvidence(taxonomy, new UnionWords(taxonomy));
        numberReader = new NumberReader(taxonomy);
    }

    /** Labels with ids of the labelling guide; every label that says something has evidence. */
    public Labels classify(ClassifierInput input) {
        ReadStory read = reader.read(input);
        EvidenceList evidence = new EvidenceList();
        evidence.addCuts(read.story());
        read.programmes()
                .forEach((id, places) ->
                        places.forEach(place -> evidence.add("programmes:" + id, "taxonomy:" + id, place)));
        unionEvidence.add(read.unions(), input.publishedAt(), evidence);
        LabelModel.Weighed weighed = model.weigh(read.features());
        Verdict verdict = judge.judge(weighed, !read.places().isEmpty(), input.kind() == ArticleKind.SOCIAL);
        modelEvidence.add(new ModelEvidence.Text(read, weighed, evidence), verdict);
        List<ReportedNumber> numbers = numbersOf(read, evidence);
        List<String> unionIds =
                distinct(read.unions().stream().map(UnionMention::id).toList());
        return new Labels(
                verdict.relevance(),
                List.copyOf(read.programmes().keySet()),
                unionIds,
                federationsOf(unionIds, input.publishedAt()),
                verdict.eventTone(),
                verdict.unionStance(),
                verdict.topics(),
                verdict.contentLines(),
                !verdict.alertKinds().isEmpty(),
                verdict.alertKinds(),
                numbers,
                evidence.evidence(),
                version());
    }

    /** Versions of the taxonomy and of the models, as they stand on every label. */
    public String version() {
        return taxonomy.version() + ".m" + model.version();
    }

    private List<ReportedNumber> numbersOf(ReadStory read, EvidenceList evidence) {
        List<ReportedNumber> numbers = new ArrayList<>();
        for (FoundNumber found : numberReader.read(read.story(), read.programmes(), read.unions())) {
            numbers.add(found.number());
            evidence.add("numbers:" + found.about(), "rule:figure", found.field(), found.first(), found.last());
        }
        return numbers;
    }

    private List<String> federationsOf(List<String> unionIds, Instant publishedAt) {
        return distinct(unionIds.stream()
                .filter(id -> !id.startsWith("l3:") && !id.startsWith("l4:"))
                .map(id -> taxonomy.inForce(id, publishedAt))
                .toList());
    }

    private static List<String> distinct(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
