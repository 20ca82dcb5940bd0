package vn.diembao.pipeline.index;

/**
 * What follows from Elasticsearch's answer to one document (faults table, rows 47-50 and 54-56).
 *
 * <p>An answer of its own for each document: one bad document never holds up, repeats or loses another.
 */
enum WriteVerdict {
    /** Stored, or already stored as it is. */
    DONE,
    /** Not now: ask again later. */
    RETRY,
    /** Elasticsearch will never take this document: put it on record, go on. */
    REFUSED,
    /** The cluster is not set up for us: stop loudly. */
    FATAL;

    /**
     * @param status HTTP status of the item
     * @param errorType Elasticsearch's {@code error.type}, empty when there is none
     * @param kind how the document was to be written
     */
    static WriteVerdict of(int status, String errorType, DocumentWrite.WriteKind kind) {
        if (status < 300) {
            return DONE;
        }
        return switch (status) {
            case 400, 413 -> REFUSED;
            case 401 -> FATAL;
            // A read-only index after a full disk is a 403 in some versions: it passes when there is room again.
            case 403 -> errorType.equals("cluster_block_exception") ? RETRY : FATAL;
            case 404 -> missing(errorType, kind);
            case 409, 429 -> RETRY;
            default -> status >= 500 ? RETRY : REFUSED;
        };
    }

    private static WriteVerdict missing(String errorType, DocumentWrite.WriteKind kind) {
        boolean noDocument =
                switch (kind) {
                    case UPDATE -> errorType.equals("document_missing_exception");
                    // What is to go and is not there is no error.
                    case DELETE -> errorType.isEmpty();
                    case INDEX, CREATE, UPSERT -> false;
                };
        return noDocument ? DONE : FATAL;
    }
}
