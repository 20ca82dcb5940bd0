package vn.diembao.crawlers.entry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of broadcasts as offices write them; a bare number could be minutes or seconds, and is none. */
final class EntryDurations {
    private static final int DAY = 24 * 60 * 60;
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,2})\\s*(?:giờ|gio|h))?\\s*(?:(\\d{1,3})\\s*(?:phút|phut|p|'|′))?\\s*(?:(\\d{1,3})\\s*(?:giây|giay|s|\"|″))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private EntryDurations() {}

    /** Seconds, from 1 to those of a day. */
    static Optional<Integer> read(String text) {
        for (Pattern shape : new Pattern[] {CLOCK, WORDS}) {
            Matcher found = shape.matcher(text.strip());
            if (found.matches()) {
                int seconds = (number(found.group(1)) * 60 + number(found.group(2))) * 60 + number(found.group(3));
                return seconds > 0 && seconds <= DAY ? Optional.of(seconds) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
