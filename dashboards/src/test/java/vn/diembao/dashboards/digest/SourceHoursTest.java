package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.model.SourceHour;

class SourceHoursTest {
    private static final Instant HOUR = Instant.parse("2025-06-30T01:00:00Z");

    @Test
    void troubleOfTheSameHourInTwoRunsCountsOnce() {
        SourceHours hours = new SourceHours();
        hours.add(hour(0, "first", Map.of("ANSWERED", 4L), 9, Map.of("TIMEOUT", 3L, "FORBIDDEN", 1L)));
        hours.add(hour(0, "second", Map.of("ANSWERED", 1L, "FAILED", 1L), 5, Map.of("TIMEOUT", 4L)));
        hours.add(hour(1, "second", Map.of("ANSWERED", 2L), 2, Map.of("TIMEOUT", 1L)));
        assertThat(hours.totals())
                .containsExactly(new SourceTotal(
                        "s", Map.of("ANSWERED", 6L), "", 11, 11, Map.of("TIMEOUT", 5L, "FORBIDDEN", 1L)));
    }

    @Test
    void theOrderOfRunsMakesNoDifference() {
        SourceHour first = hour(0, "first", Map.of("ANSWERED", 4L), 9, Map.of("TIMEOUT", 3L));
        SourceHour second = hour(0, "second", Map.of("FAILED", 2L), 0, Map.of("TIMEOUT", 7L));
        SourceHours there = new SourceHours();
        there.add(first);
        there.add(second);
        SourceHours back = new SourceHours();
        back.add(second);
        back.add(first);
        assertThat(there.totals()).isEqualTo(back.totals());
    }

    private static SourceHour hour(
            int hour, String run, Map<String, Long> polls, long items, Map<String, Long> rejections) {
        Instant at = HOUR.plusSeconds(3600L * hour);
        return new SourceHour("s", at, run, polls, "", items, 0, 0, items, 0, rejections, null);
    }
}
