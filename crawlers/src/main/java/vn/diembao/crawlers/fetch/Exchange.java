package vn.diembao.crawlers.fetch;

import java.io.InterruptedIOException;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import vn.diembao.model.RejectionReason;

/**
 * One fetch under way: lets the deadline cut whatever hop it is at, and no further hop begin. Remembers how far it came.
 * Thread-safe.
 */
final class Exchange {
    private HttpGet current;
    private String url;
    private int status;
    private boolean cancelled;

    Exchange(String url) {
        this.url = url;
    }

    synchronized void begin(HttpGet request, TargetUrl target) throws InterruptedIOException {
        if (cancelled) {
            throw new InterruptedIOException("deadline passed");
        }
        current = request;
        url = target.uri().toString();
        status = 0;
    }

    /** The headers of the current hop are here. */
    synchronized void answered(int code) {
        status = code;
    }

    /** The current hop leads to another one. */
    synchronized void left() {
        status = 0;
    }

    /** Of the current hop; 0 before its headers are here. */
    synchronized int status() {
        return status;
    }

    /** The result of a fetch that ended where it is now. */
    synchronized FetchResult cut(String asked, Instant at, RejectionReason problem, String detail) {
        return FetchResult.failed(asked, url, at, problem, detail).withStatus(status);
    }

    synchronized void cancel() {
        cancelled = true;
        if (current != null) {
            current.abort();
        }
    }
}
