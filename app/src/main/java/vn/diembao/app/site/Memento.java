package vn.diembao.app.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** HTTP dates of RFC 7089: {@code Memento-Datetime} and {@code Accept-Datetime}. */
final class Memento {
    static final String DATETIME = "Memento-Datetime";
    static final String ACCEPT = "Accept-Datetime";

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Memento() {}

    static String format(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    /** @throws java.time.format.DateTimeParseException when it is no HTTP date */
    static Instant parse(String date) {
        return Instant.from(HTTP_DATE.parse(date));
    }
}
