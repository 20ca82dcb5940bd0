package vn.diembao.pipeline.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.Samples;

final class RungSplitTest {
    private static final Instant SEEN_AT = Samples.NOON;
    private static final RungSplit FRESH = new RungSplit(Duration.ofHours(1), SEEN_AT, Map.of());

    @Test
    void overlapFollowsTheLatestClip() {
        RungSplit rung = FRESH.after(clip("a", SEEN_AT)).after(clip("b", SEEN_AT.plusSeconds(900)));
        assertThat(rung.from()).isEqualTo(SEEN_AT.plusSeconds(300));
        assertThat(rung.handedOn()).containsOnlyKeys("b");
    }

    @Test
    void clipThatComesLateMovesNothingBack() {
        RungSplit before = FRESH.after(clip("b", SEEN_AT.plusSeconds(900)));
        RungSplit rung = before.after(clip("a", SEEN_AT.plusSeconds(400)));
        assertThat(rung.from()).isEqualTo(before.from());
        assertThat(rung.handedOn()).containsOnlyKeys("a", "b");
    }

    @Test
    void row65WhatIsRememberedIsBounded() {
        RungSplit rung = FRESH;
        for (int i = 0; i < RungSplit.MOST + 10; i++) {
            rung = rung.after(clip("id-" + i, SEEN_AT.plusMillis(i)));
        }
        assertThat(rung.handedOn()).hasSize(RungSplit.MOST).doesNotContainKey("id-9");
        assertThat(rung.from()).as("what was forgotten is not looked for again").isEqualTo(SEEN_AT.plusMillis(10));
    }

    private static DueClip clip(String id, Instant seenAt) {
        return new DueClip(
                id,
                seenAt,
                new DueClip.Page(Samples.URL, Samples.SOURCE, "Tin", null, List.of(), List.of(), null, null));
    }
}
