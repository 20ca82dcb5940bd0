package vn.diembao.pipeline.revisit;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Relevant press clips in the index that were read off a page and still stand. */
final class StoredClips implements DueClips {
    private static final int PAGE = 100;
    private static final String SEEN_AT = "history.first_seen_at";

    private final ElasticsearchConnection connection;
    private final List<FieldValue> sourceIds;

    /** @param sourceIds sources whose pages may be fetched */
    StoredClips(ElasticsearchConfig elasticsearch, Set<String> sourceIds) {
        this.connection = new ElasticsearchConnection(elasticsearch);
        this.sourceIds = sourceIds.stream().map(FieldValue::of).toList();
    }

    @Override
    public List<DueClip> next(RungSplit rung, Instant until) throws IOException {
        if (sourceIds.isEmpty()) {
            return List.of();
        }
        return connection
                .client()
                .search(
                        s -> s.index(StoredIndex.CLIPS.alias())
                                .size(PAGE)
                                .trackTotalHits(t -> t.enabled(false))
                                .source(f -> f.filter(i -> i.includes(
                                        "url",
                                        "source_id",
                                        "title",
                                        "author",
                                        "tags",
                                        "flags",
                                        "published_at",
                                        "modified_at")))
                                .query(due(rung, until))
                                .sort(ascending(SEEN_AT), ascending("id")),
                        DueClip.Page.class)
                .hits()
                .hits()
                .stream()
                .map(StoredClips::clip)
                .toList();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private Query due(RungSplit rung, Instant until) {
        Query first = Query.of(q -> q.range(
                r -> r.date(d -> d.field(SEEN_AT).gte(rung.from().toString()).lte(until.toString()))));
        Query ours = Query.of(q -> q.terms(t -> t.field("source_id").terms(v -> v.value(sourceIds))));
        return Query.of(q -> q.bool(b -> b.filter(first, ours)
                .filter(term("kind", ArticleKind.PRESS.name()), term("origin", TextOrigin.PAGE.name()))
                .mustNot(handedOn(rung))
                .mustNot(term("labels.relevance", "none"))
                .mustNot(n -> n.exists(e -> e.field("history.withdrawn_at")))));
    }

    private static Query handedOn(RungSplit rung) {
        List<FieldValue> ids =
                rung.handedOn().keySet().stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(ids))));
    }

    private static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    private static DueClip clip(Hit<DueClip.Page> hit) {
        return new DueClip(hit.id(), Instant.ofEpochMilli(hit.sort().get(0).longValue()), hit.source());
    }
}
