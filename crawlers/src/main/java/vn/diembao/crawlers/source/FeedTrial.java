package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import vn.diembao.crawlers.feed.DocumentReader;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.FetchResult;

/** Polls a feed as if for the first time and shows what was in it. Not thread-safe. */
public final class FeedTrial implements AutoCloseable {
    private final AtomicReference<FeedDocument> document = new AtomicReference<>();
    private final HttpFeedPoller poller;

    public FeedTrial(FetchConfig config, Clock clock) {
        DocumentReader reader = new DocumentReader();
        poller = new HttpFeedPoller(config, clock, (feed, answer) -> {
            document.set(reader.read(feed, answer));
            return document.get();
        });
    }

    /** @param document as it was read, null when none came */
    public record Tried(FeedDocument document, PolledFeed polled) {
        public Tried {
            requireNonNull(polled, "polled is null");
        }
    }

    /** Asks for the feed, in the turn of its host. */
    public Tried poll(FeedSpec spec) {
        document.set(null);
        PolledFeed polled = poller.poll(spec, FeedSplit.fresh(spec.feedUrl()));
        return new Tried(document.get(), polled);
    }

    /** Reads an answer that came without a problem. */
    public Tried read(FeedSpec spec, FetchResult answer) {
        document.set(null);
        PolledFeed polled = poller.read(spec, FeedSplit.fresh(spec.feedUrl()), answer);
        return new Tried(document.get(), polled);
    }

    @Override
    public void close() {
        poller.close();
    }
}
