package vn.diembao.model.elasticsearch;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.io.IOException;
import java.util.List;
import vn.diembao.model.Term;

/** Writes the names behind the ids, for whoever reads the index. A name that is there is replaced; others stay. */
public final class TermWriter {
    private final ElasticsearchClient client;

    /** @param client connection to the cluster; stays the caller's to close */
    public TermWriter(ElasticsearchClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    /**
     * Writes them in one request; searches find them with the next refresh.
     *
     * @param terms at least one
     * @throws ElasticsearchMismatchException when the index is not there or refuses a term
     * @throws IOException when the cluster cannot be reached
     */
    public void write(List<Term> terms) throws IOException {
        BulkResponse response = client.bulk(b -> {
            terms.forEach(term -> b.operations(o -> o.index(i ->
                    i.index(StoredIndex.TERMS.alias()).id(term.documentId()).document(term))));
            return b.requireAlias(true);
        });
        if (response.errors()) {
            String why = response.items().stream()
                    .filter(item -> item.error() != null)
                    .map(item -> item.status() + " " + item.error().reason())
                    .findFirst()
                    .orElse("no reason given");
            throw new ElasticsearchMismatchException("Elasticsearch does not take the names of the taxonomy into \""
                    + StoredIndex.TERMS.alias() + "\": " + why);
        }
    }
}
