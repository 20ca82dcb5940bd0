package vn.diembao.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Clip;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A real Elasticsearch with clips of ours in it. */
public final class PressIndex implements AutoCloseable {
    private static final List<Term> TERMS = List.of(
            new Term("programme", "tet-sum-vay", "Tết Sum vầy", "program", null),
            new Term("programme", "thang-cong-nhan", "Tháng Công nhân", "program", null),
            new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
            new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
            new Term("union", "cd-det-may", "Công đoàn Dệt May Việt Nam", "2", "tong-ldld"),
            new Term("alerts", "stoppage", "Ngừng việc tập thể", "", null));

    private final LocalElasticsearch node;
    private final ElasticsearchConnection connection;

    public PressIndex(Path home, List<Clip> clips) throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(client()).install();
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        TERMS.forEach(term -> bulk.operations(o -> o.index(
                x -> x.index(StoredIndex.TERMS.alias()).id(term.documentId()).document(term))));
        clips.forEach(clip -> bulk.operations(o -> o.index(
                x -> x.index(StoredIndex.CLIPS.alias()).id(clip.article().id()).document(clip))));
        assertThat(client().bulk(bulk.build()).errors()).isFalse();
        client().indices().refresh(r -> r.index(StoredIndex.TERMS.alias(), StoredIndex.CLIPS.alias()));
    }

    public ElasticsearchClient client() {
        return connection.client();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        node.close();
    }
}
