package vn.diembao.pipeline.tally;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;

/**
 * One thing that happened at a source.
 *
 * @param what what happened
 * @param name the {@link PollOutcome}, {@link RejectionReason} or {@link PollSign}, empty for the other kinds
 * @param detail why a poll failed, else empty
 * @param at when the input was fetched
 */
public record TallyMark(String sourceId, What what, String name, String detail, Instant at) {
    /** What is counted. */
    public enum What {
        POLL,
        ITEM,
        CLIP,
        UPDATE,
        DUPLICATE,
        REJECTION,
        /** An item that is a look at a clip's page again; the item is marked as well. */
        REVISIT,
        /** A poll showed something of its feed; the poll is marked as well. */
        SIGN
    }

    public TallyMark {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(what, "what is null");
        requireNonNull(name, "name is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(at, "at is null");
    }

    public static TallyMark poll(FeedPoll poll) {
        return new TallyMark(poll.sourceId(), What.POLL, poll.outcome().name(), poll.detail(), poll.fetchedAt());
    }

    public static TallyMark sign(FeedPoll poll, PollSign sign) {
        return new TallyMark(poll.sourceId(), What.SIGN, sign.name(), "", poll.fetchedAt());
    }

    public static TallyMark rejection(Rejection rejection) {
        return new TallyMark(
                rejection.sourceId(), What.REJECTION, rejection.reason().name(), "", rejection.at());
    }

    public static TallyMark of(What what, String sourceId, Instant at) {
        return new TallyMark(sourceId, what, "", "", at);
    }
}
