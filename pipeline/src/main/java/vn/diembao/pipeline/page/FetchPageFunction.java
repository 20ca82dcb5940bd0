package vn.diembao.pipeline.page;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.HttpFetcher;
import vn.diembao.crawlers.fetch.PageFetcher;
import vn.diembao.crawlers.fetch.PagePolicy;
import vn.diembao.crawlers.fetch.RetryPolicy;
import vn.diembao.crawlers.fetch.RobotsPolicy;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/**
 * Fetches the pages of items, politely: a host's requests queue behind each other while other hosts go on. Items under
 * way are part of the checkpoint and are fetched again after a restart.
 */
public final class FetchPageFunction extends RichAsyncFunction<FeedItem, RawPage> {
    private static final long serialVersionUID = 1;
    private static final int HOSTS_AT_A_TIME = 16;

    private final FetchConfig config;
    private final Map<String, PagePolicy> policies;
    private transient HttpFetcher http;
    private transient PageFetcher fetcher;

    /** @param policies how politely each source is read, by source id */
    public FetchPageFunction(FetchConfig config, Map<String, PagePolicy> policies) {
        this.config = config;
        this.policies = policies;
    }

    @Override
    public void open(OpenContext context) {
        http = new HttpFetcher(config, Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE);
        fetcher = new PageFetcher(
                http,
                new RobotsPolicy(http, Clock.systemUTC()),
                RetryPolicy.standard(),
                Clock.systemUTC(),
                HOSTS_AT_A_TIME);
    }

    @Override
    public void asyncInvoke(FeedItem item, ResultFuture<RawPage> result) {
        var unused = fetcher.fetch(item, policies.get(item.sourceId())).whenComplete((page, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(Set.of(page));
            }
        });
    }

    @Override
    public void timeout(FeedItem item, ResultFuture<RawPage> result) {
        result.complete(Set.of(new RawPage(
                item,
                item.url(),
                0,
                "",
                item.fetchedAt(),
                RejectionReason.TIMEOUT,
                "waited too long in the host's queue")));
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
            http.close();
        }
    }
}
