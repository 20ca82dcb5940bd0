package vn.diembao.model.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks through every hit of a query, page by page, so that no limit of a single answer cuts the result. */
public final class SearchPages {
    private static final int PAGE = 500;

    private final ElasticsearchClient client;

    public SearchPages(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Hands over each hit in rising order of the fields, falling behind a {@code -}, which together must tell any two documents apart.
     *
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public <T> void forEach(StoredIndex index, Class<T> type, Query query, List<String> order, Consumer<T> consumer)
            throws IOException {
        forEachWhile(index, type, query, order, hit -> {
            consumer.accept(hit);
            return true;
        });
    }

    /** The same, until a hit is answered with false. */
    public <T> void forEachWhile(StoredIndex index, Class<T> type, Query query, List<String> order, Predicate<T> goesOn)
            throws IOException {
        walk(request(index, query, order), type, goesOn);
    }

    /** The same; an index that is missing has no hits. */
    public <T> void forEachIfThere(
            StoredIndex index, Class<T> type, Query query, List<String> order, Consumer<T> consumer)
            throws IOException {
        walk(request(index, query, order).ignoreUnavailable(true), type, hit -> {
            consumer.accept(hit);
            return true;
        });
    }

    /** How many documents there are. */
    public long count(StoredIndex index, Query query) throws IOException {
        try {
            return client.count(c -> c.index(index.alias()).query(query)).count();
        } catch (ElasticsearchException e) {
            throw refused(index.alias(), e);
        }
    }

    private <T> void walk(SearchRequest.Builder builder, Class<T> type, Predicate<T> goesOn) throws IOException {
        SearchRequest request = builder.build();
        List<FieldValue> after = page(request, type, goesOn);
        while (!after.isEmpty()) {
            after = page(request.rebuild().searchAfter(after).build(), type, goesOn);
        }
    }

    private <T> List<FieldValue> page(SearchRequest request, Class<T> type, Predicate<T> goesOn) throws IOException {
        SearchResponse<T> response;
        try {
            response = whole(client.search(request, type), String.join(",", request.index()));
        } catch (ElasticsearchException e) {
            throw refused(String.join(",", request.index()), e);
        }
        List<Hit<T>> hits = response.hits().hits();
        boolean on = hits.stream().map(Hit::source).flatMap(Stream::ofNullable).allMatch(goesOn);
        return !on || hits.size() < PAGE ? List.of() : hits.get(hits.size() - 1).sort();
    }

    /** The answer, if it is one from every shard. */
    static <T> SearchResponse<T> whole(SearchResponse<T> answer, String index) throws IOException {
        if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
            throw new IOException("Elasticsearch answered only in part on " + index);
        }
        return answer;
    }

    private static SearchRequest.Builder request(StoredIndex index, Query query, List<String> order) {
        return new SearchRequest.Builder()
                .index(index.alias())
                .query(query)
                .sort(sorted(order))
                .size(PAGE)
                .trackTotalHits(t -> t.enabled(false))
                .allowPartialSearchResults(false);
    }

    static List<SortOptions> sorted(List<String> order) {
        return order.stream().map(SearchPages::sorted).toList();
    }

    private static SortOptions sorted(String field) {
        boolean falling = field.startsWith("-");
        return SortOptions.of(s -> s.field(
                f -> f.field(falling ? field.substring(1) : field).order(falling ? SortOrder.Desc : SortOrder.Asc)));
    }

    static IOException refused(String index, ElasticsearchException e) {
        return new IOException("Elasticsearch refused to read " + index + ": " + e.getMessage(), e);
    }
}
