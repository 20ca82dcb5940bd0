package vn.diembao.pipeline.index;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends documents in one request: the outside world of {@link DocumentWriter}. */
interface Bulk extends AutoCloseable {
    /**
     * Sends the documents; the future gives one answer for each, in order, or fails with a
     * {@link BulkFailedException} when the request as a whole did.
     */
    CompletableFuture<List<Answer>> send(List<DocumentWrite> documents);

    @Override
    void close();

    /**
     * Elasticsearch's answer to one document.
     *
     * @param errorType empty when there is no error
     * @param reason empty when there is no error
     */
    record Answer(int status, String errorType, String reason) {}

    /** The request failed whole; {@code status} is 0 when no answer came. */
    final class BulkFailedException extends RuntimeException {
        private final int status;

        BulkFailedException(int status, Throwable cause) {
            super("bulk request failed, status " + status + ": " + cause.getMessage(), cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
