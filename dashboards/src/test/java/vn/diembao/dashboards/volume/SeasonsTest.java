package vn.diembao.dashboards.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonsTest {
    private final Seasons seasons = Seasons.load();

    @ParameterizedTest
    @CsvSource({
        "2025-01-29, tet, 0",
        "2025-12-31, '', 0",
        "2026-01-13, tet, -35",
        "2026-02-27, tet, 10",
        "2026-02-28, '', 0",
        "2030-02-02, tet, 0",
        "2026-04-30, '', 0",
        "2026-05-01, thang-cong-nhan, 0",
        "2026-05-31, thang-cong-nhan, 30",
        "2026-07-18, ngay-thanh-lap, -10",
        "2026-07-28, ngay-thanh-lap, 0",
        "2026-08-01, '', 0",
        "2019-02-05, '', 0",
    })
    void eachDayIsOfTheSeasonOfItsFeast(LocalDate day, String season, int offset) {
        assertThat(seasons.of(day).map(Season::id).orElse("")).isEqualTo(season);
        assertThat(seasons.of(day).map(Season::offset).orElse(0)).isEqualTo(offset);
    }

    @Test
    void aTetThatBeginsInTheYearBeforeIsFound() {
        // Mùng 1 of 2020 is 25 January: its season begins on 21 December 2019.
        assertThat(seasons.of(LocalDate.of(2019, 12, 21)))
                .hasValueSatisfying(season -> assertThat(season.anchor()).isEqualTo("2020-01-25"));
    }

    @Test
    void lunarYearsHaveTwelveOrThirteenMoons() {
        List<LocalDate> newYears = IntStream.rangeClosed(2020, 2030)
                .mapToObj(year -> LocalDate.of(year, 1, 20)
                        .datesUntil(LocalDate.of(year, 2, 22))
                        .filter(day -> seasons.of(day)
                                .filter(s -> s.id().equals("tet") && s.offset() == 0)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .toList();
        for (int i = 1; i < newYears.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(newYears.get(i - 1), newYears.get(i)))
                    .isIn(353L, 354L, 355L, 383L, 384L, 385L);
        }
    }

    @Test
    void theSameDaysOfEarlierYearsStandAsNearToTheFeast() {
        Season day = seasons.of(LocalDate.of(2026, 2, 7)).orElseThrow();
        assertThat(seasons.sameDays(day, 1, 1))
                .containsExactly(LocalDate.of(2025, 1, 18), LocalDate.of(2025, 1, 19), LocalDate.of(2025, 1, 20));
        assertThat(seasons.sameDays(day, 7, 1)).as("before the data begin").isEmpty();
    }
}
