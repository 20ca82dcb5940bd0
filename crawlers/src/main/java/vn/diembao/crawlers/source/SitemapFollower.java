package vn.diembao.crawlers.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.fetch.FetchRequest;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.model.RejectionReason;

/**
 * Reads the sitemaps an index names, the best first and a few a poll, each in a turn of its own. One that was read and
 * whose lastmod is the same as then is passed over; of the others each comes to its turn ({@link SitemapTurns}).
 */
final class SitemapFollower {
    private static final int MAX_SITEMAPS = 3;
    /** A poll holds a thread, so a slow source's sitemaps are spread over more polls. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final PoliteFetcher web;
    private final HttpFeedPoller.Parsing parsing;

    SitemapFollower(PoliteFetcher web, HttpFeedPoller.Parsing parsing) {
        this.web = web;
        this.parsing = parsing;
    }

    FollowedIndex follow(FeedSpec spec, List<String> seen, FeedDocument index) {
        Set<String> known = new HashSet<>(seen);
        IndexReading reading = new IndexReading(index);
        List<FeedEntry> waiting = new ArrayList<>();
        for (FeedEntry sitemap : index.entries()) {
            if (sitemap.modifiedAt() != null && known.contains(SeenEntries.key(sitemap))) {
                reading.known(sitemap);
            } else {
                waiting.add(sitemap);
            }
        }
        int left = sitemaps(spec.reading().delay());
        for (FeedEntry sitemap : SitemapTurns.order(waiting, seen, left)) {
            if (left > 0 && !reading.isHeldOff()) {
                left--;
                read(spec, sitemap, reading);
            } else {
                reading.postponed();
            }
        }
        return reading.result();
    }

    private void read(FeedSpec spec, FeedEntry sitemap, IndexReading reading) {
        FetchRequest request = new FetchRequest(sitemap.link(), null, null, null, spec.archive());
        FetchResult answer = web.fetchInTurn(request, spec.reading());
        if (answer.problem() != null) {
            reading.failed(sitemap, answer.problem(), answer.detail());
            // Who is elsewhere rests alone: the fetcher sees to that.
            reading.retryAfter(spec.isElsewhere(answer.url()) ? null : answer.retryAfter());
            return;
        }
        FeedDocument document = parsing.parse(spec.feed(), answer);
        if (document.challenge()) {
            reading.failed(sitemap, RejectionReason.CHALLENGE, "challenge page");
        } else if (document.isIndex()) {
            reading.malformed(sitemap, "an index within an index");
        } else if (document.format() == null) {
            reading.malformed(sitemap, String.join("; ", document.problems()));
        } else {
            reading.read(sitemap, document);
        }
    }

    static int sitemaps(Duration delay) {
        return delay.isZero() ? MAX_SITEMAPS : (int) Math.min(MAX_SITEMAPS, Math.max(1, LONGEST.dividedBy(delay)));
    }
}
