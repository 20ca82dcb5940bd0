package vn.diembao.pipeline.health;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.PollOutcome;
import vn.diembao.pipeline.tally.TallyMark;

/**
 * When something last happened at a source; marks may come in any order.
 *
 * @param lastSuccessAt last poll that was answered, null for none
 * @param lastFailureAt last poll that was not, null for none
 * @param lastFailure why, may be empty
 * @param lastRemark what the last answered poll that said something said, empty for none
 * @param failingSince first poll without an answer since the last with one, null while there is none: a time in which
 *     nobody asked is no outage of the source
 * @param lastNewAt last new clip, null for none
 */
public record SourceMoments(
        Instant lastSuccessAt,
        Instant lastFailureAt,
        String lastFailure,
        String lastRemark,
        Instant failingSince,
        Instant lastNewAt) {
    static final SourceMoments NONE = new SourceMoments(null, null, "", "", null, null);

    public SourceMoments {
        requireNonNull(lastFailure, "lastFailure is null");
        requireNonNull(lastRemark, "lastRemark is null");
    }

    SourceMoments plus(TallyMark mark) {
        return switch (mark.what()) {
            case POLL -> isAnswer(mark.name()) ? answered(mark) : failed(mark);
            case CLIP -> withNew(mark.at());
            default -> this;
        };
    }

    private SourceMoments answered(TallyMark mark) {
        Instant at = mark.at();
        Instant stillFailing = failingSince == null || !at.isBefore(failingSince) ? null : failingSince;
        return new SourceMoments(
                later(lastSuccessAt, at),
                lastFailureAt,
                lastFailure,
                mark.detail().isEmpty() ? lastRemark : mark.detail(),
                stillFailing,
                lastNewAt);
    }

    private SourceMoments failed(TallyMark mark) {
        Instant at = mark.at();
        boolean latest = lastFailureAt == null || !at.isBefore(lastFailureAt);
        boolean begins = failingSince == null && (lastSuccessAt == null || at.isAfter(lastSuccessAt));
        return new SourceMoments(
                lastSuccessAt,
                latest ? at : lastFailureAt,
                latest ? mark.detail() : lastFailure,
                lastRemark,
                begins ? at : failingSince,
                lastNewAt);
    }

    private SourceMoments withNew(Instant at) {
        return new SourceMoments(
                lastSuccessAt, lastFailureAt, lastFailure, lastRemark, failingSince, later(lastNewAt, at));
    }

    private static boolean isAnswer(String outcome) {
        return outcome.equals(PollOutcome.ANSWERED.name()) || outcome.equals(PollOutcome.NOT_MODIFIED.name());
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || b.isAfter(a) ? b : a;
    }
}
