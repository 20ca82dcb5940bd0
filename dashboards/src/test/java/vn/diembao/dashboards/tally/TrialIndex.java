package vn.diembao.dashboards.tally;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Clip;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A local Elasticsearch of its own with the indices of the contract; closing stops it. */
public final class TrialIndex implements AutoCloseable {
    private static final int AT_ONCE = 2_000;

    private final LocalElasticsearch node;
    private final ElasticsearchConnection connection;

    /** @param home directory of the node, empty */
    public TrialIndex(Path home) throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(client()).install();
    }

    public ElasticsearchClient client() {
        return connection.client();
    }

    /** Where it answers. */
    public String url() {
        return node.url();
    }

    /** Stores documents so that the next search finds them. */
    public <T> void store(StoredIndex index, List<T> documents, Function<T, String> id) throws IOException {
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            BulkRequest.Builder bulk = new BulkRequest.Builder().index(index.alias());
            documents
                    .subList(from, Math.min(documents.size(), from + AT_ONCE))
                    .forEach(document -> bulk.operations(
                            o -> o.index(x -> x.id(id.apply(document)).document(document))));
            assertThat(client().bulk(bulk.build()).errors()).isFalse();
        }
        client().indices().refresh(r -> r.index(index.alias()));
    }

    public void clips(List<Clip> clips) throws IOException {
        store(StoredIndex.CLIPS, clips, clip -> clip.article().id());
    }

    public void terms(List<Term> terms) throws IOException {
        store(StoredIndex.TERMS, terms, Term::documentId);
    }

    @Override
    public void close() throws IOException {
        connection.close();
        node.close();
    }
}
