package vn.diembao.pipeline.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@link Bulk} over the Elasticsearch Java client. */
final class ElasticsearchBulk implements Bulk {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final int RETRY_ON_CONFLICT = 3;

    private final ElasticsearchConnection connection;
    private final ElasticsearchAsyncClient client;

    ElasticsearchBulk(ElasticsearchConfig config) {
        connection = new ElasticsearchConnection(config);
        client = connection.asyncClient();
    }

    @Override
    public CompletableFuture<List<Answer>> send(List<DocumentWrite> documents) {
        BulkRequest request = BulkRequest.of(b -> b.requireAlias(true)
                .operations(documents.stream().map(ElasticsearchBulk::operation).toList()));
        return client.bulk(request).handle((response, failure) -> answers(response, failure));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the connection to Elasticsearch", e);
        }
    }

    private static BulkOperation operation(DocumentWrite document) {
        String index = document.index().alias();
        if (document.kind() == DocumentWrite.WriteKind.DELETE) {
            return BulkOperation.of(o -> o.delete(d -> d.index(index).id(document.id())));
        }
        JsonNode json = parse(document.json());
        if (document.kind() == DocumentWrite.WriteKind.INDEX) {
            return BulkOperation.of(
                    o -> o.index(i -> i.index(index).id(document.id()).document(json)));
        }
        boolean upsert = document.kind() == DocumentWrite.WriteKind.UPSERT;
        return BulkOperation.of(o -> o.<JsonNode, JsonNode>update(u -> u.index(index)
                .id(document.id())
                .retryOnConflict(RETRY_ON_CONFLICT)
                .action(a -> a.doc(json).docAsUpsert(upsert))));
    }

    private static List<Answer> answers(BulkResponse response, Throwable failure) {
        if (failure != null) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw new BulkFailedException(statusOf(cause), cause);
        }
        return response.items().stream().map(ElasticsearchBulk::answer).toList();
    }

    private static Answer answer(BulkResponseItem item) {
        if (item.error() == null) {
            return new Answer(item.status(), "", "");
        }
        String type = item.error().type() == null ? "" : item.error().type();
        return new Answer(item.status(), type, String.valueOf(item.error().reason()));
    }

    private static int statusOf(Throwable failure) {
        if (failure instanceof ElasticsearchException e) {
            return e.status();
        }
        return failure instanceof TransportException e ? e.statusCode() : 0;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is no JSON", e);
        }
    }
}
