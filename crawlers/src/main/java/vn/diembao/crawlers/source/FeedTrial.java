package vn.diembao.crawlers.source;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import vn.diembao.crawlers.feed.DocumentReader;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.FetchResult;

/** Polls a feed as if for the first time and shows what was in it. Not thread-safe. */
public final class FeedTrial implements AutoCloseable {
    private final DocumentReader reader = new DocumentReader();
    private final AtomicReference<FeedDocument> document = new AtomicReference<>();
    private final HttpFeedPoller poller;

    public FeedTrial(FetchConfig config, Clock clock) {
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
        PolledFeed polled = poller.poll(spec, before);
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
    }
}
