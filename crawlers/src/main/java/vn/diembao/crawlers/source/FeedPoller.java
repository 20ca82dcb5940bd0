package vn.diembao.crawlers.source;

import java.io.Serializable;

/** Polls one feed: the outside world of {@link FeedReader}. Blocking; called from several threads. */
public interface FeedPoller extends AutoCloseable {
    /** Polls the feed. Remote faults are part of the result; an exception means a broken system. */
    PolledFeed poll(FeedSpec spec, FeedSplit split);

    @Override
    void close();

    /** Makes the poller where the reader runs. */
    interface Factory extends Serializable {
        FeedPoller create(PollLimit limit);
    }
}
