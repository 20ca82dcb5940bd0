package vn.diembao.crawlers.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as offices write them: ISO 8601, or day/month/year with the time of day behind it. A time without an offset is that of
 * Viet Nam. Days that are not in the calendar are no times.
 */
final class EntryTimes {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String CLOCK =
            "(?:[ T,]+(?<hour>\\d{1,2})[:hH](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?)?";
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})" + CLOCK);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-](?<year>\\d{4})" + CLOCK);

    private EntryTimes() {}

    /**
     * A moment.
     *
     * @param timed false for a day alone, which begins at midnight in Viet Nam
     */
    record Moment(Instant at, boolean timed) {}

    static Optional<Moment> read(String text) {
        try {
            return Optional.of(new Moment(OffsetDateTime.parse(text).toInstant(), true));
        } catch (DateTimeException e) {
            return local(text);
        }
    }

    private static Optional<Moment> local(String text) {
        for (Pattern shape : new Pattern[] {ISO, DAY_FIRST}) {
            Matcher found = shape.matcher(text);
            if (found.matches()) {
                return moment(found);
            }
        }
        return Optional.empty();
    }

    private static Optional<Moment> moment(Matcher found) {
        try {
            LocalDate day = LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day"));
            LocalTime time = LocalTime.of(number(found, "hour"), number(found, "minute"), number(found, "second"));
            return Optional.of(new Moment(day.atTime(time).atZone(VIETNAM).toInstant(), found.group("hour") != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, String group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
