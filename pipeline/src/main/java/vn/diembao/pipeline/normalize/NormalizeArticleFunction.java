package vn.diembao.pipeline.normalize;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.history.Sighting;

/** Normalises articles; one without title and text is refused. */
public final class NormalizeArticleFunction extends ProcessFunction<ParsedArticle, Sighting> {
    private static final long serialVersionUID = 1;

    private final Map<String, ArticleKind> kinds;
    private transient ArticleNormalizer normalizer;
    private transient RejectionRecorder rejections;

    /** @param kinds what a source publishes, by source id */
    public NormalizeArticleFunction(Map<String, ArticleKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public void open(OpenContext context) {
        normalizer = new ArticleNormalizer(new LanguageDetector());
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(ParsedArticle parsed, Context context, Collector<Sighting> out) {
        try {
            Article article = normalizer.normalize(parsed, kinds.getOrDefault(parsed.item().sourceId(), ArticleKind.PRESS));
            if (article.title().isEmpty() && article.lead().isEmpty() && article.body().isEmpty()) {
                rejections.record(noText(article), context::output);
            } else {
                out.collect(Sighting.of(article));
            }
        } catch (RuntimeException | StackOverflowError e) {
            rejections.record(
                    RejectionRecorder.failed(
                            parsed.item().sourceId(),
                            Stage.NORMALIZE,
                            parsed.url(),
                            e,
                            parsed.item().fetchedAt()),
                    context::output);
        }
    }

    private static Rejection noText(Article article) {
        return new Rejection(
                article.sourceId(),
                Stage.NORMALIZE,
                RejectionReason.NO_TEXT,
                article.url(),
                "neither title nor text",
                article.fetchedAt());
    }
}
