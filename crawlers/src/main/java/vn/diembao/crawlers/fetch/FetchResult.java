package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import vn.diembao.model.RejectionReason;

/**
 * What came back, or why nothing did.
 *
 * @param requestedUrl as asked for
 * @param url of the last hop
 * @param status 0 when there was no answer
 * @param etag null when there is none
 * @param lastModified as the outlet writes it, null when there is none
 * @param contentType null when there is none
 * @param body decompressed; empty unless the status is 200
 * @param fetchedAt from the clock, or when the archive took its copy
 * @param retryAfter at most 24 h; null when the outlet names none that can be read
 * @param problem null exactly for 200 and 304
 * @param detail one line, secrets masked; empty without a problem
 */
@SuppressWarnings("ArrayRecordComponent") // Results are handed on, never compared, and the body is too large to copy.
public record FetchResult(
        String requestedUrl,
        String url,
        int status,
        String etag,
        String lastModified,
        String contentType,
        byte[] body,
        Instant fetchedAt,
        Duration retryAfter,
        RejectionReason problem,
        String detail) {

    public FetchResult {
        requireNonNull(requestedUrl, "requestedUrl is null");
        requireNonNull(url, "url is null");
        requireNonNull(body, "body is null");
        requireNonNull(fetchedAt, "fetchedAt is null");
        requireNonNull(detail, "detail is null");
    }

    static FetchResult failed(String asked, String url, Instant at, RejectionReason problem, String detail) {
        return new FetchResult(
                asked, url, 0, null, null, null, new byte[0], at, null, problem, LogLine.of(detail, 500));
    }
}
