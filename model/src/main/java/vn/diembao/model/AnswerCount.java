package vn.diembao.model;

import static java.util.Objects.requireNonNull;

/**
 * How often a source answered in one way.
 *
 * @param kind name of a {@link PollOutcome}, a {@link PollSign} or a {@link RejectionReason}
 * @param day times in the last 24 hours
 * @param week times in the last seven days
 */
public record AnswerCount(String kind, long day, long week) {
    public AnswerCount {
        requireNonNull(kind, "kind is null");
    }
}
