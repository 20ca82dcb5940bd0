package vn.diembao.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import vn.diembao.app.DiembaoHome;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** A node of our own on an empty index, and a connection to it; closing stops it and deletes what it wrote. */
record LoadNode(Path work, LocalElasticsearch node, ElasticsearchConnection connection) implements AutoCloseable {
    /** @param work directory of all that is written; emptied first */
    static LoadNode start(Path work) throws IOException {
        DiembaoHome.discard(work);
        LocalElasticsearch node = LocalElasticsearch.start(LocalElasticsearchConfig.of(work.resolve("elasticsearch")));
        return new LoadNode(work, node, new ElasticsearchConnection(ElasticsearchConfig.open(node.url())));
    }

    ElasticsearchConfig config() {
        return ElasticsearchConfig.open(node.url());
    }

    @Override
    public void close() throws IOException {
        connection.close();
        node.close();
        DiembaoHome.discard(work);
    }
}
