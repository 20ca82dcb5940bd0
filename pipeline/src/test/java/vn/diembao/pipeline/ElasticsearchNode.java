package vn.diembao.pipeline;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A real node that can be stopped and started again at the same address. */
public final class ElasticsearchNode implements AutoCloseable {
    private final Path home;
    private LocalElasticsearch node;
    private ElasticsearchConnection connection;

    public ElasticsearchNode(Path home) {
        this.home = home;
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        connection = new ElasticsearchConnection(config());
    }

    public ElasticsearchConfig config() {
        return ElasticsearchConfig.open(node.url());
    }

    public ElasticsearchClient client() {
        return connection.client();
    }

    /** Sends its process a signal, such as {@code STOP}: then it hangs, as a node on a failing disk does. */
    public void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(node.process().orElseThrow().pid());
        int status =
                new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("cannot send " + name + " to process " + pid);
        }
    }

    public void stop() throws IOException {
        connection.close();
        node.close();
    }

    public void startAgain() {
        LocalElasticsearchConfig first = LocalElasticsearchConfig.of(home);
        int port = URI.create(node.url()).getPort();
        node = LocalElasticsearch.start(
                new LocalElasticsearchConfig(home, first.distribution(), first.heapMegabytes(), port));
        connection = new ElasticsearchConnection(config());
    }

    /** The document as it is stored, null when there is none. */
    public JsonNode document(StoredIndex index, String id) throws IOException {
        return client().get(g -> g.index(index.alias()).id(id), JsonNode.class).source();
    }

    /** Documents of an index whose field has the value. */
    public List<JsonNode> search(StoredIndex index, String field, String value) throws IOException {
        client().indices().refresh(r -> r.index(index.alias()));
        return client()
                .search(
                        s -> s.index(index.alias())
                                .size(1_000)
                                .query(q -> q.term(t -> t.field(field).value(value))),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.source())
                .toList();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
