package vn.diembao.pipeline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.measure.RejectionMeters;
import vn.diembao.pipeline.measure.StoredMeters;

/**
 * Writes documents in bulk and decides for each by {@link WriteVerdict}: what may pass later is asked again after a
 * growing wait, what never will is put on record in {@code rejections}, and a cluster that is not set up for us stops the
 * job with a message.
 */
final class DocumentWriter extends AsyncSinkWriter<DocumentWrite, DocumentWrite> {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);
    /** A kept text stands as a string in its record, where each quote and line break counts twice. */
    private static final int PART_OF_A_DOCUMENT_KEPT = 4;

    private final Bulk bulk;
    private final Retries retries;
    private final long maxDocumentBytes;
    private final StoredMeters stored;
    private final RejectionMeters refused;
    private final Counter retried;

    DocumentWriter(
            WriterInitContext context,
            AsyncSinkWriterConfiguration buffering,
            Collection<BufferedRequestState<DocumentWrite>> recovered,
            Bulk bulk,
            Retries retries) {
        super(
                (document, unused) -> document,
                context,
                buffering,
                recovered,
                new SimpleBatchCreator<>(buffering.getMaxBatchSizeInBytes()),
                new DequeRequestBuffer<>());
        this.bulk = bulk;
        this.retries = retries;
        maxDocumentBytes = buffering.getMaxRecordSizeInBytes();
        MetricGroup metrics = context.metricGroup();
        stored = new StoredMeters(metrics);
        refused = new RejectionMeters(metrics);
        metrics.gauge("elasticsearchAwayMillis", (Gauge<Long>) retries::failingForMillis);
        retried = metrics.counter("documentsRetried");
    }

    /** A document larger than the buffer takes goes on record: it must not stop the job each time it is tried. */
    @Override
    public void write(DocumentWrite document, Context context) throws IOException, InterruptedException {
        long size = getSizeInBytes(document);
        super.write(size > maxDocumentBytes ? onRecord(document, "too large, bytes: " + size) : document, context);
    }

    @Override
    protected void submitRequestEntries(List<DocumentWrite> documents, ResultHandler<DocumentWrite> result) {
        CompletableFuture<Void> handled = send(documents).handle((outcome, failure) -> {
            settle(documents, outcome, failure, result);
            return null;
        });
        handled.exceptionally(e -> {
            result.completeExceptionally(new IllegalStateException("cannot judge an answer of Elasticsearch", e));
            return null;
        });
    }

    @Override
    protected long getSizeInBytes(DocumentWrite document) {
        return document.bytes() + 200L;
    }

    @Override
    public void close() {
        retries.close();
        bulk.close();
        super.close();
    }

    /**
     * Sends and judges. A request refused as a whole, for its size or for what one document in it says, goes in halves
     * until the document is found.
     */
    private CompletableFuture<BulkOutcome> send(List<DocumentWrite> documents) {
        return bulk.send(documents)
                .thenApply(answers -> judge(documents, answers))
                .exceptionallyCompose(failure -> {
                    int status = statusOf(failure);
                    if (status != 413 && status != 400) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    return documents.size() == 1
                            ? CompletableFuture.completedFuture(refusal(documents.get(0), failure))
                            : sendInHalves(documents);
                });
    }

    private CompletableFuture<BulkOutcome> sendInHalves(List<DocumentWrite> documents) {
        int half = documents.size() / 2;
        List<DocumentWrite> first = List.copyOf(documents.subList(0, half));
        List<DocumentWrite> second = List.copyOf(documents.subList(half, documents.size()));
        return send(first).thenCompose(outcome -> send(second).thenApply(outcome::and));
    }

    private BulkOutcome refusal(DocumentWrite document, Throwable failure) {
        return new BulkOutcome(
                List.of(), List.of(onRecord(document, rootOf(failure).getMessage())));
    }

    private BulkOutcome judge(List<DocumentWrite> documents, List<Bulk.Answer> answers) {
        List<DocumentWrite> waiting = new ArrayList<>();
        List<DocumentWrite> records = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            DocumentWrite document = documents.get(i);
            Bulk.Answer answer = answers.get(i);
            switch (WriteVerdict.of(answer.status(), answer.errorType(), document.kind())) {
                case DONE -> count(document);
                case RETRY -> waiting.add(document);
                case REFUSED -> records.add(onRecord(document, answer.status() + " " + answer.reason()));
                case FATAL ->
                    throw FatalAnswer.of(answer.status(), '"' + document.index().alias() + '"', answer.reason());
            }
        }
        return new BulkOutcome(waiting, records);
    }

    private void count(DocumentWrite document) {
        if (document.kind() != DocumentWrite.WriteKind.DELETE) {
            stored.count(document.index(), document.json(), retries.now());
        }
    }

    private DocumentWrite onRecord(DocumentWrite document, String why) {
        if (document.index() == StoredIndex.REJECTIONS) {
            return RefusedLetter.smaller(document, why);
        }
        refused.count(Stage.INDEX, RejectionReason.INDEX_REFUSED);
        LOG.warn("document refused, index={} id={} why={}", document.index().alias(), document.id(), why);
        return RefusedLetter.of(document, why, retries.now(), maxDocumentBytes / PART_OF_A_DOCUMENT_KEPT);
    }

    private void settle(
            List<DocumentWrite> documents,
            BulkOutcome outcome,
            Throwable failure,
            ResultHandler<DocumentWrite> result) {
        if (failure != null && isFatal(failure) && !mayStillPass(failure)) {
            RuntimeException fatal = fatal(failure);
            LOG.error("writing to Elasticsearch ends, why={}", fatal.getCause().getMessage());
            result.completeExceptionally(fatal);
        } else if (failure != null) {
            LOG.warn(
                    "bulk request failed, documents={} why={}",
                    documents.size(),
                    rootOf(failure).getMessage());
            retryLater(documents, result);
        } else {
            if (outcome.waiting().size() < documents.size()) {
                retries.succeeded();
            }
            settleRest(outcome, documents, result);
        }
    }

    private void settleRest(BulkOutcome outcome, List<DocumentWrite> documents, ResultHandler<DocumentWrite> result) {
        if (outcome.waiting().isEmpty() && outcome.records().isEmpty()) {
            result.complete();
        } else if (outcome.waiting().isEmpty()) {
            result.retryForEntries(outcome.records());
        } else {
            retryLater(outcome.next(documents), result);
        }
    }

    private void retryLater(List<DocumentWrite> again, ResultHandler<DocumentWrite> result) {
        if (retries.later(() -> result.retryForEntries(again))) {
            retried.inc(again.size());
        } else {
            result.completeExceptionally(new IllegalStateException(
                    "Elasticsearch took nothing for " + retries.giveUpMillis() / 1000 + " s: the job restarts"));
        }
    }

    /** Only a request that failed may pass later; a verdict that stops the job, or a fault of ours, never does. */
    private static boolean isFatal(Throwable failure) {
        return !(rootOf(failure) instanceof Bulk.BulkFailedException) || FatalAnswer.is(statusOf(failure));
    }

    /** A request may be kept out for a while where a node or a proxy comes up; what is said of one document stays. */
    private boolean mayStillPass(Throwable failure) {
        return rootOf(failure) instanceof Bulk.BulkFailedException && retries.patient();
    }

    private static RuntimeException fatal(Throwable failure) {
        Throwable root = rootOf(failure);
        if (root instanceof Bulk.BulkFailedException e) {
            return FatalAnswer.of(e.status(), "it", e.getMessage());
        }
        return root instanceof SuppressRestartsException e ? e : new IllegalStateException(root.getMessage(), root);
    }

    private static int statusOf(Throwable failure) {
        return rootOf(failure) instanceof Bulk.BulkFailedException e ? e.status() : 0;
    }

    private static Throwable rootOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
