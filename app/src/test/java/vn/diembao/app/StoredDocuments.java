package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Looks into an index, and puts documents there, as tests do. */
record StoredDocuments(ElasticsearchClient client) {
    /**
     * Documents whose field has the value; none of an index that is missing.
     *
     * @param value null for all that have the field
     */
    List<JsonNode> search(StoredIndex index, String field, String value) throws IOException {
        Query query = Query.of(q -> value == null
                ? q.exists(e -> e.field(field))
                : q.term(t -> t.field(field).value(value)));
        client.indices().refresh(r -> r.index(index.alias()).ignoreUnavailable(true));
        return client
                .search(
                        s -> s.index(index.alias())
                                .ignoreUnavailable(true)
                                .size(1_000)
                                .query(query),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.source())
                .toList();
    }

    /** Every document of an index; none of one that is missing. */
    List<JsonNode> all(StoredIndex index) throws IOException {
        client.indices().refresh(r -> r.index(index.alias()).ignoreUnavailable(true));
        return client
                .search(
                        s -> s.index(index.alias())
                                .ignoreUnavailable(true)
                                .size(10_000)
                                .query(q -> q.matchAll(all -> all)),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.source())
                .toList();
    }

    void put(StoredIndex index, String id, Object document) throws IOException {
        client.index(i -> i.index(index.alias()).id(id).document(document).refresh(Refresh.True));
    }

    /** Puts a dead letter there as if the index had refused the clip once. */
    void refuse(JsonNode clip) throws IOException {
        Instant now = Clock.systemUTC().instant();
        DeadLetter letter = DeadLetter.of(
                new Rejection("s", Stage.INDEX, RejectionReason.INDEX_REFUSED, "", "400", now),
                new KeptDocument("clips", clip.at("/id").textValue(), "UPSERT", clip.toString()));
        put(StoredIndex.REJECTIONS, letter.id(), letter);
    }
}
