package vn.diembao.model.elasticsearch;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An index as it was at one moment: what comes in, changes or goes meanwhile neither shifts a page nor is read twice or lost. It costs
 * the cluster memory until it is closed, or until nobody asked for five minutes. For one thread.
 */
public final class PointInTime implements AutoCloseable {
    private static final int PAGE = 500;
    private static final int GONE = 404;
    private static final Time KEPT = Time.of(t -> t.time("5m"));

    private final ElasticsearchClient client;
    private final String index;
    /** Each answer may tell another one to ask by. */
    private String id;

    private PointInTime(ElasticsearchClient client, String index, String id) {
        this.client = client;
        this.index = index;
        this.id = id;
    }

    /**
     * The index as it is now.
     *
     * @param client stays the caller's to close
     * @throws IOException when the cluster cannot be reached or refuses
     */
    public static PointInTime open(ElasticsearchClient client, StoredIndex index) throws IOException {
        requireNonNull(client, "client is null");
        try {
            String id = client.openPointInTime(o -> o.index(index.alias()).keepAlive(KEPT))
                    .id();
            return new PointInTime(client, index.alias(), id);
        } catch (ElasticsearchException e) {
            throw SearchPages.refused(index.alias(), e);
        }
    }

    /**
     * How many documents there were.
     *
     * @throws PointInTimeLostException when Elasticsearch keeps this moment no longer
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public long count(Query query) throws IOException {
        SearchRequest.Builder request = request(query).size(0).trackTotalHits(t -> t.enabled(true));
        return ask(request.build(), Void.class).hits().total().value();
    }

    /**
     * Hands over each hit in rising order of the fields, falling behind a {@code -}, which together must tell any two documents apart.
     *
     * @throws PointInTimeLostException when Elasticsearch keeps this moment no longer
     * @throws IOException when the cluster cannot be reached, refuses, answers in part only, or gives more or fewer hits than it counts
     */
    public <T> void forEach(Class<T> type, Query query, List<String> order, Consumer<T> consumer) throws IOException {
        long expected = -1;
        long read = 0;
        List<FieldValue> after = List.of();
        boolean more = true;
        while (more) {
            boolean first = expected < 0;
            SearchRequest.Builder request =
                    request(query).size(PAGE).sort(SearchPages.sorted(order)).trackTotalHits(t -> t.enabled(first));
            if (!first) {
                request.searchAfter(after);
            }
            SearchResponse<T> answer = ask(request.build(), type);
            List<Hit<T>> hits = answer.hits().hits();
            expected = first ? answer.hits().total().value() : expected;
            read += hits.size();
            hits.stream().map(Hit::source).filter(Objects::nonNull).forEach(consumer);
            more = hits.size() == PAGE;
            after = more ? hits.get(PAGE - 1).sort() : after;
        }
        if (read != expected) {
            throw new IOException("Elasticsearch counted " + expected + " hits on " + index + " and gave " + read);
        }
    }

    /** What cannot be closed, Elasticsearch forgets by itself. */
    @Override
    public void close() {
        try {
            client.closePointInTime(c -> c.id(id));
        } catch (IOException | ElasticsearchException e) {
            // All that was asked for has been read, or the reader was told why it was not.
        }
    }

    private SearchRequest.Builder request(Query query) {
        return new SearchRequest.Builder()
                .pit(p -> p.id(id).keepAlive(KEPT))
                .query(query)
                .allowPartialSearchResults(false);
    }

    private <T> SearchResponse<T> ask(SearchRequest request, Class<T> type) throws IOException {
        try {
            SearchResponse<T> answer = SearchPages.whole(client.search(request, type), index);
            id = answer.pitId() == null ? id : answer.pitId();
            return answer;
        } catch (ElasticsearchException e) {
            throw e.status() == GONE ? new PointInTimeLostException(index, e) : SearchPages.refused(index, e);
        }
    }
}
