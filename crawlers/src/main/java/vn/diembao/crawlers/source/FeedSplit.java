package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import vn.diembao.crawlers.fetch.LogLine;

/**
 * One feed with all that must survive a restart.
 *
 * @param etag validator of the last answer, null when it had none
 * @param lastModified validator of the last answer, null when it had none
 * @param bodyHash hash of the last body, null before the first answer
 * @param seen keys of the entries already handed on and marks of an index' sitemaps, newest first
 * @param nextDue not to be polled before
 * @param failures polls in a row without a usable answer
 * @param finished true when a bounded run has read it to its end
 * @param memory what earlier polls teach about the next
 */
public record FeedSplit(
        String feedUrl,
        String etag,
        String lastModified,
        String bodyHash,
        List<String> seen,
        Instant nextDue,
        int failures,
        boolean finished,
        PollMemory memory)
        implements SourceSplit {

    private static final int MAX_SHOWN = 300;

    public FeedSplit {
        requireNonNull(feedUrl, "feedUrl is null");
        requireNonNull(nextDue, "nextDue is null");
        requireNonNull(memory, "memory is null");
        seen = List.copyOf(seen);
    }

    /** A feed never polled, due at once. */
    public static FeedSplit fresh(String feedUrl) {
        return new FeedSplit(feedUrl, null, null, null, List.of(), Instant.EPOCH, 0, false, PollMemory.NONE);
    }

    boolean isNeverAnswered() {
        return bodyHash == null && hasNoEntries();
    }

    /** True while no entry of it is known. */
    boolean hasNoEntries() {
        return seen.stream().allMatch(SitemapTurns::isMark);
    }

    /** True when its next request may be answered with "not modified". */
    boolean hasValidators() {
        return etag != null || lastModified != null;
    }

    FeedSplit answered(String newEtag, String newLastModified, String newBodyHash, List<String> nowSeen) {
        return new FeedSplit(feedUrl, newEtag, newLastModified, newBodyHash, nowSeen, nextDue, 0, finished, memory);
    }

    FeedSplit unchanged() {
        return with(nextDue, 0, finished, memory);
    }

    FeedSplit failed() {
        return with(nextDue, failures + 1, finished, memory);
    }

    /** A failure of all that an index named and was tried. */
    FeedSplit failed(List<String> nowSeen) {
        return new FeedSplit(feedUrl, etag, lastModified, bodyHash, nowSeen, nextDue, failures + 1, finished, memory);
    }

    FeedSplit remembering(PollMemory newMemory) {
        return with(nextDue, failures, finished, newMemory);
    }

    FeedSplit dueAt(Instant due) {
        return with(due, failures, finished, memory);
    }

    FeedSplit finish() {
        return with(nextDue, failures, true, memory);
    }

    FeedSplit reopened() {
        return with(nextDue, failures, false, memory);
    }

    @Override
    public String splitId() {
        return feedUrl;
    }

    /** Whose it is and its validators for a line of the log: addresses hold secrets, and the rest comes from outlets. */
    String line() {
        return "feed=" + LogLine.of(feedUrl, MAX_SHOWN)
                + " etag=" + LogLine.of(etag, MAX_SHOWN)
                + " lastModified=" + LogLine.of(lastModified, MAX_SHOWN);
    }

    private FeedSplit with(Instant due, int newFailures, boolean isFinished, PollMemory newMemory) {
        return new FeedSplit(feedUrl, etag, lastModified, bodyHash, seen, due, newFailures, isFinished, newMemory);
    }
}
