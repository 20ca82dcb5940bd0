package vn.diembao.crawlers.extract;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages write, machine-made or Vietnamese; the shapes are in {@code date-shapes.txt}. */
final class PageDates {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final int MAX_CHARS = 200;
    private static final Pattern ZONE = Pattern.compile("(?:GMT|UTC)?\\s*([+-]\\d{1,2})(?::?(\\d{2}))?");
    private static final Pattern IN_PATH = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");
    private static final List<Pattern> SHAPES = DataLines.of("date-shapes.txt").stream()
            .map(s -> Pattern.compile(s, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
    private static final Map<String, Integer> MONTHS = months();

    private PageDates() {}

    /** The first date in the text, +07:00 where it has no zone, midnight where it has no time; null when there is none. */
    static OffsetDateTime read(String text) {
        String line = CleanText.line(text);
        if (line.length() > MAX_CHARS || line.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        for (Pattern shape : SHAPES) {
            Matcher m = shape.matcher(line);
            OffsetDateTime date = m.find() ? date(m) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A date in the path of an address ({@code /2025/06/30/}), null when there is none. */
    static OffsetDateTime inPath(String url) {
        Matcher m = IN_PATH.matcher(url);
        return m.find() ? read(m.group(1) + "-" + m.group(2) + "-" + m.group(3)) : null;
    }

    private static OffsetDateTime date(Matcher m) {
        try {
            int month = group(m, "mon") == null ? number(m, "m", 0) : month(group(m, "mon"));
            OffsetDateTime date = OffsetDateTime.of(
                    number(m, "y", 0),
                    month,
                    number(m, "d", 0),
                    hour(m),
                    number(m, "min", 0),
                    number(m, "s", 0),
                    0,
                    zone(group(m, "zone")));
            return date.getYear() < 1990 || date.getYear() > 2100 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int hour(Matcher m) {
        int hour = number(m, "h", 0);
        String half = group(m, "ap");
        return half == null ? hour : hour % 12 + (half.equalsIgnoreCase("PM") ? 12 : 0);
    }

    private static int number(Matcher m, String name, int otherwise) {
        String text = group(m, name);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        return MONTHS.getOrDefault(
                start.substring(0, Math.min(4, start.length())), MONTHS.getOrDefault(start.substring(0, 3), 0));
    }

    private static ZoneOffset zone(String text) {
        if (text == null) {
            return VIETNAM;
        }
        Matcher m = ZONE.matcher(text.toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(m.group(1));
        int minutes = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        return ZoneOffset.ofHoursMinutes(hours, m.group(1).startsWith("-") ? -minutes : minutes);
    }

    /** A shape without that group simply has no such part. */
    private static String group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : DataLines.of("month-names.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                months.put(words[i], Integer.valueOf(words[0]));
            }
        }
        return months;
    }
}
