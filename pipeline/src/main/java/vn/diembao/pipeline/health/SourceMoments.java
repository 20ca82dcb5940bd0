package vn.diembao.pipeline.health;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.PollOutcome;
import vn.diembao.pipeline.tally.TallyMark;

/**
 * When something last happened at a source; marks may come in any order.
 *
 * @param latestAt of all marks
 * @param lastSuccessAt last poll that was answered, null for none
 * @param lastFailureAt last poll that was not, null for none
 * @param lastFailure why, may be empty
 * @param failingSince first poll without an answer since the last with one, null while there is none: a time in which
 *     nobody asked is no outage of the source
 * @param lastNewAt last new clip, null for none
 */
public record SourceMoments(
        Instant latestAt,
        Instant lastSuccessAt,
        Instant lastFailureAt,
        String lastFailure,
        Instant failingSince,
        Instant lastNewAt) {

    public SourceMoments {
        requireNonNull(latestAt, "latestAt is null");
        requireNonNull(lastFailure, "lastFailure is null");
    }

    static SourceMoments begin(Instant at) {
        return new SourceMoments(at, null, null, "", null, null);
    }

    SourceMoments plus(TallyMark mark) {
        SourceMoments now = with(later(latestAt, mark.at()), lastNewAt);
        return switch (mark.what()) {
            case POLL -> isAnswer(mark.name()) ? now.answered(mark.at()) : now.failed(mark);
            case CLIP -> now.with(now.latestAt, later(lastNewAt, mark.at()));
            default -> now;
        };
    }

    private SourceMoments answered(Instant at) {
        Instant stillFailing = failingSince == null || !at.isBefore(failingSince) ? null : failingSince;
        return new SourceMoments(
                latestAt, later(lastSuccessAt, at), lastFailureAt, lastFailure, stillFailing, lastNewAt);
    }

    private SourceMoments failed(TallyMark mark) {
        Instant at = mark.at();
        boolean latest = lastFailureAt == null || !at.isBefore(lastFailureAt);
        boolean begins = failingSince == null && (lastSuccessAt == null || at.isAfter(lastSuccessAt));
        return new SourceMoments(
                latestAt,
                lastSuccessAt,
                latest ? at : lastFailureAt,
                latest ? mark.detail() : lastFailure,
                begins ? at : failingSince,
                lastNewAt);
    }

    private SourceMoments with(Instant latest, Instant newClip) {
        return new SourceMoments(latest, lastSuccessAt, lastFailureAt, lastFailure, failingSince, newClip);
    }

    private static boolean isAnswer(String outcome) {
        return outcome.equals(PollOutcome.ANSWERED.name()) || outcome.equals(PollOutcome.NOT_MODIFIED.name());
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || b.isAfter(a) ? b : a;
    }
}
