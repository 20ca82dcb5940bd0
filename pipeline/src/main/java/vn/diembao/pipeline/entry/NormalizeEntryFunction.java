package vn.diembao.pipeline.entry;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.Stage;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.normalize.ArticleNormalizer;
import vn.diembao.pipeline.normalize.LanguageDetector;

/** Makes articles of entries, by the rules for all others; an entry keeps its own id. */
public final class NormalizeEntryFunction extends ProcessFunction<ClipEntry, Sighting> {
    private static final long serialVersionUID = 1;
    private static final String NONE = "";

    private final Map<String, String> twins;
    private transient ArticleNormalizer normalizer;
    private transient RejectionRecorder rejections;

    /** @param twins mobile and AMP hosts to main hosts */
    public NormalizeEntryFunction(Map<String, String> twins) {
        this.twins = twins;
    }

    @Override
    public void open(OpenContext context) {
        normalizer = new ArticleNormalizer(new LanguageDetector(), twins);
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(ClipEntry entry, Context context, Collector<Sighting> out) {
        try {
            out.collect(Sighting.of(normalizer
                    .normalize(parsed(entry), entry.kind(), entry.enteredAt())
                    .placed(entry)));
        } catch (RuntimeException | StackOverflowError e) {
            rejections.record(
                    RejectionRecorder.failed(entry.sourceId(), Stage.NORMALIZE, entry.url(), e, entry.enteredAt()),
                    context::output);
        }
    }

    private static ParsedArticle parsed(ClipEntry entry) {
        FeedItem item = new FeedItem(
                entry.sourceId(),
                NONE,
                entry.clipId(),
                entry.url(),
                entry.title(),
                NONE,
                NONE,
                null,
                entry.publishedAt(),
                null,
                List.of(),
                entry.enteredAt());
        return new ParsedArticle(
                item,
                entry.url(),
                entry.url(),
                entry.title(),
                NONE,
                entry.summary().lines().toList(),
                List.of(),
                null,
                entry.publishedAt(),
                null,
                entry.placement().slot(),
                List.of(),
                TextOrigin.ENTRY,
                List.of(),
                Map.of());
    }
}
