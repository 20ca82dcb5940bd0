package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Prints what the clips of some outlets are about: counts by relevance, programme, union and tone. */
public final class ClipFigures {
    private static final int TOP = 12;
    private static final Map<String, String> TONES = Map.of("pos", "tích cực", "neu", "trung lập", "neg", "tiêu cực");
    private static final Map<String, String> RELEVANCES =
            Map.of("union", "công đoàn", "labour", "người lao động", "none", "không liên quan");

    private final ElasticsearchClient client;
    private final PrintStream out;

    public ClipFigures(ElasticsearchClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** @param sources ids of the outlets to count */
    public void print(List<String> sources) throws IOException {
        client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias(), StoredIndex.TERMS.alias()));
        Query ofSources = Query.of(q -> q.terms(t -> t.field("source_id")
                .terms(v -> v.value(sources.stream().map(FieldValue::of).toList()))));
        Query relevant = Query.of(q -> q.bool(b -> b.filter(ofSources)
                .mustNot(n -> n.term(t -> t.field("labels.relevance").value("none")))));
        Map<String, String> names = names();
        SearchResponse<Void> all = counts(ofSources, Map.of("relevance", terms("labels.relevance")));
        SearchResponse<Void> told = counts(
                relevant,
                Map.of(
                        "programmes", terms("labels.programmes"),
                        "federations", terms("labels.federations"),
                        "tone", terms("labels.event_tone")));
        out.println("Số tin bài: " + all.hits().total().value() + ", trong đó đăng lại của nguồn khác: "
                + copies(ofSources));
        rows("Theo mức liên quan", all.aggregations().get("relevance"), id -> RELEVANCES.getOrDefault(id, id));
        rows(
                "Theo chương trình",
                told.aggregations().get("programmes"),
                id -> names.getOrDefault("programme:" + id, id));
        rows("Theo tổ chức công đoàn", told.aggregations().get("federations"), id -> unionName(names, id));
        rows("Theo sắc thái", told.aggregations().get("tone"), id -> TONES.getOrDefault(id, id));
    }

    private long copies(Query clips) throws IOException {
        return client.count(c -> c.index(StoredIndex.CLIPS.alias())
                        .query(q ->
                                q.bool(b -> b.filter(clips).filter(f -> f.exists(e -> e.field("story.duplicate_of"))))))
                .count();
    }

    private SearchResponse<Void> counts(Query query, Map<String, Aggregation> groups) throws IOException {
        return client.search(
                s -> s.index(StoredIndex.CLIPS.alias())
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .query(query)
                        .aggregations(groups),
                Void.class);
    }

    private void rows(String heading, Aggregate group, UnaryOperator<String> name) {
        out.println(heading + ":");
        group.sterms()
                .buckets()
                .array()
                .forEach(bucket -> out.println(String.format(
                        Locale.ROOT,
                        "  %4d  %s",
                        bucket.docCount(),
                        name.apply(bucket.key().stringValue()))));
    }

    private Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        client.search(s -> s.index(StoredIndex.TERMS.alias()).size(10_000), Term.class)
                .hits()
                .hits()
                .forEach(
                        hit -> names.put(hit.source().documentId(), hit.source().name()));
        return names;
    }

    private static String unionName(Map<String, String> names, String id) {
        return id.startsWith("l3:") || id.startsWith("l4:") ? id.substring(3) : names.getOrDefault("union:" + id, id);
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(TOP)));
    }
}
