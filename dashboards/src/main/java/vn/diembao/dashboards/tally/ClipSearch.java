package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Puts several questions on clips at once; an answer that is not whole is an error. */
final class ClipSearch {
    /** So many at once: each is a search of its own in the cluster. */
    private static final int AT_ONCE = 50;

    private final ElasticsearchClient client;

    ClipSearch(ElasticsearchClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    /** One answer a question, in their order. */
    List<MultiSearchItem<Void>> ask(List<RequestItem> asked) throws IOException {
        List<MultiSearchItem<Void>> answers = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            answers.addAll(some(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return answers;
    }

    /** Counts only. */
    static RequestItem item(Query query, Map<String, Aggregation> aggregations) {
        return RequestItem.of(
                r -> r.header(h -> h.allowPartialSearchResults(false)).body(b -> b.query(query)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(aggregations)));
    }

    static long total(MultiSearchItem<Void> answer) {
        return answer.hits().total() == null ? 0 : answer.hits().total().value();
    }

    private List<MultiSearchItem<Void>> some(List<RequestItem> asked) throws IOException {
        MsearchResponse<Void> response;
        try {
            response = client.msearch(m -> m.index(StoredIndex.CLIPS.alias()).searches(asked), Void.class);
        } catch (ElasticsearchException e) {
            throw refused(e.getMessage(), e);
        }
        List<MultiSearchItem<Void>> answers = new ArrayList<>();
        for (MultiSearchResponseItem<Void> item : response.responses()) {
            if (item.isFailure()) {
                throw refused(item.failure().error().reason(), null);
            }
            MultiSearchItem<Void> answer = item.result();
            if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
                throw new IOException("Elasticsearch answered only in part on " + StoredIndex.CLIPS.alias());
            }
            answers.add(answer);
        }
        if (answers.size() != asked.size()) {
            throw new IOException(
                    "Elasticsearch gave " + answers.size() + " answers to " + asked.size() + " questions");
        }
        return answers;
    }

    private static IOException refused(String reason, ElasticsearchException cause) {
        return new IOException("Elasticsearch refused to count " + StoredIndex.CLIPS.alias() + ": " + reason, cause);
    }
}
