package vn.diembao.crawlers.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

/** Polls as a poller might hand them on. */
final class Polls {
    private Polls() {}

    static PolledFeed answered(String url, FeedSplit next, Duration freshFor) {
        return new PolledFeed(poll(url, PollOutcome.ANSWERED, 200), next, 0, freshFor.toMillis(), false);
    }

    /** @param status 0 for a host that does not answer */
    static PolledFeed failed(String url, int status, FeedSplit next) {
        return new PolledFeed(poll(url, PollOutcome.FAILED, status), next, 0);
    }

    static FeedPoll poll(String url, PollOutcome outcome, int status) {
        return new FeedPoll("s", url, Instant.EPOCH, outcome, status, "", 0, List.of(), List.of(), Set.of());
    }
}
