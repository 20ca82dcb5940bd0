package vn.diembao.dashboards.digest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.model.PollOutcome;

/** Says in Vietnamese why a source was not read; the maintainer's own line stays in the index. */
final class PollTrouble {
    private static final Pattern STATUS = Pattern.compile("\\bHTTP (\\d{3})\\b");

    private final DigestWords words;

    PollTrouble(DigestWords words) {
        this.words = words;
    }

    /** Empty when every poll was answered. */
    String of(SourceTotal source) {
        PollOutcome outcome = source.mainFailure();
        if (outcome == null) {
            return "";
        }
        String detail = source.lastDetail();
        Matcher status = STATUS.matcher(detail);
        if (status.find()) {
            return byStatus(status.group(1), outcome) + " (HTTP " + status.group(1) + ')';
        }
        if (detail.toLowerCase(Locale.ROOT).contains("robots.txt")) {
            return words.of("poll", "robots");
        }
        return words.of("poll", outcome.name());
    }

    private String byStatus(String status, PollOutcome outcome) {
        String known = words.of("status", status);
        if (!known.equals(status)) {
            return known;
        }
        String kind = status.charAt(0) + "xx";
        String general = words.of("status", kind);
        return general.equals(kind) ? words.of("poll", outcome.name()) : general;
    }
}
