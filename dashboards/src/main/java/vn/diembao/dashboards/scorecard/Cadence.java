package vn.diembao.dashboards.scorecard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** How often an obligation falls due. */
public enum Cadence {
    DAY("D", "hằng ngày", "ngày"),
    WEEK("W", "hằng tuần", "tuần"),
    MONTH("M", "hằng tháng", "tháng"),
    QUARTER("Q", "hằng quý", "quý"),
    YEAR("Y", "hằng năm", "năm"),
    CAMPAIGN("E", "theo đợt", "đợt");

    private final String code;
    private final String words;
    private final String unit;

    Cadence(String code, String words, String unit) {
        this.code = code;
        this.words = words;
        this.unit = unit;
    }

    /** In Vietnamese, small letters. */
    public String words() {
        return words;
    }

    /** One period of it, in Vietnamese, small letters. */
    String unit() {
        return unit;
    }

    static Cadence of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** First day of the period a day belongs to; of what falls due by day or campaign the day itself. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
            case DAY, CAMPAIGN -> day;
        };
    }

    LocalDate last(LocalDate day) {
        LocalDate first = first(day);
        return switch (this) {
            case WEEK -> first.plusDays(6);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
            case DAY, CAMPAIGN -> day;
        };
    }
}
