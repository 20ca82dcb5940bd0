package vn.diembao.pipeline.classify;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.Article;
import vn.diembao.model.Clip;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.history.PlacedArticle;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * Labels what is new or changed and makes the document to store. A withdrawal changes the clip's history alone, and what
 * another clip told of its story changes that alone; one that is to be removed needs no label.
 */
public final class ClassifyArticleFunction extends ProcessFunction<PlacedArticle, DocumentWrite> {
    private static final long serialVersionUID = 1;

    private final Map<String, OutletName> outlets;
    private final TaxonomyEdition taxonomy;
    private transient Classifier classifier;
    private transient RejectionRecorder rejections;

    /**
     * @param outlets by source id
     * @param taxonomy what texts are labelled by; it travels with the job
     */
    public ClassifyArticleFunction(Map<String, OutletName> outlets, TaxonomyEdition taxonomy) {
        this.outlets = outlets;
        this.taxonomy = taxonomy;
    }

    @Override
    public void open(OpenContext context) {
        classifier = new Classifier(Taxonomy.load(taxonomy));
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(PlacedArticle placed, Context context, Collector<DocumentWrite> out) {
        TrackedArticle tracked = placed.tracked();
        if (tracked == null) {
            out.collect(DocumentWrite.of(placed.clipId(), placed.story()));
            return;
        }
        if (tracked.toBeRemoved()) {
            out.collect(DocumentWrite.removed(tracked.clipId()));
            return;
        }
        Article article = tracked.article();
        if (article == null && tracked.reaction() != null) {
            out.collect(DocumentWrite.of(tracked.clipId(), tracked.reaction()));
            return;
        }
        if (article == null) {
            out.collect(DocumentWrite.of(tracked.clipId(), tracked.history()));
            return;
        }
        try {
            Labels labels = classifier.classify(new ClassifierInput(
                    article.title(), article.lead(), article.body(), article.publishedAt(), article.kind()));
            OutletName outlet = outlets.getOrDefault(article.sourceId(), removed(article.sourceId()));
            out.collect(DocumentWrite.of(
                    new Clip(article, outlet, labels, tracked.history(), placed.story(), tracked.reaction())));
        } catch (RuntimeException | StackOverflowError e) {
            rejections.record(
                    RejectionRecorder.failed(article.sourceId(), Stage.CLASSIFY, article.url(), e, article.fetchedAt()),
                    context::output);
        }
    }

    /** For articles of a source that was taken out of the configuration while they were under way. */
    private static OutletName removed(String sourceId) {
        return new OutletName(sourceId, sourceId, "unknown", false);
    }
}
