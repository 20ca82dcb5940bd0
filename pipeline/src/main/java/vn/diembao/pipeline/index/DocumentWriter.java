package vn.diembao.pipeline.index;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Writes documents in bulk and decides for each by {@link WriteVerdict}: what may pass later is asked again after a
 * growing wait, what never will is put on record in {@code rejections}, and a cluster that is not set up for us stops the
 * job with a message.
 */
final class DocumentWriter extends AsyncSinkWriter<DocumentWrite, DocumentWrite> {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);
    private static final int MAX_DETAIL = 1_000;

    private final Bulk bulk;
    private final RetryPolicy retries;
    private final Clock clock = Clock.systemUTC();
    private final SplittableRandom random = new SplittableRandom();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DocumentWriter::daemon);
    private final Counter refused;
    private final Counter retried;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile Instant failingSince;

    DocumentWriter(
            WriterInitContext context,
            AsyncSinkWriterConfiguration buffering,
            Collection<BufferedRequestState<DocumentWrite>> recovered,
            Bulk bulk,
            RetryPolicy retries) {
        super(
                (document, unused) -> document,
                context,
                buffering,
                recovered,
                new SimpleBatchCreator<>(buffering.getMaxBatchSizeInBytes()),
                new DequeRequestBuffer<>());
        this.bulk = bulk;
        this.retries = retries;
        MetricGroup metrics = context.metricGroup();
        refused = metrics.counter(RejectionReason.INDEX_REFUSED.name());
        retried = metrics.counter("documentsRetried");
    }

    @Override
    protected void submitRequestEntries(List<DocumentWrite> documents, ResultHandler<DocumentWrite> result) {
        CompletableFuture<Void> handled = send(documents)
                .handle((again, failure) -> {
                    settle(documents, again, failure, result);
                    return null;
                });
        handled.exceptionally(e -> {
            result.completeExceptionally(new IllegalStateException("cannot judge an answer of Elasticsearch", e));
            return null;
        });
    }

    @Override
    protected long getSizeInBytes(DocumentWrite document) {
        return document.json().getBytes(StandardCharsets.UTF_8).length + 200L;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        bulk.close();
        super.close();
    }

    /** Sends and judges; the future gives what is to be sent again. A request too large as a whole goes in halves. */
    private CompletableFuture<List<DocumentWrite>> send(List<DocumentWrite> documents) {
        return bulk.send(documents)
                .thenApply(answers -> judge(documents, answers))
                .exceptionallyCompose(failure -> {
                    if (statusOf(failure) != 413) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    return documents.size() == 1
                            ? CompletableFuture.completedFuture(List.of(onRecord(documents.get(0), "413 request too large")))
                            : sendInHalves(documents);
                });
    }

    private CompletableFuture<List<DocumentWrite>> sendInHalves(List<DocumentWrite> documents) {
        int half = documents.size() / 2;
        List<DocumentWrite> first = List.copyOf(documents.subList(0, half));
        List<DocumentWrite> second = List.copyOf(documents.subList(half, documents.size()));
        return send(first).thenCompose(again -> send(second).thenApply(rest -> {
            List<DocumentWrite> all = new ArrayList<>(again);
            all.addAll(rest);
            return all;
        }));
    }

    private List<DocumentWrite> judge(List<DocumentWrite> documents, List<Bulk.Answer> answers) {
        List<DocumentWrite> again = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            DocumentWrite document = documents.get(i);
            Bulk.Answer answer = answers.get(i);
            switch (WriteVerdict.of(answer.status(), answer.errorType(), document.kind())) {
                case DONE -> {}
                case RETRY -> again.add(document);
                case REFUSED -> again.add(onRecord(document, answer.status() + " " + answer.reason()));
                case FATAL -> throw new BadClusterException(document.index().alias(), answer);
            }
        }
        return again;
    }

    private DocumentWrite onRecord(DocumentWrite document, String why) {
        if (document.index() == StoredIndex.REJECTIONS) {
            throw new IllegalStateException("Elasticsearch refuses even the record of a refusal: " + why);
        }
        refused.inc();
        LOG.warn("document refused, index={} id={} why={}", document.index().alias(), document.id(), why);
        String detail = document.index().alias() + '/' + document.id() + ": " + why;
        return DocumentWrite.of(new Rejection(
                "",
                Stage.INDEX,
                RejectionReason.INDEX_REFUSED,
                "",
                detail.substring(0, Math.min(detail.length(), MAX_DETAIL)),
                clock.instant()));
    }

    private void settle(
            List<DocumentWrite> documents,
            List<DocumentWrite> again,
            Throwable failure,
            ResultHandler<DocumentWrite> result) {
        if (failure != null && isFatal(failure)) {
            result.completeExceptionally(new IllegalStateException(rootOf(failure).getMessage(), failure));
        } else if (failure != null) {
            LOG.warn("bulk request failed, documents={} why={}", documents.size(), rootOf(failure).getMessage());
            retryLater(documents, result);
        } else if (again.size() == documents.size()) {
            retryLater(again, result);
        } else {
            failuresInARow.set(0);
            failingSince = null;
            settleRest(again, result);
        }
    }

    private void settleRest(List<DocumentWrite> again, ResultHandler<DocumentWrite> result) {
        if (again.isEmpty()) {
            result.complete();
        } else {
            retryLater(again, result);
        }
    }

    private void retryLater(List<DocumentWrite> again, ResultHandler<DocumentWrite> result) {
        Instant now = clock.instant();
        if (failingSince == null) {
            failingSince = now;
        }
        if (now.isAfter(failingSince.plusMillis(retries.giveUpMillis()))) {
            result.completeExceptionally(new IllegalStateException(
                    "Elasticsearch took nothing for " + retries.giveUpMillis() / 1000 + " s: the job restarts"));
            return;
        }
        retried.inc(again.size());
        int attempt = failuresInARow.incrementAndGet();
        var unused = timer.schedule(
                () -> result.retryForEntries(again),
                retries.delayMillis(attempt, random),
                TimeUnit.MILLISECONDS);
    }

    private static boolean isFatal(Throwable failure) {
        int status = statusOf(failure);
        return rootOf(failure) instanceof BadClusterException || status == 401 || status == 403 || status == 404;
    }

    private static int statusOf(Throwable failure) {
        return rootOf(failure) instanceof Bulk.BulkFailedException e ? e.status() : 0;
    }

    private static Throwable rootOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "document-writer-timer");
        thread.setDaemon(true);
        return thread;
    }

    private static final class BadClusterException extends RuntimeException {
        BadClusterException(String alias, Bulk.Answer answer) {
            super("Elasticsearch will not let us write to \"" + alias + "\" (" + answer.status() + " "
                    + answer.reason() + "): check the index, the alias and the rights of the user");
        }
    }
}
