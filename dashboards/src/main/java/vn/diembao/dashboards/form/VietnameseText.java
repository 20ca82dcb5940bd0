package vn.diembao.dashboards.form;

import java.math.RoundingMode;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How figures and dates are written in a Vietnamese office: 1.250; 7,2%; 01/07/2025 07:00. */
public final class VietnameseText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnameseText() {}

    /** Alphabetical order of Vietnamese names. */
    public static Comparator<Object> alphabetical() {
        return Collator.getInstance(Locale.forLanguageTag("vi"));
    }

    public static String count(long number) {
        return format("#,##0", number);
    }

    /** Share of the whole in per cent with at most one decimal; empty when the whole is nothing. */
    public static String share(long part, long whole) {
        return whole == 0 ? "" : format("#,##0.#", 100.0 * part / whole) + '%';
    }

    public static String time(Instant instant) {
        return TIME.format(local(instant));
    }

    /** Without the year, for what happened lately. */
    public static String dayAndMonth(Instant instant) {
        return DAY_AND_MONTH.format(local(instant));
    }

    public static String date(Instant instant) {
        return DATE.format(local(instant));
    }

    /** How a figure changed, with its sign and in per cent of what it was: {@code +12 (+8,5%)}, {@code −3 (−10%)}, {@code 0}. */
    public static String change(long now, long before) {
        if (now == before) {
            return "0";
        }
        String sign = now > before ? "+" : "−";
        String change = sign + count(Math.abs(now - before));
        return before == 0 ? change : change + " (" + sign + share(Math.abs(now - before), before) + ')';
    }

    /** A figure that need not be whole, with at most two decimals. */
    public static String figure(double number) {
        return format("#,##0.##", number);
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Days of one year: {@code 30/06, 01/07}. */
    public static String days(List<LocalDate> days) {
        return days.stream().map(DAY_AND_MONTH::format).collect(Collectors.joining(", "));
    }

    /** As narrow as a column of a chart: {@code T2 30/06}, {@code CN 06/07}. */
    public static String shortDay(LocalDate date) {
        int day = date.getDayOfWeek().getValue();
        return (day == 7 ? "CN" : "T" + (day + 1)) + ' ' + DAY_AND_MONTH.format(date);
    }

    public static String weekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }

    /** {@code 1–3, 7} for 1, 2, 3, 7; the numbers rise. */
    public static String runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                runs.add(run(numbers.subList(start, i)));
                start = i;
            }
        }
        return String.join(", ", runs);
    }

    /** Lower-case or not, the first letter becomes a capital. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Lower-case or not, the first letter becomes a small one, for a phrase inside a sentence. */
    public static String uncapital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String run(List<Integer> numbers) {
        String first = count(numbers.get(0));
        String last = count(numbers.get(numbers.size() - 1));
        return switch (numbers.size()) {
            case 1 -> first;
            case 2 -> first + ", " + last;
            default -> first + '–' + last;
        };
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(ZONE);
    }

    private static String format(String pattern, double number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
