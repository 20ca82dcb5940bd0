package vn.diembao.dashboards.mail;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.ClipId;

/**
 * One edition, or whatever else is sent, for one reader.
 *
 * @param id function of edition, its hash and reader; the left part of the Message-ID, so that a second copy can be known as one
 * @param edition id of what is sent: an issued edition, a message of alerts
 * @param hash of the edition when it was queued
 * @param to plain address
 * @param unsubscribe where the reader leaves the list
 * @param attempts how often the server was asked
 * @param brokenOff how often that ended without an answer after the text was begun
 * @param queuedAt when it was written, before anything was sent
 * @param nextAt not before then
 * @param reply last answer of the server in one line, empty before one
 */
public record OutboxRecord(
        String id,
        String edition,
        String hash,
        String to,
        String unsubscribe,
        MailState state,
        int attempts,
        int brokenOff,
        Instant queuedAt,
        Instant nextAt,
        String reply) {
    private static final int ID_LENGTH = 32;
    private static final int LONGEST_REPLY = 300;

    public OutboxRecord {
        requireNonNull(id, "id is null");
        requireNonNull(edition, "edition is null");
        requireNonNull(hash, "hash is null");
        requireNonNull(unsubscribe, "unsubscribe is null");
        requireNonNull(state, "state is null");
        requireNonNull(queuedAt, "queuedAt is null");
        requireNonNull(nextAt, "nextAt is null");
        HeaderText.require("recipient", to);
        String line = HeaderText.oneLine(reply);
        reply = line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }

    static OutboxRecord queued(String edition, String hash, String to, String unsubscribe, Instant now) {
        String id = ClipId.sha256(edition + '\n' + hash + '\n' + to).substring(0, ID_LENGTH);
        return new OutboxRecord(id, edition, hash, to, unsubscribe, MailState.QUEUED, 0, 0, now, now, "");
    }

    /** The text is about to go out. */
    public OutboxRecord sending() {
        return with(MailState.SENDING, attempts, brokenOff, nextAt, reply);
    }

    /** The end, in the server's words. */
    public OutboxRecord ended(MailState end, String why) {
        return with(end, attempts + 1, brokenOff, nextAt, why);
    }

    /** To be tried again: the server surely does not have it. */
    public OutboxRecord again(Instant at, String why) {
        return with(MailState.QUEUED, attempts + 1, brokenOff, at, why);
    }

    /** Broken off in the middle: once it is tried again, the second time it is the end. */
    public OutboxRecord interrupted(Instant at, String why) {
        MailState next = brokenOff == 0 ? MailState.QUEUED : MailState.UNCERTAIN;
        return with(next, attempts + 1, brokenOff + 1, at, why);
    }

    private OutboxRecord with(MailState next, int tried, int broken, Instant at, String why) {
        return new OutboxRecord(id, edition, hash, to, unsubscribe, next, tried, broken, queuedAt, at, why);
    }
}
