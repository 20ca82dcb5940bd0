package vn.diembao.app.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.elasticsearch.client.ResponseException;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The index of {@link GeneratedClips} that benchmarks read. */
final class BenchClips {
    /** Behind the last week: Monday 7:00 in Viet Nam. */
    static final Instant END = Instant.parse("2025-07-06T00:00:00Z");

    static final int DAYS = 2 * 364;

    private static final int BATCH = 500;
    private static final int WRITERS = 3;
    private static final int BUSY = 429;
    private static final int MOST_TRIES = 60;
    private static final int PAUSE_SECONDS = 1;
    private static final CountDownLatch PAUSE = new CountDownLatch(1);

    private final GeneratedClips made;
    private final int clips;

    private BenchClips(int clips) throws IOException {
        this.made = new GeneratedClips(clips);
        this.clips = clips;
    }

    /**
     * Makes an index that holds so many of them and nothing else, where it does not yet.
     *
     * @param told hears how many are stored so far
     */
    static void ensure(ElasticsearchClient client, int clips, IntConsumer told) throws IOException {
        new IndexInstaller(client).install();
        if (new SearchPages(client).count(StoredIndex.CLIPS, Query.of(q -> q.matchAll(m -> m))) != clips) {
            new BenchClips(clips).store(client, told);
        }
    }

    /**
     * Reads those with a time of a field within a span, one by one in its order, and tells how many there are.
     *
     * @throws UncheckedIOException when they cannot be read whole
     */
    static long read(ElasticsearchClient client, String field, Span span) {
        AtomicLong read = new AtomicLong();
        try {
            new SearchPages(client)
                    .forEach(
                            StoredIndex.CLIPS,
                            Clip.class,
                            span.on(field),
                            List.of(field, "id"),
                            clip -> read.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException("the clips could not be read", e);
        }
        return read.get();
    }

    private void store(ElasticsearchClient client, IntConsumer told) throws IOException {
        refreshEvery(client, "-1");
        AtomicInteger stored = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < clips; from += BATCH) {
                int first = from;
                int next = Math.min(clips, from + BATCH);
                batches.add(writers.submit(() -> {
                    store(client, first, next);
                    told.accept(stored.addAndGet(next - first));
                    return null;
                }));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    "the clips of the benchmark could not be stored: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the storing of clips was interrupted", e);
        } finally {
            writers.shutdownNow();
        }
        refreshEvery(client, "1s");
        client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
    }

    private void store(ElasticsearchClient client, int from, int to) throws IOException, InterruptedException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(StoredIndex.CLIPS.alias());
        for (int number = from; number < to; number++) {
            Clip clip = made.clip(number);
            bulk.operations(o -> o.index(i -> i.id(clip.article().id()).document(clip)));
        }
        BulkRequest request = bulk.build();
        for (int tries = 1; ; tries++) {
            try {
                if (client.bulk(request).errors()) {
                    throw new IOException("Elasticsearch refused clips of the benchmark");
                }
                return;
            } catch (ResponseException | ElasticsearchException e) {
                if (!isBusy(e) || tries == MOST_TRIES || PAUSE.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                    throw e;
                }
            }
        }
    }

    /** So many clips at once are more than a small node takes; it says so and goes on. */
    private static boolean isBusy(Exception e) {
        if (e instanceof ResponseException refused) {
            return refused.getResponse().getStatusLine().getStatusCode() == BUSY;
        }
        return e instanceof ElasticsearchException said && said.status() == BUSY;
    }

    private static void refreshEvery(ElasticsearchClient client, String interval) throws IOException {
        client.indices().putSettings(p -> p.index(StoredIndex.CLIPS.alias())
                .settings(s -> s.refreshInterval(r -> r.time(interval))));
    }
}
