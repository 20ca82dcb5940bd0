package vn.diembao.crawlers.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.RejectionReason;

/** Gathers what comes of one index, sitemap by sitemap. */
final class IndexReading {
    private static final int MAX_ENTRIES = 2_000;

    private final FeedDocument index;
    private final Map<String, FeedEntry> entries = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private PollOutcome failure;
    private boolean anyRead;
    private boolean complete = true;
    private int overCap;
    private int postponed;
    private long retryAfterMillis;

    IndexReading(FeedDocument index) {
        this.index = index;
        problems.addAll(index.problems());
        overCap = index.overCap();
    }

    void known(FeedEntry sitemap) {
        anyRead = true;
        known.add(SeenEntries.key(sitemap));
    }

    /** Without a lastmod nothing tells whether it has changed, so it is read again with the next poll. */
    void read(FeedEntry sitemap, FeedDocument document) {
        anyRead = true;
        overCap += document.overCap();
        document.problems().forEach(problem -> problems.add(problem + " in " + sitemap.link()));
        document.entries().forEach(this::add);
        if (sitemap.modifiedAt() == null) {
            complete = false;
            known.add(SitemapTurns.mark(sitemap));
        } else {
            known.add(SeenEntries.key(sitemap));
        }
    }

    void failed(FeedEntry sitemap, RejectionReason reason, String detail) {
        failed(sitemap, HttpFeedPoller.outcomeOf(reason), detail);
    }

    void malformed(FeedEntry sitemap, String detail) {
        failed(sitemap, PollOutcome.MALFORMED, detail);
    }

    /** There was no turn left for one. */
    void postponed() {
        complete = false;
        postponed++;
    }

    void retryAfter(Duration asked) {
        retryAfterMillis = Math.max(retryAfterMillis, asked == null ? 0 : asked.toMillis());
    }

    /** True once the host wants to be left alone. */
    boolean isHeldOff() {
        return retryAfterMillis > 0;
    }

    FollowedIndex result() {
        if (postponed > 0) {
            problems.add(postponed + " sitemaps wait for a later poll");
        }
        FeedDocument document = new FeedDocument(
                index.format(), index.title(), List.copyOf(entries.values()), overCap, problems, false);
        PollOutcome outcome = anyRead || failure == null ? PollOutcome.ANSWERED : failure;
        return new FollowedIndex(document, outcome, known, complete, retryAfterMillis);
    }

    private void failed(FeedEntry sitemap, PollOutcome outcome, String detail) {
        failure = failure == null ? outcome : failure;
        complete = false;
        known.add(SitemapTurns.mark(sitemap));
        problems.add(detail + ": " + sitemap.link());
    }

    /** A page may stand in two sitemaps, and only the one of news has its title; what gives way has been seen as well. */
    private void add(FeedEntry entry) {
        FeedEntry before = entries.get(entry.link());
        if (before == null && entries.size() >= MAX_ENTRIES) {
            overCap++;
        } else if (before == null) {
            entries.put(entry.link(), entry);
        } else {
            boolean better = before.title().isEmpty();
            known.add(SeenEntries.key(better ? before : entry));
            entries.put(entry.link(), better ? entry : before);
        }
    }
}
