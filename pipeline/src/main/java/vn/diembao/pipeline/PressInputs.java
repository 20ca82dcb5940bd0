package vn.diembao.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.PageFetcher;
import vn.diembao.crawlers.fetch.PoliteHost;
import vn.diembao.crawlers.fetch.RetryPolicy;
import vn.diembao.crawlers.source.FeedPollers;
import vn.diembao.crawlers.source.FeedSource;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.source.WarcSource;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.RawPage;
import vn.diembao.pipeline.entry.NormalizeEntryFunction;
import vn.diembao.pipeline.entry.TakeEntryFunction;
import vn.diembao.pipeline.feed.DeduplicateItemFunction;
import vn.diembao.pipeline.feed.SplitPollFunction;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.page.FetchPageFunction;
import vn.diembao.pipeline.page.KeepingPlan;
import vn.diembao.pipeline.page.PageRequest;
import vn.diembao.pipeline.page.ReadFeedFunction;
import vn.diembao.pipeline.page.ReadPageFunction;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.page.RouteReadingFunction;
import vn.diembao.pipeline.removal.RemovalSource;
import vn.diembao.pipeline.retry.RetryInput;
import vn.diembao.pipeline.retry.RetryPageFunction;
import vn.diembao.pipeline.revisit.RequestRevisitFunction;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.revisit.RevisitSource;

/** The left side of the graph: every way that ends in a {@link Reading}. */
final class PressInputs {
    /**
     * Pages that one subtask has under way. A full operator takes nothing for any host, so there must be room for the queue
     * of a slow host (at one request in two seconds, 6 hours hold 10,800). Waiting costs little: an item is some kB, and no
     * page is held before its article is read.
     */
    private static final int PAGES_UNDER_WAY = 10_000;

    private final PressJobConfig config;
    private final OutletTables outlets;
    private final StreamExecutionEnvironment environment;
    private final Steps steps;

    PressInputs(PressJobConfig config, OutletTables outlets, StreamExecutionEnvironment environment, Steps steps) {
        this.config = config;
        this.outlets = outlets;
        this.environment = environment;
        this.steps = steps;
    }

    /** From the outlets' feeds, and from the pages of clips that are looked at again. */
    DataStream<Reading> live(RetryPolicy pageRetries) {
        Map<String, String> twins = outlets.twins();
        DataStream<FeedItem> fresh = steps.accounting(
                "deduplicate-items",
                items().keyBy(item -> CanonicalUrl.of(item.url(), twins))
                        .process(new DeduplicateItemFunction(config.erased())));
        DataStream<Reading> fromFeeds = fromFeeds(fresh);
        return fromPages(requests(fresh).union(revisits()), pageRetries).union(fromFeeds);
    }

    /** From kept pages, in the order of time; nothing is asked for. */
    DataStream<Reading> kept(List<String> warcFiles) {
        Map<String, String> twins = outlets.twins();
        DataStream<RawPage> pages = environment
                .fromSource(
                        new WarcSource(warcFiles, config.outlets()),
                        WatermarkStrategy.noWatermarks(),
                        "read-kept-pages")
                .uid("read-kept-pages")
                .setParallelism(1);
        DataStream<Reading> read = steps.accounting(
                "read-articles",
                pages.keyBy(page -> CanonicalUrl.of(page.item().url(), twins))
                        .process(new ReadPageFunction(outlets.selectors())));
        return routed(read);
    }

    /** The pages among inputs that are retried; they are asked for as any other. */
    DataStream<Reading> again(DataStream<RetryInput> inputs, RetryPolicy pageRetries) {
        return fromPages(steps.accounting("retry-pages", inputs.process(new RetryPageFunction())), pageRetries);
    }

    /** Dead letters, as they were found. */
    DataStream<RetryInput> letters(List<RetryInput> inputs) {
        return Steps.named("take-dead-letters", environment.fromData(inputs, TypeInformation.of(RetryInput.class)));
    }

    /**
     * What is to be removed. A run that ends by itself has the step too, for one may go on from the other's state.
     */
    DataStream<Sighting> removals() {
        RemovalSource source =
                new RemovalSource(config.elasticsearch(), config.retention(), config.limit() == PollLimit.CONTINUOUS);
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "find-removals")
                .uid("find-removals")
                .setParallelism(1);
    }

    /** From articles that are made, as if they were read this moment. */
    DataStream<Reading> series(ArticleSeries articles, Clock clock) {
        DataGeneratorSource<Reading> source = new DataGeneratorSource<>(
                index -> Reading.of(articles.at(index), clock.instant()),
                articles.size(),
                TypeInformation.of(Reading.class));
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "make-articles")
                .uid("make-articles");
    }

    /** From rows that the office entered, in the order of the file; what is said of one clip stays in that order. */
    DataStream<Sighting> entries(String spool) {
        FileSource<String> rows = FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path(spool))
                .build();
        DataStream<String> lines = environment
                .fromSource(rows, WatermarkStrategy.noWatermarks(), "read-entries")
                .uid("read-entries")
                .setParallelism(1);
        DataStream<ClipEntry> entries = steps.accounting(
                "take-entries", lines.process(new TakeEntryFunction()).setParallelism(1));
        return steps.accounting(
                "normalize-entries",
                entries.keyBy(ClipEntry::clipId).process(new NormalizeEntryFunction(outlets.twins())));
    }

    private DataStream<FeedItem> items() {
        FeedSource source = new FeedSource(
                outlets.feeds(), config.limit(), new FeedPollers.Factory(config.fetch(), config.access()));
        SingleOutputStreamOperator<FeedPoll> polls = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "poll-feeds")
                .uid("poll-feeds");
        return steps.accounting("split-polls", polls.process(new SplitPollFunction()));
    }

    private DataStream<Reading> fromFeeds(DataStream<FeedItem> items) {
        Map<String, Boolean> fetched = outlets.fetched();
        DataStream<FeedItem> unfetched =
                Steps.named("take-feed-text", items.filter(item -> !fetched.get(item.sourceId())));
        return steps.accounting("read-feed-text", unfetched.process(new ReadFeedFunction()));
    }

    private DataStream<PageRequest> requests(DataStream<FeedItem> items) {
        Map<String, Boolean> fetched = outlets.fetched();
        DataStream<FeedItem> taken = Steps.named("take-pages", items.filter(item -> fetched.get(item.sourceId())));
        return Steps.named("request-pages", taken.map(item -> PageRequest.first(item)));
    }

    /** A run that ends by itself looks at none again, but has the steps: it may go on from the state of one that does. */
    private DataStream<PageRequest> revisits() {
        RevisitPlan plan = config.limit() == PollLimit.CONTINUOUS ? config.revisits() : RevisitPlan.NEVER;
        RevisitSource source = new RevisitSource(plan, config.elasticsearch(), outlets.revisitable());
        SingleOutputStreamOperator<FeedItem> due = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "find-due-clips")
                .uid("find-due-clips")
                .setParallelism(1);
        return steps.accounting("request-revisits", due.process(new RequestRevisitFunction()));
    }

    private DataStream<Reading> fromPages(DataStream<PageRequest> requests, RetryPolicy retries) {
        FetchConfig web = config.fetch();
        KeepingPlan keeping = new KeepingPlan(config.warc(), outlets.twins(), config.erased());
        FetchPageFunction fetch = new FetchPageFunction(web, keeping, retries, outlets.policies(), outlets.selectors());
        return routed(Steps.named(
                "fetch-pages",
                AsyncDataStream.unorderedWait(
                        requests.keyBy(request -> PoliteHost.of(request.item().url(), web)),
                        fetch,
                        PageFetcher.MAX_AGE.toMinutes(),
                        TimeUnit.MINUTES,
                        PAGES_UNDER_WAY)));
    }

    private DataStream<Reading> routed(DataStream<Reading> readings) {
        return steps.accounting("route-readings", readings.process(new RouteReadingFunction()));
    }
}
