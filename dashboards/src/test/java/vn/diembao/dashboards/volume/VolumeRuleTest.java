package vn.diembao.dashboards.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.dashboards.volume.Unusual.Basis;
import vn.diembao.dashboards.volume.Unusual.Kind;
import vn.diembao.dashboards.volume.Unusual.Subject;

class VolumeRuleTest {
    private static final Subject SUBJECT = new Subject(Kind.PROGRAMME, "mau");
    /** A Thursday of no season. */
    private static final LocalDate DAY = LocalDate.of(2025, 10, 16);

    private final VolumeRule rule = new VolumeRule(Seasons.load());
    private final Map<LocalDate, Long> counts = new HashMap<>();
    private final Set<LocalDate> known = new HashSet<>();

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void theFirstInEightWeeksIsToldFromTwoTextsOn(long count, boolean told) {
        knowWeeksBefore(DAY, 0, 0);
        assertThat(judge(DAY, count).isPresent()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void whatIsRareIsJudgedByAllDays(long count, boolean told) {
        knowWeeksBefore(DAY, 0, 0);
        for (int weeks = 1; weeks <= 5; weeks++) {
            counts.put(DAY.minusWeeks(weeks).plusDays(1), 1L);
        }
        Optional<Unusual> found = judge(DAY, count);
        assertThat(found.isPresent()).isEqualTo(told);
        found.ifPresent(one -> {
            assertThat(one.basis()).isEqualTo(Basis.RARE);
            assertThat(one.days()).isEqualTo(56);
        });
    }

    @ParameterizedTest
    @CsvSource({"5, false", "10, false", "14, true"})
    void whatIsOftenWrittenOfIsComparedWithTheSameWeekday(long count, boolean told) {
        knowWeeksBefore(DAY, 3, 9);
        Optional<Unusual> found = judge(DAY, count);
        assertThat(found.isPresent()).isEqualTo(told);
        found.ifPresent(one -> {
            assertThat(one.basis()).isEqualTo(Basis.WEEKDAY);
            assertThat(one.days()).isEqualTo(8);
            assertThat(one.expected()).isEqualTo(3);
        });
    }

    @Test
    void nineOnAWeekdayThatAlwaysHasNineIsNothing() {
        knowWeeksBefore(DAY.plusDays(1), 9, 3);
        assertThat(judge(DAY.plusDays(1), 9)).isEmpty();
    }

    @Test
    void countsThatComeInBurstsHaveToBeHigher() {
        long[] steady = {10, 11, 9, 10, 10, 9, 11, 10};
        long[] bursts = {2, 30, 1, 4, 28, 3, 2, 10};
        assertThat(VolumeRule.chance(26, steady)).isLessThan(0.001);
        assertThat(VolumeRule.chance(26, bursts)).isGreaterThan(0.01);
    }

    @Test
    void theChanceIsThatOfTheNegativeBinomial() {
        // Eight days of nothing: 1 - (8/9)^½.
        assertThat(VolumeRule.chance(1, new long[8])).isCloseTo(1 - Math.sqrt(8 / 9.0), Offset.offset(1e-9));
        assertThat(VolumeRule.chance(0, new long[8])).isEqualTo(1);
    }

    @Test
    void row64DaysThatTheIndexDoesNotHoldAreNotTakenForEmptyOnes() {
        knowWeeksBefore(DAY, 0, 0);
        known.removeIf(day -> day.isBefore(DAY.minusWeeks(3)));
        assertThat(judge(DAY, 9)).isEmpty();
    }

    @Test
    void tetIsComparedWithTetNotWithTheWeeksBeforeIt() {
        // Seventeen days before the feast, on which the year before had twelve texts each.
        LocalDate beforeTet = LocalDate.of(2026, 1, 31);
        knowWeeksBefore(beforeTet, 1, 1);
        for (int offset = -23; offset <= -11; offset++) {
            LocalDate lastYear = LocalDate.of(2025, 1, 29).plusDays(offset);
            known.add(lastYear);
            counts.put(lastYear, 12L);
        }
        assertThat(judge(beforeTet, 15)).as("as every year").isEmpty();
        assertThat(judge(beforeTet, 40)).hasValueSatisfying(one -> {
            assertThat(one.basis()).isEqualTo(Basis.SEASON);
            assertThat(one.season()).isEqualTo("dịp Tết Nguyên đán");
        });
    }

    @Test
    void aFirstTetIsNotJudged() {
        LocalDate beforeTet = LocalDate.of(2026, 1, 20);
        knowWeeksBefore(beforeTet, 1, 1);
        assertThat(judge(beforeTet, 15)).isEmpty();
    }

    @Test
    void anOrdinaryDayIsNotComparedWithDaysOfASeason() {
        LocalDate june = LocalDate.of(2026, 6, 18);
        knowWeeksBefore(june, 2, 2);
        known.stream().filter(day -> day.getMonthValue() == 5).forEach(day -> counts.put(day, 30L));
        assertThat(judge(june, 20)).as("May had thirty a day").hasValueSatisfying(one -> {
            assertThat(one.expected()).isEqualTo(2);
            assertThat(one.days()).as("two of April, two of June").isEqualTo(4);
        });
    }

    @Test
    void afterTetTheWeeksBeforeItAreTheMeasure() {
        // Eleven days after the feast: the 46 days before are of the season, and had thirty texts each.
        LocalDate afterTet = LocalDate.of(2026, 2, 28);
        for (int back = 1; back <= 140; back++) {
            LocalDate one = afterTet.minusDays(back);
            known.add(one);
            counts.put(one, Seasons.load().of(one).isPresent() ? 30L : 2L);
        }
        assertThat(judge(afterTet, 12)).hasValueSatisfying(one -> {
            assertThat(one.basis()).isEqualTo(Basis.WEEKDAY);
            assertThat(one.expected()).isEqualTo(2);
            assertThat(one.days()).isEqualTo(8);
        });
        assertThat(judge(afterTet, 3)).isEmpty();
    }

    private Optional<Unusual> judge(LocalDate day, long count) {
        counts.put(day, count);
        return rule.judge(SUBJECT, day, counts, known);
    }

    private void knowWeeksBefore(LocalDate day, long onItsWeekday, long else1) {
        for (LocalDate one = day.minusWeeks(8); one.isBefore(day); one = one.plusDays(1)) {
            known.add(one);
            counts.put(one, one.getDayOfWeek() == day.getDayOfWeek() ? onItsWeekday : else1);
        }
    }
}
