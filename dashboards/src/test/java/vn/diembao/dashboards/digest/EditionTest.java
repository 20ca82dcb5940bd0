package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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
        assertThat(Edition.dayOf(firstSeen)).isEqualTo(day);
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
    void thePeriodBeforeEndsWhereThisBegins() {
        for (DigestPeriod period : DigestPeriod.values()) {
            Edition edition = Edition.of(period, LocalDate.of(2025, 1, 1));
            assertThat(edition.previous().to()).isEqualTo(edition.from());
        }
    }
}
