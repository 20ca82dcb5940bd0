package vn.diembao.pipeline.history;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.mget.MultiGetError;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.ArrayList;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(LookUpHistoryFunction.class);
    private static final RetryPolicy RETRIES = new RetryPolicy(200, 10_000, Long.MAX_VALUE);

    /** One request asks for so many: each by itself would cost Elasticsearch and us more than the look. */
    private static final int MOST_AT_ONCE = 50;

    /** The first of a request waits so long for others; nobody waits for a clip to the second. */
    private static final long GATHERING_MILLIS = 100;

    /** Refusals of a single look-up that no waiting mends; others come of the state a node or shard is in, and are logged. */
    private static final Set<String> LASTING =
            Set.of("index_not_found_exception", "illegal_argument_exception", "security_exception");

    private static final int FIRST_LOGGED_ATTEMPT = 3;

    private final ElasticsearchConfig elasticsearch;
    private transient List<LookUp> gathered;
    private transient ElasticsearchConnection connection;
    private transient ElasticsearchAsyncClient client;
    private transient volatile boolean closed;

    private record LookUp(Sighting sighting, List<MultiGetOperation> questions, ResultFuture<Sighting> result) {}

    public LookUpHistoryFunction(ElasticsearchConfig elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void open(OpenContext context) {
        connection = new ElasticsearchConnection(elasticsearch);
        client = connection.asyncClient();
        gathered = new ArrayList<>();
    }

    @Override
    public void asyncInvoke(Sighting sighting, ResultFuture<Sighting> result) {
        if (sighting.removal() == null) {
            ask(gather(new LookUp(sighting, questions(sighting), result)), 1);
        } else {
            result.complete(Set.of(sighting));
        }
    }

    /** A request's worth of them when it is full, else none: it goes when its time has come. */
    private synchronized List<LookUp> gather(LookUp lookUp) {
        gathered.add(lookUp);
        if (gathered.size() == 1) {
            after(GATHERING_MILLIS, () -> ask(takeGathered(), 1));
        }
        return gathered.size() == MOST_AT_ONCE ? takeGathered() : List.of();
    }

    private synchronized List<LookUp> takeGathered() {
        List<LookUp> taken = List.copyOf(gathered);
        gathered.clear();
        return taken;
    }

    private static void after(long millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(task);
    }

    private void ask(List<LookUp> lookUps, int attempt) {
        if (lookUps.isEmpty()) {
            return;
        }
        List<MultiGetOperation> questions =
                lookUps.stream().flatMap(lookUp -> lookUp.questions().stream()).toList();
        var unused = client.mget(m -> m.docs(questions), StoredHistory.class).whenComplete((found, failure) -> {
            if (failure == null) {
                settle(lookUps, found.docs(), attempt);
            } else if (!closed && mayPass(failure)) {
                askAgain(lookUps, attempt, failure.toString());
            } else {
                lookUps.forEach(lookUp -> lookUp.result().completeExceptionally(failure));
            }
        });
    }

    private void settle(List<LookUp> lookUps, List<MultiGetResponseItem<StoredHistory>> answers, int attempt) {
        List<LookUp> again = new ArrayList<>();
        String why = "";
        int at = 0;
        for (LookUp lookUp : lookUps) {
            List<MultiGetResponseItem<StoredHistory>> own =
                    answers.subList(at, at + lookUp.questions().size());
            at += own.size();
            MultiGetError failed = own.stream()
                    .filter(MultiGetResponseItem::isFailure)
                    .map(MultiGetResponseItem::failure)
                    .findFirst()
                    .orElse(null);
            if (failed == null) {
                lookUp.result().complete(Set.of(answered(lookUp.sighting(), own)));
            } else if (!closed && !LASTING.contains(failed.error().type())) {
                again.add(lookUp);
                why = reason(failed);
            } else {
                lookUp.result().completeExceptionally(new IOException(reason(failed)));
            }
        }
        if (!again.isEmpty()) {
            askAgain(again, attempt, why);
        }
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

    private static Sighting answered(Sighting sighting, List<MultiGetResponseItem<StoredHistory>> answers) {
        boolean erased =
                answers.stream().skip(1).anyMatch(entry -> entry.result().found());
        StoredHistory stored = answers.get(0).result().source();
        return erased ? sighting.erased() : sighting.withStored(stored == null ? null : stored.history());
    }

    private void askAgain(List<LookUp> lookUps, int attempt, String why) {
        if (attempt >= FIRST_LOGGED_ATTEMPT) {
            LOG.warn(
                    "Elasticsearch does not tell what is stored, attempt={} clips={} why={}",
                    attempt,
                    lookUps.size(),
                    why);
        }
        after(RETRIES.delayMillis(attempt, ThreadLocalRandom.current()), () -> ask(lookUps, attempt + 1));
    }

    private static String reason(MultiGetError failure) {
        return "Elasticsearch cannot look into \"" + failure.index() + "\": "
                + failure.error().type() + ": " + failure.error().reason();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }

    /** No answer, or one that says "not now": asked again until the operator's own time limit (row 52). Not one we cannot read. */
    private static boolean mayPass(Throwable failure) {
        Throwable root =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (root instanceof TransportException e && e.response() != null) {
            return isNotNow(e.statusCode());
        }
        return root instanceof ElasticsearchException e ? isNotNow(e.status()) : root instanceof IOException;
    }

    private static boolean isNotNow(int status) {
        return status == 429 || status >= 500;
    }

    /** The part of a stored clip that is asked for. */
    record StoredHistory(History history) {}
}
