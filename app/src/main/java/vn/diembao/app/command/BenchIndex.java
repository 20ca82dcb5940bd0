package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import vn.diembao.app.DiembaoHome;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** A local Elasticsearch for so many generated clips; what is stored in it is there for the next benchmark of this size. */
final class BenchIndex implements AutoCloseable {
    private static final int TOLD_EVERY = 100_000;
    /** What a node of its own takes to hold so many clips while they come in; that of `run` has half. */
    private static final int HEAP_MEGABYTES = 1_024;

    private final Path home;
    private final LocalElasticsearch node;
    private final ElasticsearchConnection connection;

    private BenchIndex(Path home) throws IOException {
        this.home = home;
        node = LocalElasticsearch.start(
                new LocalElasticsearchConfig(home, LocalElasticsearchConfig.defaultDistribution(), HEAP_MEGABYTES, 0));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
    }

    static BenchIndex open(int clips) throws IOException {
        return new BenchIndex(DiembaoHome.fromEnvironment().prepare().root().resolve("bench-clips-" + clips));
    }

    /** Where it and what is made of it lie. */
    Path home() {
        return home;
    }

    ElasticsearchClient client() {
        return connection.client();
    }

    static void tell(int stored) {
        if (stored % TOLD_EVERY == 0) {
            System.err.println("stored " + stored + " clips");
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
        node.close();
    }
}
