package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EditionTest {
    @ParameterizedTest
    @CsvFileSource(resources = "editions.csv", numLinesToSkip = 1)
    void anEditionHasItsPeriodAndName(DigestPeriod period, LocalDate date, Instant from, Instant to, String stem) {
        Edition edition = Edition.of(period, date);
        assertThat(edition.from()).isEqualTo(from);
        assertThat(edition.to()).isEqualTo(to);
        assertThat(edition.fileStem()).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "edition-days.csv", numLinesToSkip = 1)
    void aClipStandsInExactlyOneDailyEdition(Instant firstSeen, LocalDate day) {
        assertThat(Edition.of(DigestPeriod.DAY, day).dayOf(firstSeen)).isEqualTo(day);
        for (int offset = -2; offset <= 2; offset++) {
            assertThat(Edition.of(DigestPeriod.DAY, day.plusDays(offset)).contains(firstSeen))
                    .as("edition %d days later", offset)
                    .isEqualTo(offset == 0);
        }
    }

    @Test
    void aWeekIsItsSevenDailyEditions() {
        Edition week = Edition.of(DigestPeriod.WEEK, LocalDate.of(2025, 7, 3));
        Instant next = week.from();
        for (LocalDate day = week.first(); !day.isAfter(week.last()); day = day.plusDays(1)) {
            Edition daily = Edition.of(DigestPeriod.DAY, day);
            assertThat(daily.from()).isEqualTo(next);
            next = daily.to();
        }
        assertThat(next).isEqualTo(week.to());
    }

    @Test
    void readersMayWantAnotherHour() {
        Edition day = Edition.of(DigestPeriod.DAY, LocalDate.of(2025, 7, 1), LocalTime.of(16, 30));
        assertThat(day.from()).isEqualTo("2025-06-30T09:30:00Z");
        assertThat(day.to()).isEqualTo("2025-07-01T09:30:00Z");
        assertThat(day.previous().to()).isEqualTo(day.from());
        assertThat(day.dayOf(day.to().minusMillis(1))).isEqualTo(day.first());
        assertThat(day.dayOf(day.to())).isEqualTo(day.first().plusDays(1));
    }

    @Test
    void row61ALeapDayIsADayLikeAnyOther() {
        Edition leap = Edition.of(DigestPeriod.DAY, LocalDate.of(2028, 2, 29));
        assertThat(leap.from()).isEqualTo("2028-02-28T00:00:00Z");
        assertThat(leap.previous().first()).isEqualTo("2028-02-28");
        assertThat(Edition.of(DigestPeriod.DAY, LocalDate.of(2028, 3, 1)).from())
                .isEqualTo(leap.to());
    }

    @Test
    void thePeriodBeforeEndsWhereThisBegins() {
        for (DigestPeriod period : DigestPeriod.values()) {
            Edition edition = Edition.of(period, LocalDate.of(2025, 1, 1));
            assertThat(edition.previous().to()).isEqualTo(edition.from());
        }
    }
}
