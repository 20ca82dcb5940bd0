package vn.diembao.pipeline.history;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import vn.diembao.model.History;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.index.RetryPolicy;

/**
 * Asks the index what it knows of a clip, for runs that begin without the state of an earlier one: a second run over the
 * same feeds finds every clip again instead of making it new.
 */
public final class LookUpHistoryFunction extends RichAsyncFunction<Sighting, Sighting> {
    private static final long serialVersionUID = 1;

    private static final RetryPolicy RETRIES = new RetryPolicy(200, 10_000, Long.MAX_VALUE);

    private final ElasticsearchConfig elasticsearch;
    private transient ElasticsearchConnection connection;
    private transient ElasticsearchAsyncClient client;
    private transient volatile boolean closed;

    public LookUpHistoryFunction(ElasticsearchConfig elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void open(OpenContext context) {
        connection = new ElasticsearchConnection(elasticsearch);
        client = connection.asyncClient();
    }

    @Override
    public void asyncInvoke(Sighting sighting, ResultFuture<Sighting> result) {
        ask(sighting, 1, result);
    }

    private void ask(Sighting sighting, int attempt, ResultFuture<Sighting> result) {
        var unused = client.get(
                        g -> g.index(StoredIndex.CLIPS.alias())
                                .id(sighting.clipId())
                                .sourceIncludes("history"),
                        StoredHistory.class)
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        result.complete(Set.of(sighting.withStored(historyOf(found))));
                    } else if (!closed && mayPass(failure)) {
                        long wait = RETRIES.delayMillis(attempt, ThreadLocalRandom.current());
                        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS)
                                .execute(() -> ask(sighting, attempt + 1, result));
                    } else {
                        result.completeExceptionally(failure);
                    }
                });
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }

    /** No answer, or one that says "not now": asked again until the operator's own time limit (row 52). */
    private static boolean mayPass(Throwable failure) {
        Throwable root =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return root instanceof ElasticsearchException e
                ? e.status() == 429 || e.status() >= 500
                : root instanceof IOException;
    }

    private static History historyOf(GetResponse<StoredHistory> found) {
        return found.found() && found.source() != null ? found.source().history() : null;
    }

    /** The part of a stored clip that is asked for. */
    record StoredHistory(History history) {}
}
