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
 * @param status 0 when there was no answer; 200 also for one whose body broke off or could not be read
 * @param etag null when there is none
 * @param lastModified as the outlet writes it, null when there is none
 * @param contentType null when there is none
 * @param head as received
 * @param body decompressed; empty unless the status is 200 or an API was asked
 * @param fetchedAt from the clock, or when the archive took its copy
 * @param retryAfter how long the last hop's host asks to be left alone, at most 24 h; null when it names no time that can
 *     be read
 * @param problem null exactly for a whole 200 and for 304
 * @param detail one line, secrets masked; empty without a problem
 * @param passing true when the same request may end better later
 */
@SuppressWarnings("ArrayRecordComponent") // Results are handed on, never compared, and the body is too large to copy.
public record FetchResult(
        String requestedUrl,
        String url,
        int status,
        String etag,
        String lastModified,
        String contentType,
        ResponseHead head,
        byte[] body,
        Instant fetchedAt,
        Duration retryAfter,
        RejectionReason problem,
        String detail,
        boolean passing) {

    private static final int MAX_DETAIL = 500;

    public FetchResult {
        requireNonNull(requestedUrl, "requestedUrl is null");
        requireNonNull(url, "url is null");
        requireNonNull(head, "head is null");
        requireNonNull(body, "body is null");
        requireNonNull(fetchedAt, "fetchedAt is null");
        requireNonNull(detail, "detail is null");
    }

    /** How long Cache-Control or Expires calls the answer fresh, at most 24 h; zero when they say nothing. */
    public Duration freshFor() {
        return Freshness.of(head, fetchedAt);
    }

    /** The same of a host that came as far as its headers. */
    FetchResult withStatus(int received) {
        return new FetchResult(
                requestedUrl,
                url,
                received,
                etag,
                lastModified,
                contentType,
                head,
                body,
                fetchedAt,
                retryAfter,
                problem,
                detail,
                passing);
    }

    /** An answer that was kept, without what only the crawl needs of it. */
    public static FetchResult kept(String url, int status, String contentType, byte[] body, Instant fetchedAt) {
        RejectionReason problem = HopClient.problem(status);
        return new FetchResult(
                url,
                url,
                status,
                null,
                null,
                contentType,
                ResponseHead.NONE,
                status == 200 ? body : new byte[0],
                fetchedAt,
                null,
                problem,
                problem == null ? "" : "HTTP " + status,
                false);
    }

    static FetchResult failed(String asked, String url, Instant at, RejectionReason problem, String detail) {
        return refused(asked, url, at, new RobotsPolicy.Refusal(problem, detail, RetryPolicy.isPassing(0, problem)));
    }

    /** An address that was not asked. */
    static FetchResult refused(String asked, String url, Instant at, RobotsPolicy.Refusal why) {
        return new FetchResult(
                asked,
                url,
                0,
                null,
                null,
                null,
                ResponseHead.NONE,
                new byte[0],
                at,
                why.retryAfter(),
                why.reason(),
                LogLine.of(why.detail(), MAX_DETAIL),
                why.passing());
    }
}
