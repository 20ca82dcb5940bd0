package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * The ceiling of the job: clips as they were stored, sent by a bare loop of bulk requests to an index of the same mapping on
 * the same node. Requests are ready bytes in files, two are under way, nothing of an answer is read but whether all is well.
 */
final class BulkCeiling {
    /** Has the template of clips and no alias. */
    private static final String INDEX = "clips-v0";

    private static final int DOCUMENTS_OF_A_REQUEST = 500;
    private static final int UNDER_WAY = 2;

    private final ElasticsearchConnection connection;
    private final String url;
    private final Path directory;

    /** @param directory for the requests; must be empty */
    BulkCeiling(LoadNode node, Path directory) {
        connection = node.connection();
        url = node.config().url();
        this.directory = directory;
    }

    /**
     * Measures.
     *
     * @param most documents that are sent
     */
    LoadSpan run(long most, LongSupplier nanos) throws IOException {
        Files.createDirectories(directory);
        List<Path> requests = new ArrayList<>();
        long documents = write(most, requests);
        connection.client().indices().create(c -> c.index(INDEX));
        LoadWatch watch = new LoadWatch(connection.client(), INDEX, nanos);
        ExecutorService senders = Executors.newFixedThreadPool(UNDER_WAY);
        try {
            AtomicInteger next = new AtomicInteger();
            CompletableFuture<?>[] loops = new CompletableFuture<?>[UNDER_WAY];
            for (int i = 0; i < UNDER_WAY; i++) {
                loops[i] = CompletableFuture.runAsync(() -> send(requests, next), senders);
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(loops);
            watch.follow(wait -> isDone(all, wait), documents, look -> {});
        } finally {
            senders.shutdownNow();
        }
        connection.client().indices().delete(d -> d.index(INDEX));
        return LoadSpan.of(watch.looks(), documents);
    }

    private static boolean isDone(CompletableFuture<?> all, Duration wait) throws InterruptedException {
        try {
            all.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the bare bulk loop failed", e.getCause());
        }
    }

    private long write(long most, List<Path> requests) throws IOException {
        List<JsonNode> batch = new ArrayList<>();
        long[] written = {0};
        new SearchPages(connection.client())
                .forEachWhile(
                        StoredIndex.CLIPS, JsonNode.class, Query.of(q -> q.matchAll(m -> m)), List.of("id"), clip -> {
                            batch.add(clip);
                            written[0]++;
                            if (batch.size() == DOCUMENTS_OF_A_REQUEST) {
                                requests.add(written(batch, requests.size()));
                                batch.clear();
                            }
                            return written[0] < most;
                        });
        if (!batch.isEmpty()) {
            requests.add(written(batch, requests.size()));
        }
        return written[0];
    }

    private Path written(List<JsonNode> batch, int number) {
        Path file = directory.resolve(number + ".ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (JsonNode clip : batch) {
                String id = clip.path("id").asText();
                out.write(("{\"index\":{\"_id\":\"" + id + "\"}}\n" + clip + '\n').getBytes(UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(List<Path> requests, AtomicInteger next) {
        HttpClient http = HttpClient.newHttpClient();
        URI bulk = URI.create(url + '/' + INDEX + "/_bulk?filter_path=errors");
        for (int at = next.getAndIncrement(); at < requests.size(); at = next.getAndIncrement()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(bulk)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(requests.get(at))))
                        .build();
                String answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                if (!answer.contains("\"errors\":false")) {
                    throw new IllegalStateException("the bare bulk loop was refused: " + answer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
