package vn.diembao.dashboards.panel;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.diembao.dashboards.board.Grouping;

/** Figures and times as they are written in Viet Nam: 1.250; 7,5; 01/07/2025 07:00. */
final class FigureText {
    static final Figure NONE = new Figure(Double.NaN, "–");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private FigureText() {}

    static Figure number(double value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new Figure(value, new DecimalFormat("#,##0.##", symbols).format(value));
    }

    static Figure time(double millis) {
        return new Figure(
                millis, TIME.format(Instant.ofEpochMilli((long) millis).atZone(PanelAggregations.ZONE)));
    }

    /** A step by its first day. */
    static String step(LocalDate first, Grouping.Every every) {
        return every == Grouping.Every.MONTH ? MONTH.format(first) : DAY.format(first);
    }
}
