package vn.diembao.crawlers.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long an answer stays fresh by its own word (RFC 9111, 4.2.1): {@code max-age} before {@code Expires}, less {@code Age}. */
final class Freshness {
    private static final Duration MAX = Duration.ofHours(24);
    private static final Pattern STALE_AT_ONCE = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s=])");
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");
    private static final int SECONDS_DIGITS = 9;

    private Freshness() {}

    /** Zero to a day; zero when the answer says nothing that can be read. */
    static Duration of(ResponseHead head, Instant now) {
        String control = value(head, "Cache-Control");
        String directives = control == null ? "" : control.toLowerCase(Locale.ROOT);
        if (STALE_AT_ONCE.matcher(directives).find()) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(directives);
        Duration fresh = maxAge.find()
                ? seconds(maxAge.group(1)).minus(age(value(head, "Age")))
                : untilExpiry(value(head, "Expires"), value(head, "Date"), now);
        return fresh.isNegative() ? Duration.ZERO : fresh.compareTo(MAX) > 0 ? MAX : fresh;
    }

    private static String value(ResponseHead head, String name) {
        return head.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(ResponseHead.Field::value)
                .findFirst()
                .orElse(null);
    }

    /** A cache on the way may have held the answer for a while. */
    private static Duration age(String header) {
        return header != null && header.strip().matches("\\d+") ? seconds(header.strip()) : Duration.ZERO;
    }

    private static Duration seconds(String digits) {
        return digits.length() > SECONDS_DIGITS ? Duration.ofDays(1) : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration untilExpiry(String expires, String date, Instant now) {
        Instant end = expires == null ? null : DateUtils.parseStandardDate(expires);
        if (end == null) {
            return Duration.ZERO;
        }
        Instant sent = date == null ? null : DateUtils.parseStandardDate(date);
        return Duration.between(sent == null ? now : sent, end);
    }
}
