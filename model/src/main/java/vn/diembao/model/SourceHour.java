package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * What one source gave in one hour of one run: a stored document of the {@code source-hours} index. Figures only grow
 * within the hour; every input is counted once, by how it ended.
 *
 * @param hour start of the hour, UTC
 * @param run id of the run that counted; a run restored from a checkpoint keeps its id
 * @param polls polls by {@link PollOutcome} name
 * @param lastDetail why the last poll that failed did so, empty when none did
 * @param items inputs taken from the source, revisits included
 * @param clips inputs that became a new clip
 * @param updates inputs that changed a clip, withdrawals included
 * @param duplicates inputs that repeat a clip
 * @param revisits inputs that were looks at a clip's page again; each also stands under how it ended
 * @param rejections inputs refused, by {@link RejectionReason} name
 * @param lastNewAt when the source last gave a new clip, null when not within this hour
 */
public record SourceHour(
        String sourceId,
        Instant hour,
        String run,
        Map<String, Long> polls,
        String lastDetail,
        long items,
        long clips,
        long updates,
        long duplicates,
        long revisits,
        Map<String, Long> rejections,
        Instant lastNewAt) {

    public SourceHour {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(hour, "hour is null");
        requireNonNull(run, "run is null");
        requireNonNull(lastDetail, "lastDetail is null");
        polls = Map.copyOf(polls);
        rejections = Map.copyOf(rejections);
    }

    /** Document id: one document per source, hour and run. */
    public String id() {
        return sourceId + '@' + hour + '@' + run;
    }
}
