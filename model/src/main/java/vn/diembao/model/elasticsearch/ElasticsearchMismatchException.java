package vn.diembao.model.elasticsearch;

/** The cluster is not as the contract wants it; the message says what to do. */
public final class ElasticsearchMismatchException extends RuntimeException {
    public ElasticsearchMismatchException(String message) {
        super(message);
    }
}
