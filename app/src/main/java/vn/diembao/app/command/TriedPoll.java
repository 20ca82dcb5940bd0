package vn.diembao.app.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.source.FeedTrial;
import vn.diembao.crawlers.source.PaceReason;
import vn.diembao.crawlers.source.PollOutlook;
import vn.diembao.model.PollSign;

/** What a tried poll shows of its feed's health and pace, in words. */
final class TriedPoll {
    private final OutletFeed feed;
    private final FeedTrial.Tried tried;

    TriedPoll(OutletFeed feed, FeedTrial.Tried tried) {
        this.feed = feed;
        this.tried = tried;
    }

    /** One line for each sign, empty for a healthy feed. */
    List<String> signs() {
        return tried.polled() == null
                ? List.of()
                : tried.polled().poll().signs().stream()
                        .sorted()
                        .map(this::words)
                        .toList();
    }

    /** When the next poll would be and why, then how the pace would go on. */
    List<String> next() {
        PollOutlook outlook = tried.outlook();
        if (outlook == null) {
            return List.of("known once its sitemaps are read, see sources check --live");
        }
        List<String> lines = new ArrayList<>();
        lines.add("in " + words(outlook.next().pause()) + ", "
                + outlook.next().reason().text());
        if (!outlook.retryAfter().isZero()) {
            lines.add("not before " + words(outlook.retryAfter()) + ", the host asks for it");
        }
        if (outlook.next().reason() != PaceReason.ARCHIVE) {
            lines.add("then in " + words(outlook.quiet().pause()) + " if nothing is new, in "
                    + words(outlook.busy().pause()) + " if most is, between "
                    + words(outlook.pace().shortest()) + " and "
                    + words(outlook.pace().longest()));
        }
        return lines;
    }

    private String words(PollSign sign) {
        return switch (sign) {
            case NO_OVERLAP -> "no overlap: no entry is known from the last poll, some may have been missed";
            case HELD_BACK -> "held back: far more is new than ever before, the rest comes in later polls";
            case STALE -> "stale: the newest entry is more than 14 days old";
            case WRONG_TITLE ->
                "wrong title: the source file expects \"" + feed.title() + "\", another section may be here";
            case EMPTY -> "empty: it can be read, but has no entry";
            case TOKEN_REFUSED ->
                "token refused: it has run out or is not there, another one has to be put in its place";
            case NO_PERMISSION -> "no permission: the page's owner has to grant it";
            case RATE_LIMITED -> "rate limited: the platform lets us ask no more for a while";
            case NO_PAGE -> "no page: the platform knows none of that name any more";
            case PARTIAL -> "partial: posts or counts are missing";
        };
    }

    private static String words(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
