package vn.diembao.pipeline.tally;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHour;

/** Adds a mark to the hour it belongs to. */
final class SourceTally {
    private SourceTally() {}

    static Instant hourOf(TallyMark mark) {
        return mark.at().truncatedTo(ChronoUnit.HOURS);
    }

    static SourceHour empty(String run, TallyMark mark) {
        return new SourceHour(mark.sourceId(), hourOf(mark), run, Map.of(), "", 0, 0, 0, 0, Map.of(), null);
    }

    static SourceHour add(SourceHour hour, TallyMark mark) {
        return switch (mark.what()) {
            case POLL -> poll(hour, mark);
            case ITEM -> with(hour, hour.items() + 1, hour.clips(), hour.updates(), hour.duplicates());
            case CLIP -> newClip(hour, mark.at());
            case UPDATE -> with(hour, hour.items(), hour.clips(), hour.updates() + 1, hour.duplicates());
            case DUPLICATE -> with(hour, hour.items(), hour.clips(), hour.updates(), hour.duplicates() + 1);
            case REJECTION -> rejection(hour, mark);
        };
    }

    private static SourceHour poll(SourceHour hour, TallyMark mark) {
        boolean answered =
                mark.name().equals(PollOutcome.ANSWERED.name()) || mark.name().equals(PollOutcome.NOT_MODIFIED.name());
        String detail = answered || mark.detail().isEmpty() ? hour.lastDetail() : mark.detail();
        return new SourceHour(
                hour.sourceId(),
                hour.hour(),
                hour.run(),
                plusOne(hour.polls(), mark.name()),
                detail,
                hour.items(),
                hour.clips(),
                hour.updates(),
                hour.duplicates(),
                hour.rejections(),
                hour.lastNewAt());
    }

    private static SourceHour newClip(SourceHour hour, Instant at) {
        SourceHour counted = with(hour, hour.items(), hour.clips() + 1, hour.updates(), hour.duplicates());
        Instant last = hour.lastNewAt() == null || at.isAfter(hour.lastNewAt()) ? at : hour.lastNewAt();
        return new SourceHour(
                counted.sourceId(),
                counted.hour(),
                counted.run(),
                counted.polls(),
                counted.lastDetail(),
                counted.items(),
                counted.clips(),
                counted.updates(),
                counted.duplicates(),
                counted.rejections(),
                last);
    }

    private static SourceHour rejection(SourceHour hour, TallyMark mark) {
        return new SourceHour(
                hour.sourceId(),
                hour.hour(),
                hour.run(),
                hour.polls(),
                hour.lastDetail(),
                hour.items(),
                hour.clips(),
                hour.updates(),
                hour.duplicates(),
                plusOne(hour.rejections(), mark.name()),
                hour.lastNewAt());
    }

    private static SourceHour with(SourceHour hour, long items, long clips, long updates, long duplicates) {
        return new SourceHour(
                hour.sourceId(),
                hour.hour(),
                hour.run(),
                hour.polls(),
                hour.lastDetail(),
                items,
                clips,
                updates,
                duplicates,
                hour.rejections(),
                hour.lastNewAt());
    }

    private static Map<String, Long> plusOne(Map<String, Long> counts, String name) {
        Map<String, Long> grown = new HashMap<>(counts);
        grown.merge(name, 1L, Long::sum);
        return grown;
    }
}
