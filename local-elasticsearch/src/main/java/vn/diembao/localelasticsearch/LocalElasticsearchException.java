package vn.diembao.localelasticsearch;

/** The local node cannot be had; the message is one line and says what to do. */
public final class LocalElasticsearchException extends RuntimeException {
    public LocalElasticsearchException(String message) {
        super(message);
    }

    public LocalElasticsearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
