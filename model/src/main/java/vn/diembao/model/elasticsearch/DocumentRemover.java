package vn.diembao.model.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Deletes documents by what they say, as {@code _delete_by_query} does, which the local node has not: finds some, deletes them
 * unless they were written anew in between, and looks again until none is left.
 */
public final class DocumentRemover {
    private static final int PAGE = 500;
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;

    public DocumentRemover(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Deletes what the query finds; an index that is missing has nothing to delete. Documents that a writer touches at the
     * same time stay.
     *
     * @return how many were deleted
     * @throws IOException when the cluster cannot be reached or refuses
     */
    public long remove(StoredIndex index, Query query) throws IOException {
        long removed = 0;
        client.indices().refresh(r -> r.index(index.alias()).ignoreUnavailable(true));
        for (long some = removeSome(index, query); some > 0; some = removeSome(index, query)) {
            removed += some;
        }
        return removed;
    }

    /**
     * Deletes documents by their ids.
     *
     * @return how many there were
     * @throws IOException when the cluster cannot be reached or refuses
     */
    public long remove(StoredIndex index, Collection<String> ids) throws IOException {
        long removed = 0;
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + PAGE));
            removed += remove(index, Query.of(q -> q.ids(i -> i.values(some))));
        }
        return removed;
    }

    private long removeSome(StoredIndex index, Query query) throws IOException {
        List<Hit<Void>> hits;
        try {
            hits = client.search(
                            s -> s.index(index.alias())
                                    .ignoreUnavailable(true)
                                    .query(query)
                                    .size(PAGE)
                                    .seqNoPrimaryTerm(true)
                                    .source(c -> c.fetch(false)),
                            Void.class)
                    .hits()
                    .hits();
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to read " + index.alias() + ": " + e.getMessage(), e);
        }
        if (hits.isEmpty()) {
            return 0;
        }
        BulkRequest.Builder request = new BulkRequest.Builder().refresh(Refresh.True);
        hits.forEach(hit -> request.operations(o -> o.delete(
                d -> d.index(index.alias()).id(hit.id()).ifSeqNo(hit.seqNo()).ifPrimaryTerm(hit.primaryTerm()))));
        return deleted(index, client.bulk(request.build()).items());
    }

    private static long deleted(StoredIndex index, List<BulkResponseItem> items) throws IOException {
        long deleted = 0;
        for (BulkResponseItem item : items) {
            if (item.error() == null) {
                deleted += item.status() < 300 ? 1 : 0;
            } else if (item.status() != CONFLICT) {
                throw new IOException("Elasticsearch does not delete from " + index.alias() + ": "
                        + item.error().reason());
            }
        }
        return deleted;
    }
}
