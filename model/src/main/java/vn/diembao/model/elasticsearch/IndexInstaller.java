package vn.diembao.model.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import vn.diembao.model.StoredJson;

/**
 * Brings templates, indices and aliases to the state of {@link StoredIndex} before anything is written. Running it again
 * changes nothing.
 */
public final class IndexInstaller {
    private static final JsonMapper JSON = StoredJson.mapper();

    private final ElasticsearchClient client;

    public IndexInstaller(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Installs every index. One of an earlier release gets the fields it lacks: templates only speak for new ones (row 59).
     *
     * @throws ElasticsearchMismatchException when an alias points elsewhere (row 56) or an index holds a field of another
     *     kind: nothing is written to a guess
     * @throws IOException when the cluster cannot be reached
     */
    public void install() throws IOException {
        for (StoredIndex index : StoredIndex.values()) {
            install(index);
        }
    }

    private void install(StoredIndex index) throws IOException {
        client.indices()
                .putIndexTemplate(t -> t.name("diembao-" + index.alias()).withJson(new StringReader(index.template())));
        if (client.indices().existsAlias(a -> a.name(index.alias())).value()) {
            requireOurIndexBehind(index);
            addMissingFields(index);
        } else if (client.indices().exists(e -> e.index(index.alias())).value()) {
            throw new ElasticsearchMismatchException(
                    "\"" + index.alias() + "\" is an index, not an alias: rename or delete it, then start again");
        } else {
            create(index);
        }
    }

    private void create(StoredIndex index) throws IOException {
        try {
            client.indices().create(c -> c.index(index.concrete()).aliases(index.alias(), a -> a.isWriteIndex(true)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
            client.indices()
                    .putAlias(a -> a.index(index.concrete()).name(index.alias()).isWriteIndex(true));
        }
    }

    private void requireOurIndexBehind(StoredIndex index) throws IOException {
        var behind =
                client.indices().getAlias(a -> a.name(index.alias())).result().keySet();
        if (!behind.equals(Set.of(index.concrete()))) {
            throw new ElasticsearchMismatchException("alias \"" + index.alias() + "\" points to " + behind
                    + ", this release writes to " + index.concrete() + ": point it there alone, then start again");
        }
    }

    private void addMissingFields(StoredIndex index) throws IOException {
        String mappings =
                JSON.readTree(index.template()).at("/template/mappings").toString();
        try {
            client.indices().putMapping(m -> m.index(index.concrete()).withJson(new StringReader(mappings)));
        } catch (ElasticsearchException e) {
            if (e.status() == 400) {
                throw new ElasticsearchMismatchException(
                        "index \"" + index.concrete() + "\" does not take the fields of this release: "
                                + e.error().reason());
            }
            throw e;
        }
    }
}
