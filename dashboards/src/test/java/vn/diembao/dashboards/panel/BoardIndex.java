package vn.diembao.dashboards.panel;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Rejection;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A local Elasticsearch that holds the documents of {@link BoardFixture}. */
public final class BoardIndex implements AutoCloseable {
    private final LocalElasticsearch node;
    private final ElasticsearchConnection connection;

    private BoardIndex(Path home) throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
    }

    public static BoardIndex filled(Path home) throws IOException {
        BoardIndex index = new BoardIndex(home);
        new IndexInstaller(index.client()).install();
        index.store(
                StoredIndex.CLIPS, BoardFixture.clips(), clip -> clip.article().id());
        index.store(StoredIndex.SOURCE_HOURS, BoardFixture.hours(), SourceHour::id);
        index.store(StoredIndex.SOURCE_HEALTH, BoardFixture.health(), SourceHealth::sourceId);
        index.store(StoredIndex.REJECTIONS, BoardFixture.rejections(), Rejection::id);
        List<Term> terms = List.of(
                new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null),
                new Term("phase", "mai-am:1", "năm 2025", "2025-01-01/2025-12-31 1000 sáng kiến", "mai-am"),
                new Term("phase", "tet-sum-vay:1", "đợt 1", "2025-06-20/2025-07-31 500 suất quà", "tet-sum-vay"),
                new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
                new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
                new Term("union", "ldld-an-giang", "LĐLĐ tỉnh An Giang", "2", "tong-ldld"),
                new Term("union", "cd-det-may", "Công đoàn Dệt May Việt Nam", "2", "tong-ldld"));
        index.store(StoredIndex.TERMS, terms, Term::documentId);
        return index;
    }

    public ElasticsearchClient client() {
        return connection.client();
    }

    /** Where it answers. */
    public String url() {
        return node.url();
    }

    public <T> void store(StoredIndex index, List<T> documents, Function<T, String> id) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(index.alias());
        documents.forEach(document ->
                bulk.operations(o -> o.index(x -> x.id(id.apply(document)).document(document))));
        assertThat(client().bulk(bulk.build()).errors()).isFalse();
        client().indices().refresh(r -> r.index(index.alias()));
    }

    @Override
    public void close() throws IOException {
        connection.close();
        node.close();
    }
}
