package vn.diembao.pipeline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHour;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.tally.TallyMark.What;

final class SourceTallyTest {
    private static final Instant AT = Instant.parse("2026-03-02T05:59:59.999Z");

    @Test
    void hourBeginsAtItsFullHour() {
        assertThat(SourceTally.hourOf(mark(What.ITEM))).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(tally(mark(What.ITEM)).id()).isEqualTo("bao-mau@2026-03-02T05:00:00Z@run-1");
    }

    @Test
    void countsEachKindInItsOwnFigure() {
        SourceHour hour = tally(
                mark(What.ITEM),
                mark(What.ITEM),
                mark(What.ITEM),
                mark(What.ITEM),
                mark(What.CLIP),
                mark(What.UPDATE),
                mark(What.DUPLICATE),
                TallyMark.rejection(Samples.rejection("")));
        assertThat(hour.items()).isEqualTo(4);
        assertThat(hour.clips()).isEqualTo(1);
        assertThat(hour.updates()).isEqualTo(1);
        assertThat(hour.duplicates()).isEqualTo(1);
        assertThat(hour.rejections()).containsOnly(Map.entry("NO_LINK", 1L));
        assertThat(hour.items())
                .as("every input is counted by how it ended")
                .isEqualTo(hour.clips() + hour.updates() + hour.duplicates() + 1);
    }

    @Test
    void pollsAreCountedByOutcomeAndTheLastFailureIsKept() {
        SourceHour hour = tally(
                poll(PollOutcome.ANSWERED, ""),
                poll(PollOutcome.FAILED, "503 three times"),
                poll(PollOutcome.BLOCKED, "robots.txt"),
                poll(PollOutcome.NOT_MODIFIED, "304"),
                poll(PollOutcome.ANSWERED, ""));
        assertThat(hour.polls())
                .containsEntry("ANSWERED", 2L)
                .containsEntry("FAILED", 1L)
                .containsEntry("BLOCKED", 1L)
                .containsEntry("NOT_MODIFIED", 1L);
        assertThat(hour.lastDetail()).isEqualTo("robots.txt");
    }

    @Test
    void revisitsAreCountedBesideTheItemsTheyAreAmong() {
        SourceHour hour = tally(mark(What.ITEM), mark(What.ITEM), mark(What.REVISIT), mark(What.UPDATE));
        assertThat(hour).returns(2L, SourceHour::items).returns(1L, SourceHour::revisits);
    }

    @Test
    void signsOfAFeedAreNoInput() {
        assertThat(tally(mark(What.SIGN))).isEqualTo(SourceTally.empty("run-1", mark(What.SIGN)));
    }

    @Test
    void lastNewClipIsTheLatestWhateverComesFirst() {
        SourceHour hour = tally(
                TallyMark.of(What.CLIP, Samples.SOURCE, AT),
                TallyMark.of(What.CLIP, Samples.SOURCE, Samples.NOON),
                mark(What.UPDATE));
        assertThat(hour.lastNewAt()).isEqualTo(AT);
        assertThat(tally(mark(What.UPDATE)).lastNewAt()).isNull();
    }

    private static SourceHour tally(TallyMark... marks) {
        SourceHour hour = SourceTally.empty("run-1", marks[0]);
        for (TallyMark mark : marks) {
            hour = SourceTally.add(hour, mark);
        }
        return hour;
    }

    private static TallyMark mark(What what) {
        return TallyMark.of(what, Samples.SOURCE, AT);
    }

    private static TallyMark poll(PollOutcome outcome, String detail) {
        return TallyMark.poll(new FeedPoll(
                Samples.SOURCE, "https://a.vn/rss", AT, outcome, 200, detail, 0, List.of(), List.of(), Set.of()));
    }
}
