package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An input that did not become a clip, and why; it is stored as a {@link DeadLetter}.
 *
 * @param url address concerned; empty when the input had none
 * @param detail one line for a maintainer, control characters escaped, at most 1,000 characters
 */
public record Rejection(String sourceId, Stage stage, RejectionReason reason, String url, String detail, Instant at) {
    public Rejection {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(url, "url is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(at, "at is null");
    }

    /** Document id: the same input refused again for the same reason is the same document. */
    public String id() {
        return ClipId.sha256(sourceId + '\n' + stage + '\n' + reason + '\n' + (url.isEmpty() ? detail : url));
    }
}
