package vn.diembao.crawlers.fetch;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;

/** The Retry-After header (RFC 9110, 10.2.3): seconds or a date, at most a day (row 31). */
final class RetryAfter {
    private static final Duration MAX = Duration.ofHours(24);
    private static final int SECONDS_DIGITS = 9;

    private RetryAfter() {}

    /** Null for no header and for one that cannot be read; never negative. */
    static Duration parse(String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String text = header.strip();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean tooLong = text.length() > SECONDS_DIGITS;
            return capped(tooLong ? MAX : Duration.ofSeconds(Integer.parseInt(text)));
        }
        Instant until = DateUtils.parseStandardDate(text);
        return until == null ? null : capped(Duration.between(now, until));
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}
