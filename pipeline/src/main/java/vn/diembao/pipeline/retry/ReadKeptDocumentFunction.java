package vn.diembao.pipeline.retry;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.index.DocumentWrite;

/**
 * Reads the documents that letters keep, one at a time: they may be large. One that was overtaken since goes no further, and
 * neither does that of a letter that is gone, or of a clip that was erased.
 */
public final class ReadKeptDocumentFunction extends RichFlatMapFunction<RetryInput, DocumentWrite> {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = StoredJson.mapper();

    private final ElasticsearchConfig elasticsearch;
    private transient ElasticsearchConnection connection;

    public ReadKeptDocumentFunction(ElasticsearchConfig elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void open(OpenContext context) {
        connection = new ElasticsearchConnection(elasticsearch);
    }

    @Override
    public void flatMap(RetryInput input, Collector<DocumentWrite> out) throws IOException {
        if (input.request() != null) {
            return;
        }
        DeadLetter letter = document(StoredIndex.REJECTIONS, input.letterId(), DeadLetter.class);
        if (letter == null || letter.document() == null) {
            return;
        }
        DocumentWrite kept = DocumentWrite.of(letter.document());
        JsonNode stored = document(kept.index(), kept.id(), JsonNode.class);
        if (isErased(kept.id())) {
            return;
        }
        if (!KeptDocumentAge.isOvertaken(kept.index(), JSON.readTree(kept.json()), stored)) {
            out.collect(kept);
        }
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
    }

    private boolean isErased(String id) throws IOException {
        return connection
                .client()
                .exists(e -> e.index(StoredIndex.ERASURES.alias()).id(id))
                .value();
    }

    private <T> T document(StoredIndex index, String id, Class<T> type) throws IOException {
        ElasticsearchClient client = connection.client();
        return client.get(g -> g.index(index.alias()).id(id), type).source();
    }
}
