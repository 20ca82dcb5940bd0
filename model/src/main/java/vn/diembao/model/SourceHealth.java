package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * How a source is now: a stored document of the {@code source-health} index, one a source, replaced when its state,
 * reasons or volume change and at least hourly.
 *
 * @param judgedAt when; a document that has grown old is of a source that is not read any more
 * @param reasons why the state is not {@link HealthState#OK}, in the order of the enum; empty when it is
 * @param lastSuccessAt last poll that was answered, null when none ever was
 * @param lastFailureAt last poll that was not, null when all were
 * @param lastFailure its detail, empty when there is none
 * @param lastRemark what the last answered poll that had something to say said: how much was held back, what was wrong
 *     with a document that could be read; empty when none ever did
 * @param lastNewAt last new clip, null when there never was one
 * @param answers by kind, sorted, those of the last seven days only
 */
public record SourceHealth(
        String sourceId,
        Instant judgedAt,
        HealthState state,
        List<HealthReason> reasons,
        VolumeReading volume,
        Instant lastSuccessAt,
        Instant lastFailureAt,
        String lastFailure,
        String lastRemark,
        Instant lastNewAt,
        List<AnswerCount> answers) {

    public SourceHealth {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(judgedAt, "judgedAt is null");
        requireNonNull(state, "state is null");
        requireNonNull(volume, "volume is null");
        requireNonNull(lastFailure, "lastFailure is null");
        requireNonNull(lastRemark, "lastRemark is null");
        reasons = List.copyOf(reasons);
        answers = List.copyOf(answers);
    }

    /** True when a reader would say the same of both. */
    public boolean saysTheSameAs(SourceHealth other) {
        return state == other.state && reasons.equals(other.reasons) && volume.verdict() == other.volume.verdict();
    }
}
