package vn.diembao.crawlers.source;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.diembao.crawlers.feed.DocumentReader;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.social.SocialAccess;

/** Polls a feed as if for the first time and shows what was in it. Not thread-safe. */
public final class FeedTrial implements AutoCloseable {
    private final DocumentReader reader = new DocumentReader();
    private final AtomicReference<FeedDocument> document = new AtomicReference<>();
    private final HttpFeedPoller poller;
    private final SocialPoller posts;

    /** For documents; of a page it is only said that there is nothing to read it with. */
    public FeedTrial(FetchConfig config, Clock clock) {
        this(config, clock, SocialAccess.NONE);
    }

    /** @param access what pages are read with */
    public FeedTrial(FetchConfig config, Clock clock, SocialAccess access) {
        posts = new SocialPoller(
                PoliteFetcher.alone(config, clock, SystemDefaultDnsResolver.INSTANCE), access, System.getenv(), clock);
        poller = new HttpFeedPoller(
                config,
                clock,
                (feed, answer) -> {
                    FeedDocument read = reader.read(feed, answer);
                    // Of an index and its sitemaps, the first is what was asked for.
                    document.compareAndSet(null, read);
                    return read;
                },
                false);
    }

    /**
     * What a feed held and what the pipeline would take of it.
     *
     * @param document as it was read, null when none came
     * @param polled null for an index of sitemaps that was only read: a poll would go on to its sitemaps
     * @param outlook null with {@code polled}
     */
    public record Tried(FeedDocument document, PolledFeed polled, PollOutlook outlook) {}

    /** Asks for the feed, in the turn of its host; for an index also for some of its sitemaps. */
    public Tried poll(FeedSpec spec) {
        document.set(null);
        FeedSplit before = FeedSplit.fresh(spec.feedUrl());
        PolledFeed polled = spec.feed().form() == FeedForm.POSTS ? posts.poll(spec, before) : poller.poll(spec, before);
        return new Tried(document.get(), polled, PollOutlook.of(spec, before, polled));
    }

    /** Reads an answer that came without a problem; asks for nothing. */
    public Tried read(FeedSpec spec, FetchResult answer) {
        FeedDocument read = reader.read(spec.feed(), answer);
        if (read.isIndex()) {
            return new Tried(read, null, null);
        }
        FeedSplit before = FeedSplit.fresh(spec.feedUrl());
        PolledFeed polled = poller.read(spec, before, answer);
        return new Tried(read, polled, PollOutlook.of(spec, before, polled));
    }

    @Override
    public void close() {
        poller.close();
        posts.close();
    }
}
