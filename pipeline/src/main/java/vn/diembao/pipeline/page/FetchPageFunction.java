package vn.diembao.pipeline.page;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import vn.diembao.crawlers.extract.ReadingThreads;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.PageArchive;
import vn.diembao.crawlers.fetch.PageFetcher;
import vn.diembao.crawlers.fetch.PagePolicy;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.fetch.RetryPolicy;
import vn.diembao.crawlers.fetch.SharedFetchers;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

/**
 * Fetches the pages of items and reads their articles, politely: a host's requests queue behind each other while other hosts go on. Items under
 * way are part of the checkpoint and are fetched again after a restart.
 */
public final class FetchPageFunction extends RichAsyncFunction<PageRequest, Reading> {
    private static final long serialVersionUID = 1;
    /** Enough for a dozen hosts that hang until the deadline; each may hold a page of the largest size. */
    private static final int HOSTS_AT_A_TIME = 32;
    /** For items of a source that was taken out of the configuration while they were under way. */
    private static final PagePolicy USUAL = PagePolicy.of(ReadingPolicy.DEFAULT);

    private final FetchConfig config;
    private final KeepingPlan keeping;
    private final RetryPolicy retries;
    private final Map<String, PagePolicy> policies;
    private final Map<String, Selectors> selectors;
    private transient PoliteFetcher web;
    private transient PageFetcher fetcher;
    private transient PageKeeper keeper;
    private transient ArticleReader articles;
    private transient ReadingThreads readers;

    /**
     * @param keeping which answers are kept
     * @param retries how long a page that fails is asked for again
     * @param policies how politely each source is read, by source id
     * @param selectors where articles stand on a source's pages, by source id
     */
    public FetchPageFunction(
            FetchConfig config,
            KeepingPlan keeping,
            RetryPolicy retries,
            Map<String, PagePolicy> policies,
            Map<String, Selectors> selectors) {
        this.config = config;
        this.keeping = keeping;
        this.retries = retries;
        this.policies = policies;
        this.selectors = selectors;
    }

    @Override
    public void open(OpenContext context) {
        articles = new ArticleReader(selectors);
        readers = ReadingThreads.of(Runtime.getRuntime().availableProcessors());
        web = SharedFetchers.ofProcess(config);
        keeper = keeping.warc().isOff() ? null : PageKeeper.open(keeping, getRuntimeContext());
        PageArchive archive = keeper == null ? PageArchive.NONE : keeper.archive();
        fetcher = new PageFetcher(web, retries, archive, Clock.systemUTC(), HOSTS_AT_A_TIME);
    }

    @Override
    public void asyncInvoke(PageRequest request, ResultFuture<Reading> result) {
        PagePolicy usual = policies.getOrDefault(request.item().sourceId(), USUAL);
        PagePolicy policy = request.revisit() ? usual.forRevisit() : usual;
        // Read before it goes on: what waits for its turn downstream is an article, not a page many times its size.
        var unused = fetcher.fetch(request.item(), policy)
                .thenApplyAsync(articles::read, readers)
                .whenComplete((reading, failure) -> {
                    if (failure != null) {
                        result.completeExceptionally(failure);
                    } else {
                        result.complete(Set.of(reading.answering(request)));
                    }
                });
    }

    @Override
    public void timeout(PageRequest request, ResultFuture<Reading> result) {
        FeedItem item = request.item();
        Rejection rejection = new Rejection(
                item.sourceId(),
                Stage.FETCH,
                RejectionReason.TIMEOUT,
                item.url(),
                "waited too long in the host's queue",
                item.fetchedAt());
        result.complete(Set.of(Reading.refused(item, rejection).answering(request)));
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
            web.close();
        }
        if (readers != null) {
            readers.close();
        }
        if (keeper != null) {
            keeper.close();
        }
    }
}
