package vn.diembao.crawlers.feed;

import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date strings of Vietnamese feeds; the shapes are the data file {@code date-shapes.tsv}.
 *
 * <p>A date without a zone is +07:00 whatever zone and locale the JVM runs in. Nothing is clamped to the present here,
 * but a year that no outlet can mean (before 1900, after 2100, so also the Buddhist era) makes the date unreadable.
 * Immutable.
 */
public final class FeedDates {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MAX_LENGTH = 80;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_OFFSET_HOURS = 14;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF,]+");
    private static final Pattern ISO_T = Pattern.compile("(\\d)[Tt](\\d)");
    private static final Pattern FRACTION = Pattern.compile("(:\\d\\d)[.]\\d{1,9}");
    private static final Pattern DASH = Pattern.compile(" [-–|] ");
    private static final String TIME_END = "(:\\d{1,2}(?: ?[AaPp][Mm])?|[ T]\\d{6})";
    private static final Pattern OFFSET =
            Pattern.compile(TIME_END + " ?\\(?(?:GMT|UTC|UT)? ?([+-])(\\d{1,2}):?(\\d{2})?\\)?$");
    private static final Pattern NAMED = Pattern.compile(TIME_END + " ?\\(?([A-Za-z]{1,5})\\)?$");

    private final DateShapes facts = DateShapes.load();

    /** The instant, or null when the text is null or no date. */
    public Instant parse(String raw) {
        if (raw == null || raw.isBlank() || raw.length() > MAX_LENGTH) {
            return null;
        }
        String text = withoutWeekday(plain(raw));
        ZoneId zone = VIETNAM;
        Matcher offset = OFFSET.matcher(text);
        Matcher named = NAMED.matcher(text);
        if (offset.find() && Integer.parseInt(offset.group(3)) <= MAX_OFFSET_HOURS) {
            zone = offset(offset);
            text = text.substring(0, offset.end(1));
        } else if (named.find() && facts.zones().containsKey(named.group(2).toUpperCase(Locale.ROOT))) {
            zone = facts.zones().get(named.group(2).toUpperCase(Locale.ROOT));
            text = text.substring(0, named.end(1));
        }
        LocalDateTime local = local(text);
        return local == null ? null : local.atZone(zone).toInstant();
    }

    private String plain(String raw) {
        String text = SPACES.matcher(raw).replaceAll(" ").strip();
        text = ISO_T.matcher(text).replaceAll("$1 $2");
        text = FRACTION.matcher(text).replaceAll("$1");
        text = DASH.matcher(text).replaceAll(" ");
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(facts.words().getOrDefault(word.toUpperCase(Locale.ROOT), word));
        }
        return out.toString();
    }

    /** Weekdays are often wrong, so they are never checked against the date. */
    private String withoutWeekday(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        for (int end : new int[] {second, first}) {
            if (end > 0 && facts.weekdays().contains(text.substring(0, end).toLowerCase(Locale.ROOT))) {
                return text.substring(end + 1);
            }
        }
        return text;
    }

    private static ZoneOffset offset(Matcher found) {
        int sign = found.group(2).equals("-") ? -1 : 1;
        int minutes = found.group(4) == null ? 0 : Integer.parseInt(found.group(4)) % 60;
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group(3)), sign * minutes);
    }

    private LocalDateTime local(String text) {
        for (DateTimeFormatter shape : facts.shapes()) {
            LocalDateTime at = read(shape, text);
            if (at != null) {
                return at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR ? null : at;
            }
        }
        return null;
    }

    private static LocalDateTime read(DateTimeFormatter shape, String text) {
        // Most shapes do not fit, and an exception for each would cost more than all else.
        ParsePosition end = new ParsePosition(0);
        if (shape.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
            return null;
        }
        try {
            TemporalAccessor read = shape.parseBest(text, LocalDateTime::from, LocalDate::from);
            return read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
