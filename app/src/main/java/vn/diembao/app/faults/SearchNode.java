package vn.diembao.app.faults;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A node of its own that can be killed and comes back at the same address with the same data. */
final class SearchNode implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 512;

    private final Path home;
    private LocalElasticsearch node;
    private ElasticsearchConnection connection;

    SearchNode(Path home) {
        this.home = home;
        open(0);
    }

    String url() {
        return node.url();
    }

    /** SIGKILL, then a new start. */
    void killAndRestart() throws IOException {
        int port = URI.create(node.url()).getPort();
        node.process().orElseThrow().destroyForcibly();
        close();
        open(port);
    }

    /** Clips in the index so far, 0 while there is no index. */
    long clips() throws IOException {
        ElasticsearchClient client = connection.client();
        if (!hasClips()) {
            return 0;
        }
        client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
        return client.count(c -> c.index(StoredIndex.CLIPS.alias())).count();
    }

    StoredSet stored() throws IOException {
        return hasClips() ? StoredSet.read(connection.client()) : new StoredSet(Map.of());
    }

    private boolean hasClips() throws IOException {
        return connection
                .client()
                .indices()
                .exists(e -> e.index(StoredIndex.CLIPS.alias()))
                .value();
    }

    /** Back to nothing. */
    void forget() throws IOException {
        for (StoredIndex index : StoredIndex.values()) {
            connection.client().indices().delete(d -> d.index(index.concrete()).ignoreUnavailable(true));
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
        node.close();
    }

    private void open(int port) {
        node = LocalElasticsearch.start(new LocalElasticsearchConfig(
                home, LocalElasticsearchConfig.defaultDistribution(), HEAP_MEGABYTES, port));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
    }
}
