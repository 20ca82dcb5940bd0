package vn.diembao.crawlers.source;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.diembao.crawlers.feed.DocumentReader;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.FetchRequest;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.fetch.SharedFetchers;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.model.ClipId;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.RejectionReason;

/** Polls feeds over HTTP: politely, with conditional requests, then the parser. Thread-safe. */
public final class HttpFeedPoller implements FeedPoller {
    private static final String UNASKED = "HTTP 304 to a request without validators";
    /** An index whose sitemaps have other names each time, none of which can be read, must not fill the state. */
    private static final int MOST_KNOWN = 20_000;

    private final PoliteFetcher web;
    private final Parsing parsing;
    private final boolean guarded;
    private final SitemapFollower sitemaps;

    /** A poller that fetches alone and takes all a document brings. */
    public HttpFeedPoller(FetchConfig config, Clock clock) {
        this(config, clock, new DocumentReader()::read, false);
    }

    HttpFeedPoller(FetchConfig config, Clock clock, Parsing parsing, boolean guarded) {
        this(PoliteFetcher.alone(config, clock, SystemDefaultDnsResolver.INSTANCE), parsing, guarded);
    }

    /** @param guarded true to take the surge of a live feed bit by bit, which needs further polls */
    private HttpFeedPoller(PoliteFetcher web, Parsing parsing, boolean guarded) {
        this.web = web;
        this.parsing = fenced(parsing);
        this.sitemaps = new SitemapFollower(web, this.parsing);
        this.guarded = guarded;
    }

    /** What makes a document of a feed's answer. */
    interface Parsing {
        FeedDocument parse(OutletFeed feed, FetchResult answer);
    }

    /** Makes pollers where the readers run. */
    public record Factory(FetchConfig config) implements FeedPoller.Factory {
        @Override
        public FeedPoller create(PollLimit limit) {
            boolean live = limit == PollLimit.CONTINUOUS;
            return new HttpFeedPoller(SharedFetchers.ofProcess(config), new DocumentReader()::read, live);
        }
    }

    @Override
    public PolledFeed poll(FeedSpec spec, FeedSplit split) {
        String address = DocumentReader.address(spec.feed());
        FetchResult answer = web.fetchInTurn(
                new FetchRequest(address, split.etag(), split.lastModified(), null, spec.archive()), spec.reading());
        if (answer.status() == 304) {
            return split.hasValidators()
                    ? polled(spec, answer, FeedPolls.notModified(spec, split, answer), split.unchanged())
                    : polled(spec, answer, FeedPolls.empty(spec, answer, PollOutcome.FAILED, UNASKED), split.failed());
        }
        return answer.problem() == null
                ? read(spec, split, answer)
                : polled(
                        spec,
                        answer,
                        FeedPolls.empty(spec, answer, outcomeOf(answer.problem()), answer.detail()),
                        split.failed());
    }

    @Override
    public void close() {
        web.close();
    }

    PolledFeed read(FeedSpec spec, FeedSplit split, FetchResult answer) {
        String bodyHash = hash(answer);
        // An archive that says 200 has turned a page, even when the feed of that time had nothing new to say.
        if (bodyHash.equals(split.bodyHash()) && !spec.archive()) {
            FeedSplit next = split.answered(answer.etag(), answer.lastModified(), bodyHash, split.seen());
            return polled(spec, answer, FeedPolls.notModified(spec, split, answer), next);
        }
        FeedDocument feed = parsing.parse(spec.feed(), answer);
        if (feed.challenge()) {
            return polled(
                    spec, answer, FeedPolls.empty(spec, answer, PollOutcome.BLOCKED, "challenge page"), split.failed());
        }
        if (feed.format() == null) {
            return malformed(spec, split, answer, feed);
        }
        if (feed.isIndex()) {
            return readIndex(spec, split, answer, feed);
        }
        DocumentReading reading = DocumentReading.of(spec, split, feed, answer.fetchedAt(), guarded);
        // Asked for with its validators, a document of which something was held back would not come again.
        FeedSplit next = reading.memory().heldBack() > 0
                ? split.answered(null, null, null, reading.seen())
                : split.answered(answer.etag(), answer.lastModified(), bodyHash, reading.seen());
        return polled(
                spec, answer, FeedPolls.answered(spec, answer, feed, reading), next.remembering(reading.memory()));
    }

    /** An index that is the same as before may still have sitemaps to read: then it is asked for without validators. */
    private PolledFeed readIndex(FeedSpec spec, FeedSplit split, FetchResult answer, FeedDocument index) {
        FollowedIndex followed = sitemaps.follow(spec, split.seen(), index);
        FeedDocument feed = followed.document();
        if (followed.outcome() != PollOutcome.ANSWERED) {
            FeedPoll failed = FeedPolls.empty(spec, answer, followed.outcome(), String.join("; ", feed.problems()));
            return new PolledFeed(failed, split.failed(known(followed, split.seen())), followed.retryAfterMillis());
        }
        DocumentReading reading = DocumentReading.of(spec, split, feed, answer.fetchedAt(), guarded);
        boolean whole = reading.memory().heldBack() == 0;
        // A sitemap of which something was held back is read again.
        List<String> seen = whole ? known(followed, reading.seen()) : reading.seen();
        FeedSplit next = followed.complete() && whole
                ? split.answered(answer.etag(), answer.lastModified(), hash(answer), seen)
                : split.answered(null, null, null, seen);
        FeedPoll poll = FeedPolls.answered(spec, answer, feed, reading);
        return new PolledFeed(poll, next.remembering(reading.memory()), followed.retryAfterMillis());
    }

    private static List<String> known(FollowedIndex followed, List<String> seen) {
        return Stream.concat(followed.known().stream(), seen.stream())
                .distinct()
                .limit(MOST_KNOWN)
                .toList();
    }

    private static String hash(FetchResult answer) {
        return ClipId.sha256(new String(answer.body(), StandardCharsets.ISO_8859_1));
    }

    /** A parser that stumbles over one document must not stop the reader of all (row 60). */
    private static Parsing fenced(Parsing parsing) {
        return (feed, answer) -> {
            try {
                return parsing.parse(feed, answer);
            } catch (RuntimeException e) {
                return new FeedDocument(null, "", List.of(), 0, List.of("parser: " + e), false);
            }
        };
    }

    /** A live feed is asked for again as if this answer had not been; an archive's next page may be whole. */
    private static PolledFeed malformed(FeedSpec spec, FeedSplit split, FetchResult answer, FeedDocument feed) {
        String why = feed.problems().isEmpty() ? "no feed" : feed.problems().get(0);
        FeedSplit next = spec.archive()
                ? split.answered(answer.etag(), answer.lastModified(), null, split.seen())
                : split.failed();
        return polled(spec, answer, FeedPolls.empty(spec, answer, PollOutcome.MALFORMED, why), next);
    }

    private static PolledFeed polled(FeedSpec spec, FetchResult answer, FeedPoll poll, FeedSplit next) {
        long retryAfter = answer.retryAfter() == null ? 0 : answer.retryAfter().toMillis();
        return new PolledFeed(poll, next, retryAfter, answer.freshFor().toMillis(), spec.isElsewhere(answer.url()));
    }

    static PollOutcome outcomeOf(RejectionReason problem) {
        return switch (problem) {
            case FORBIDDEN, ROBOTS_DISALLOWED, CHALLENGE -> PollOutcome.BLOCKED;
            default -> PollOutcome.FAILED;
        };
    }
}
