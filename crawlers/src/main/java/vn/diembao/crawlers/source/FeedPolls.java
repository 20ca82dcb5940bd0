package vn.diembao.crawlers.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

/** Makes the record of a poll from a feed's answer; what outlets wrote stands in it masked and on one line. */
final class FeedPolls {
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");
    private static final int MAX_DETAIL = 500;
    private static final int MAX_LINK = 4_096;

    private FeedPolls() {}

    /** Of a document: an item or a rejection for each fresh entry, and one rejection for all over the cap. */
    static FeedPoll answered(FeedSpec spec, FetchResult answer, FeedDocument feed, DocumentReading reading) {
        List<FeedItem> items = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (FeedEntry entry : reading.fresh()) {
            RejectionReason refusal = refusal(entry, spec.reading().pages());
            if (refusal == null) {
                items.add(item(spec, answer, entry));
            } else {
                rejected.add(rejection(spec, answer, refusal, entry.link(), entry.id()));
            }
        }
        if (feed.overCap() > 0) {
            String many = feed.overCap() + " entries over the cap";
            rejected.add(rejection(spec, answer, RejectionReason.OVER_CAP, spec.feedUrl(), many));
        }
        return new FeedPoll(
                spec.sourceId(),
                spec.feedUrl(),
                answer.fetchedAt(),
                PollOutcome.ANSWERED,
                answer.status(),
                line(reading.detail()),
                feed.entries().size(),
                items,
                rejected,
                reading.signs());
    }

    /** An address alone will do where the page is read: sitemaps often give no more. */
    private static RejectionReason refusal(FeedEntry entry, boolean pages) {
        if (!isWebAddress(entry.link())) {
            return RejectionReason.NO_LINK;
        }
        boolean noText = entry.title().isBlank()
                && entry.summary().isBlank()
                && entry.content().isBlank();
        return noText && !pages ? RejectionReason.NO_TEXT : null;
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = URI.create(link);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && WEB_SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static FeedItem item(FeedSpec spec, FetchResult answer, FeedEntry entry) {
        return new FeedItem(
                spec.sourceId(),
                spec.feedUrl(),
                entry.id(),
                entry.link(),
                entry.title(),
                entry.summary(),
                entry.content(),
                entry.author(),
                entry.publishedAt(),
                entry.modifiedAt(),
                entry.categories(),
                answer.fetchedAt());
    }

    private static Rejection rejection(
            FeedSpec spec, FetchResult answer, RejectionReason reason, String link, String detail) {
        return new Rejection(
                spec.sourceId(), Stage.FEED, reason, LogLine.of(link, MAX_LINK), line(detail), answer.fetchedAt());
    }

    /** Of an answer that brought nothing new; what was wrong with the document before still is. */
    static FeedPoll notModified(FeedSpec spec, FeedSplit split, FetchResult answer) {
        return empty(spec, answer, PollOutcome.NOT_MODIFIED, "")
                .showing(PollSigns.of(split.memory(), answer.fetchedAt()));
    }

    /** Without entries. */
    static FeedPoll empty(FeedSpec spec, FetchResult answer, PollOutcome outcome, String detail) {
        return new FeedPoll(
                spec.sourceId(),
                spec.feedUrl(),
                answer.fetchedAt(),
                outcome,
                answer.status(),
                line(detail),
                0,
                List.of(),
                List.of(),
                Set.of());
    }

    private static String line(String detail) {
        return LogLine.of(detail, MAX_DETAIL);
    }
}
