package vn.diembao.pipeline.classify;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The texts of the index, one page of them in memory at a time. */
public final class StoredTexts {
    private static final Query ALL = Query.of(q -> q.matchAll(m -> m));
    private static final List<String> NEWEST_FIRST = List.of("-published_at", "id");

    private final SearchPages pages;

    public StoredTexts(ElasticsearchClient client) {
        pages = new SearchPages(client);
    }

    /** What is classified of a clip. */
    public record StoredText(
            String id, String url, String title, String lead, String body, Instant publishedAt, ArticleKind kind) {
        /** The text as {@link Classifier} takes it. */
        public ClassifierInput input() {
            return new ClassifierInput(title, lead, body, publishedAt, kind);
        }
    }

    /** How many there are. */
    public long count() throws IOException {
        return pages.count(StoredIndex.CLIPS, ALL);
    }

    /**
     * Hands over each text, newest first, until one is answered with false.
     *
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public void forEachWhile(Predicate<StoredText> goesOn) throws IOException {
        pages.forEachWhile(StoredIndex.CLIPS, StoredText.class, ALL, NEWEST_FIRST, goesOn);
    }
}
