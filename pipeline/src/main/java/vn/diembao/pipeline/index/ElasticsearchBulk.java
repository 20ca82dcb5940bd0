package vn.diembao.pipeline.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@link Bulk} over the Elasticsearch Java client. */
final class ElasticsearchBulk implements Bulk {
    private static final int RETRY_ON_CONFLICT = 3;
    private static final int CONFLICT = 409;

    private final ElasticsearchConnection connection;
    private final ElasticsearchAsyncClient client;

    ElasticsearchBulk(ElasticsearchConfig config) {
        connection = new ElasticsearchConnection(config);
        client = connection.asyncClient();
    }

    /** What was to be created and is there already is merged in by a second request, with what was written of it behind. */
    @Override
    public CompletableFuture<List<Answer>> send(List<DocumentWrite> documents) {
        return request(documents.stream().map(ElasticsearchBulk::operation).toList())
                .thenCompose(answers -> {
                    List<Integer> met = met(documents, answers);
                    return met.isEmpty()
                            ? CompletableFuture.completedFuture(answers)
                            : request(met.stream()
                                            .map(i -> again(documents.get(i)))
                                            .toList())
                                    .thenApply(later -> replaced(answers, met, later));
                });
    }

    private CompletableFuture<List<Answer>> request(List<BulkOperation> operations) {
        return client.bulk(BulkRequest.of(b -> b.requireAlias(true).operations(operations)))
                .handle((response, failure) -> answers(response, failure));
    }

    /** Places of the documents that were there before they were created, and of all that follows with the same id. */
    private static List<Integer> met(List<DocumentWrite> documents, List<Answer> answers) {
        Set<String> ids = new HashSet<>();
        List<Integer> met = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            DocumentWrite document = documents.get(i);
            String id = document.index().alias() + '/' + document.id();
            if (document.kind() == DocumentWrite.WriteKind.CREATE
                    && answers.get(i).status() == CONFLICT) {
                ids.add(id);
            }
            if (ids.contains(id)) {
                met.add(i);
            }
        }
        return met;
    }

    private static List<Answer> replaced(List<Answer> answers, List<Integer> places, List<Answer> later) {
        List<Answer> all = new ArrayList<>(answers);
        for (int i = 0; i < places.size(); i++) {
            all.set(places.get(i), later.get(i));
        }
        return all;
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
        BinaryData json = json(document.json());
        String index = document.index().alias();
        return switch (document.kind()) {
            case INDEX ->
                BulkOperation.of(
                        o -> o.index(i -> i.index(index).id(document.id()).document(json)));
            case CREATE ->
                BulkOperation.of(
                        o -> o.create(c -> c.index(index).id(document.id()).document(json)));
            case DELETE -> BulkOperation.of(o -> o.delete(d -> d.index(index).id(document.id())));
            case UPSERT, UPDATE -> merging(document);
        };
    }

    /** Only what was to be created is written in another way; what is to go must not come back. */
    private static BulkOperation again(DocumentWrite document) {
        return document.kind() == DocumentWrite.WriteKind.CREATE ? merging(document) : operation(document);
    }

    private static BulkOperation merging(DocumentWrite document) {
        boolean whole = document.kind() != DocumentWrite.WriteKind.UPDATE;
        BinaryData action = json("{\"doc\":" + document.json() + ",\"doc_as_upsert\":" + whole + '}');
        return BulkOperation.of(
                o -> o.<Object, Object>update(u -> u.index(document.index().alias())
                        .id(document.id())
                        .retryOnConflict(RETRY_ON_CONFLICT)
                        .binaryAction(action)));
    }

    /** As it stands: reading it only to write it again would cost more than all else the sink does. */
    private static BinaryData json(String json) {
        return BinaryData.of(json.getBytes(UTF_8), ContentType.APPLICATION_JSON);
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
}
