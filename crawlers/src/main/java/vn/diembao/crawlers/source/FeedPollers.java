package vn.diembao.crawlers.source;

import java.time.Clock;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.SharedFetchers;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.social.SocialAccess;

/** Polls each feed by the poller of its form, under the same schedule, budgets and checkpoints. Thread-safe. */
public final class FeedPollers implements FeedPoller {
    private final FeedPoller documents;
    private final FeedPoller posts;

    FeedPollers(FeedPoller documents, FeedPoller posts) {
        this.documents = documents;
        this.posts = posts;
    }

    /** Makes pollers where the readers run, which is where tokens and the key of authors are read. */
    public record Factory(FetchConfig config, SocialAccess access) implements FeedPoller.Factory {
        @Override
        public FeedPoller create(PollLimit limit) {
            return new FeedPollers(
                    new HttpFeedPoller.Factory(config).create(limit),
                    new SocialPoller(SharedFetchers.ofProcess(config), access, System.getenv(), Clock.systemUTC()));
        }
    }

    @Override
    public PolledFeed poll(FeedSpec spec, FeedSplit split) {
        return spec.feed().form() == FeedForm.POSTS ? posts.poll(spec, split) : documents.poll(spec, split);
    }

    @Override
    public void close() {
        documents.close();
        posts.close();
    }
}
