package vn.diembao.app.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import vn.diembao.app.site.DemoPages;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.CopyKind;
import vn.diembao.model.Evidence;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Clips of two years up to {@link #END}, evenly spread, with labels at random but the same in every run: half are of no concern,
 * one in five copies another, three tell a story on average, twenty thousand bodies below the provinces are named. Texts are made of
 * the demo's titles and leads.
 */
final class BenchClips {
    /** Behind the last week: Monday 7:00 in Viet Nam. */
    static final Instant END = Instant.parse("2025-07-06T00:00:00Z");

    private static final int BATCH = 500;
    private static final int WRITERS = 3;
    private static final int BUSY = 429;
    private static final int MOST_TRIES = 60;
    private static final int PAUSE_SECONDS = 1;
    private static final CountDownLatch PAUSE = new CountDownLatch(1);
    static final int DAYS = 2 * 364;

    private static final Duration SPAN = Duration.ofDays(DAYS);
    private static final int LOWER_BODIES = 20_000;
    private static final int SENTENCES = 6;
    private static final List<String> KINDS =
            List.of("central", "local", "local", "broadcaster", "agency", "union_portal");
    private static final List<String> PROGRAMMES = List.of(
            "1-trieu-sang-kien",
            "10-nghin-sang-kien",
            "1-trieu-doan-vien-2026",
            "tet-sum-vay",
            "thang-cong-nhan",
            "mai-am");
    private static final List<String> BODIES =
            List.of("tong-ldld", "ldld-ha-noi", "ldld-an-giang", "ldld-lao-cai", "cd-det-may");
    private static final List<String> LINES = List.of("L06_bieuduong", "L10_tienluong", "L15_chamlo", "L21_dinhcong");

    private final List<DemoPages.Page> stories = DemoPages.all();
    private final int clips;

    private BenchClips(int clips) throws IOException {
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
            Clip clip = clip(number, new Random(number));
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

    private Clip clip(int number, Random random) {
        Instant seen = END.minus(SPAN).plusMillis((long) ((double) number / clips * SPAN.toMillis()));
        String id = ClipId.sha256("clip " + number);
        DemoPages.Page told = stories.get(random.nextInt(stories.size()));
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            body.append(stories.get(random.nextInt(stories.size())).lead()).append('\n');
        }
        Article article = new Article(
                id,
                "https://bench.example/" + number,
                "bench",
                random.nextInt(8) == 0 ? ArticleKind.SOCIAL : ArticleKind.PRESS,
                told.title() + ' ' + number,
                told.lead(),
                body.toString(),
                null,
                null,
                null,
                List.of(),
                "vi",
                seen.minusSeconds(random.nextInt(20_000)),
                null,
                seen,
                TextOrigin.PAGE,
                List.of(),
                id);
        int outlet = random.nextInt(70);
        OutletName name = new OutletName("bao-" + outlet, "Báo " + outlet, KINDS.get(outlet % 6), outlet % 9 == 0);
        boolean copy = random.nextInt(5) == 0;
        ClipStory story = new ClipStory(
                ClipId.sha256("clip " + Math.max(0, number - random.nextInt(6))),
                null,
                copy ? ClipId.sha256("clip " + Math.max(0, number - 1 - random.nextInt(50))) : null,
                copy ? CopyKind.REPRINT : CopyKind.ORIGINAL,
                name.name(),
                0,
                0);
        History history = new History(seen, seen, null, List.of(new ClipVersion(id, "t", "l", "b", seen, List.of())));
        return new Clip(article, name, labels(told, random), history, story);
    }

    private static Labels labels(DemoPages.Page told, Random random) {
        String concerns = List.of("none", "none", "labour", "union").get(random.nextInt(4));
        boolean union = concerns.equals("union");
        String word = told.title().substring(0, Math.min(12, told.title().length()));
        return new Labels(
                concerns,
                union ? some(PROGRAMMES, random) : List.of(),
                union ? named(random) : List.of(),
                union ? some(BODIES, random) : List.of(),
                List.of("pos", "neu", "neg").get(random.nextInt(3)),
                union ? List.of("pos", "neu", "neu", "neu", "neg").get(random.nextInt(5)) : "na",
                List.of("tien-luong-viec-lam"),
                some(LINES, random),
                random.nextInt(40) == 0,
                List.of(),
                List.of(),
                List.of(
                        new Evidence("event_tone:neg", "model", "title", 0, word.length(), word),
                        new Evidence("relevance:" + concerns, "model", "title", 0, word.length(), word)),
                "1");
    }

    private static List<String> named(Random random) {
        List<String> bodies = some(BODIES, random);
        if (random.nextInt(4) == 0) {
            bodies.add("l4:Công ty Mẫu " + random.nextInt(LOWER_BODIES));
        }
        return bodies;
    }

    private static List<String> some(List<String> of, Random random) {
        List<String> chosen = new ArrayList<>(of);
        chosen.removeIf(one -> random.nextInt(4) != 0);
        return chosen;
    }
}
