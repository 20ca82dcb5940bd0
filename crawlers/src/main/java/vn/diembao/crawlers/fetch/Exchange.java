package vn.diembao.crawlers.fetch;

import java.io.InterruptedIOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** One fetch under way: lets the deadline cut whatever hop it is at, and no further hop begin. */
final class Exchange {
    private HttpGet current;
    private boolean cancelled;

    synchronized void begin(HttpGet request) throws InterruptedIOException {
        if (cancelled) {
            throw new InterruptedIOException("deadline passed");
        }
        current = request;
    }

    synchronized void cancel() {
        cancelled = true;
        if (current != null) {
            current.abort();
        }
    }
}
