package vn.diembao.pipeline.normalize;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.model.FeedItem;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.page.PageRequest;
import vn.diembao.pipeline.page.Reading;

/** Normalises articles; one without title and text is refused. */
public final class NormalizeArticleFunction extends ProcessFunction<Reading, Sighting> {
    private static final long serialVersionUID = 1;

    private final Map<String, ArticleKind> kinds;
    private final Map<String, String> twins;
    private transient ArticleNormalizer normalizer;
    private transient RejectionRecorder rejections;

    /**
     * @param kinds what a source publishes, by source id
     * @param twins mobile and AMP hosts to main hosts
     */
    public NormalizeArticleFunction(Map<String, ArticleKind> kinds, Map<String, String> twins) {
        this.kinds = kinds;
        this.twins = twins;
    }

    @Override
    public void open(OpenContext context) {
        normalizer = new ArticleNormalizer(new LanguageDetector(), twins);
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(Reading reading, Context context, Collector<Sighting> out) {
        FeedItem item = reading.item();
        ArticleKind kind = kinds.getOrDefault(item.sourceId(), ArticleKind.PRESS);
        try {
            if (reading.article() == null) {
                String url = CanonicalUrl.of(item.url(), twins);
                out.collect(Sighting.gone(ClipId.of(kind, url, item), item.sourceId(), url, reading.readAt()));
                return;
            }
            if (item.post() != null && item.post().again()) {
                String id = ClipId.of(kind, item.url(), item);
                out.collect(Sighting.counted(
                        id, item.sourceId(), reading.readAt(), item.post().reaction()));
                return;
            }
            Article article = normalizer.normalize(reading.article(), kind, reading.readAt());
            if (reading.revisit() && !article.id().equals(ClipId.of(kind, CanonicalUrl.of(item.url(), twins), item))) {
                rejections.record(moved(item, article), context::output);
            } else if (article.title().isEmpty()
                    && article.lead().isEmpty()
                    && article.body().isEmpty()) {
                rejections.record(noText(article), context::output);
            } else {
                out.collect(
                        item.post() == null
                                ? Sighting.of(article)
                                : Sighting.of(article).with(item.post().reaction()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            rejections.record(
                    RejectionRecorder.failed(item.sourceId(), Stage.NORMALIZE, item.url(), e, item.fetchedAt()),
                    context::output);
        }
    }

    /** What stands there now is another page's text: it must neither overwrite the clip nor become a second one. */
    private static Rejection moved(FeedItem item, Article article) {
        return new Rejection(
                item.sourceId(),
                Stage.NORMALIZE,
                RejectionReason.MOVED,
                item.url(),
                PageRequest.REVISIT_MARK + "leads to " + article.url(),
                article.fetchedAt());
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
