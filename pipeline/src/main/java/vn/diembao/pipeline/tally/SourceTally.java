package vn.diembao.pipeline.tally;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHour;

/** The figures of one hour while a mark is added to them; not thread-safe. */
final class SourceTally {
    private final SourceHour before;
    private final Map<String, Long> polls;
    private final Map<String, Long> rejections;
    private String lastDetail;
    private long items;
    private long clips;
    private long updates;
    private long duplicates;
    private long revisits;
    private Instant lastNewAt;

    private SourceTally(SourceHour before) {
        this.before = before;
        polls = new HashMap<>(before.polls());
        rejections = new HashMap<>(before.rejections());
        lastDetail = before.lastDetail();
        items = before.items();
        clips = before.clips();
        updates = before.updates();
        duplicates = before.duplicates();
        revisits = before.revisits();
        lastNewAt = before.lastNewAt();
    }

    static Instant hourOf(TallyMark mark) {
        return mark.at().truncatedTo(ChronoUnit.HOURS);
    }

    static SourceHour empty(String run, TallyMark mark) {
        return new SourceHour(mark.sourceId(), hourOf(mark), run, Map.of(), "", 0, 0, 0, 0, 0, Map.of(), null);
    }

    /** The hour with a mark of it added. */
    static SourceHour add(SourceHour hour, TallyMark mark) {
        SourceTally tally = new SourceTally(hour);
        tally.count(mark);
        return tally.hour();
    }

    private void count(TallyMark mark) {
        switch (mark.what()) {
            case POLL -> poll(mark);
            case ITEM -> items++;
            case CLIP -> {
                clips++;
                lastNewAt = lastNewAt == null || mark.at().isAfter(lastNewAt) ? mark.at() : lastNewAt;
            }
            case UPDATE -> updates++;
            case DUPLICATE -> duplicates++;
            case REJECTION -> rejections.merge(mark.name(), 1L, Long::sum);
            case REVISIT -> revisits++;
            case SIGN -> {
                // Speaks for the source's health, not for an input.
            }
        }
    }

    private void poll(TallyMark mark) {
        polls.merge(mark.name(), 1L, Long::sum);
        boolean answered =
                mark.name().equals(PollOutcome.ANSWERED.name()) || mark.name().equals(PollOutcome.NOT_MODIFIED.name());
        if (!answered && !mark.detail().isEmpty()) {
            lastDetail = mark.detail();
        }
    }

    private SourceHour hour() {
        return new SourceHour(
                before.sourceId(),
                before.hour(),
                before.run(),
                polls,
                lastDetail,
                items,
                clips,
                updates,
                duplicates,
                revisits,
                rejections,
                lastNewAt);
    }
}
