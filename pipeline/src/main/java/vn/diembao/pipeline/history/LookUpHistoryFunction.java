package vn.diembao.pipeline.history;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import vn.diembao.model.Article;
import vn.diembao.model.ClipId;
import vn.diembao.model.Erasure;
import vn.diembao.model.History;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.index.RetryPolicy;

/**
 * Asks the index what it knows of a clip, for runs that begin without the state of an earlier one: a second run over the
 * same feeds finds every clip again instead of making it new. The same request asks whether the clip, its address or its author
 * was erased: that list lies outside the state, so an older savepoint cannot undo it, and it is read by id, so what was entered
 * is found at once.
 */
public final class LookUpHistoryFunction extends RichAsyncFunction<Sighting, Sighting> {
    private static final long serialVersionUID = 1;

    private static final String NO_INDEX = "index_not_found_exception";
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
        if (sighting.removal() == null) {
            ask(sighting, 1, result);
        } else {
            result.complete(Set.of(sighting));
        }
    }

    private void ask(Sighting sighting, int attempt, ResultFuture<Sighting> result) {
        var unused = client.mget(m -> m.docs(questions(sighting)), StoredHistory.class)
                .thenApply(found -> answered(sighting, found))
                .whenComplete((answered, failure) -> {
                    if (failure == null) {
                        result.complete(Set.of(answered));
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
                : root instanceof IOException || root instanceof UncheckedIOException;
    }

    /** The clip first, then all entries that would keep it away. */
    private static List<MultiGetOperation> questions(Sighting sighting) {
        Article article = sighting.article();
        String author = article == null ? null : article.authorKey();
        Stream<String> entries = Stream.of(
                        sighting.clipId(),
                        ClipId.ofUrl(sighting.url()),
                        author == null ? null : Erasure.ofAuthor(author))
                .filter(Objects::nonNull)
                .distinct();
        MultiGetOperation clip = MultiGetOperation.of(o -> o.index(StoredIndex.CLIPS.alias())
                .id(sighting.clipId())
                .source(s -> s.filter(f -> f.includes("history"))));
        return Stream.concat(Stream.of(clip), entries.map(LookUpHistoryFunction::entry))
                .toList();
    }

    private static MultiGetOperation entry(String id) {
        return MultiGetOperation.of(
                o -> o.index(StoredIndex.ERASURES.alias()).id(id).source(s -> s.fetch(false)));
    }

    private static Sighting answered(Sighting sighting, MgetResponse<StoredHistory> found) {
        List<GetResult<StoredHistory>> answers =
                found.docs().stream().map(LookUpHistoryFunction::required).toList();
        boolean erased = answers.stream().skip(1).anyMatch(GetResult::found);
        StoredHistory stored = answers.get(0).source();
        return erased ? sighting.erased() : sighting.withStored(stored == null ? null : stored.history());
    }

    private static GetResult<StoredHistory> required(MultiGetResponseItem<StoredHistory> item) {
        if (item.isResult()) {
            return item.result();
        }
        ErrorCause error = item.failure().error();
        String why = error.type() + ": " + error.reason();
        throw NO_INDEX.equals(error.type())
                ? new IllegalStateException(why)
                : new UncheckedIOException(new IOException(why));
    }

    /** The part of a stored clip that is asked for. */
    record StoredHistory(History history) {}
}
