package vn.diembao.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.fetch.PageFetcher;
import vn.diembao.crawlers.fetch.PagePolicy;
import vn.diembao.crawlers.fetch.RetryPolicy;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.source.FeedSource;
import vn.diembao.crawlers.source.FeedSpec;
import vn.diembao.crawlers.source.HttpFeedPoller;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.source.WarcSource;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.pipeline.classify.ClassifyArticleFunction;
import vn.diembao.pipeline.feed.DeduplicateItemFunction;
import vn.diembao.pipeline.feed.SplitPollFunction;
import vn.diembao.pipeline.health.JudgeSourceFunction;
import vn.diembao.pipeline.history.LookUpHistoryFunction;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.history.TrackHistoryFunction;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.index.DocumentSink;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.normalize.NormalizeArticleFunction;
import vn.diembao.pipeline.page.FetchPageFunction;
import vn.diembao.pipeline.page.PageRequest;
import vn.diembao.pipeline.page.ReadFeedFunction;
import vn.diembao.pipeline.page.ReadPageFunction;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.page.RouteReadingFunction;
import vn.diembao.pipeline.revisit.RequestRevisitFunction;
import vn.diembao.pipeline.revisit.RevisitSource;
import vn.diembao.pipeline.tally.TallyMark;
import vn.diembao.pipeline.tally.TallySourceFunction;

/**
 * The graph of the job, in the order of the data flow. Every step has a uid that never changes, for its state must find it
 * again after an upgrade.
 */
final class PressTopology {
    /**
     * Pages that one subtask has under way. A full operator takes nothing for any host, so there must be room for the queue
     * of a slow host (at one request in two seconds, 6 hours hold 10,800). Waiting costs little: an item is some kB, and no
     * page is held before its article is read.
     */
    private static final int PAGES_UNDER_WAY = 10_000;

    private static final int LOOK_UPS_UNDER_WAY = 100;
    private static final long LOOK_UP_WAIT_MINUTES = 2;

    private final PressJobConfig config;
    private final StreamExecutionEnvironment environment;
    private final RetryPolicy pageRetries;

    PressTopology(PressJobConfig config, StreamExecutionEnvironment environment) {
        this(config, environment, pageRetries(config.limit()));
    }

    /** @param pageRetries how long a page that fails is asked for again */
    PressTopology(PressJobConfig config, StreamExecutionEnvironment environment, RetryPolicy pageRetries) {
        this.config = config;
        this.environment = environment;
        this.pageRetries = pageRetries;
    }

    /** From the outlets' feeds. */
    void build() {
        Map<String, String> twins = twins();
        SingleOutputStreamOperator<FeedItem> items = items();
        SingleOutputStreamOperator<FeedItem> fresh = named(
                "deduplicate-items",
                items.keyBy(item -> CanonicalUrl.of(item.url(), twins)).process(new DeduplicateItemFunction()));
        SingleOutputStreamOperator<Reading> fromFeeds = fromFeeds(fresh);
        List<SingleOutputStreamOperator<PageRequest>> revisits = revisits();
        SingleOutputStreamOperator<Reading> fromPages = fromPages(fresh, revisits);
        List<SingleOutputStreamOperator<?>> steps = new ArrayList<>(List.of(items, fresh, fromFeeds, fromPages));
        steps.addAll(revisits);
        finish(fromPages.union(fromFeeds), false, steps);
    }

    /** From kept pages, in the order of time; nothing is asked for. */
    void buildOn(List<String> warcFiles) {
        Map<String, String> twins = twins();
        DataStream<RawPage> pages = environment
                .fromSource(
                        new WarcSource(warcFiles, config.outlets()),
                        WatermarkStrategy.noWatermarks(),
                        "read-kept-pages")
                .uid("read-kept-pages")
                .setParallelism(1);
        SingleOutputStreamOperator<Reading> read = named(
                "read-articles",
                pages.keyBy(page -> CanonicalUrl.of(page.item().url(), twins))
                        .process(new ReadPageFunction(byOutlet(Outlet::selectors))));
        SingleOutputStreamOperator<Reading> routed = named("route-readings", read.process(new RouteReadingFunction()));
        finish(routed, true, List.of(read, routed));
    }

    /** What follows alike, wherever the readings come from. */
    private void finish(DataStream<Reading> readings, boolean again, List<SingleOutputStreamOperator<?>> before) {
        SingleOutputStreamOperator<Sighting> normalized = named(
                "normalize-articles",
                readings.process(new NormalizeArticleFunction(byOutlet(PressTopology::kindOf), twins())));
        SingleOutputStreamOperator<TrackedArticle> tracked = track(normalized, again);
        SingleOutputStreamOperator<DocumentWrite> clips =
                named("classify-articles", tracked.process(new ClassifyArticleFunction(byOutlet(Outlet::outletName))));
        List<SingleOutputStreamOperator<?>> steps = new ArrayList<>(before);
        steps.addAll(List.of(normalized, tracked, clips));
        store(clips, steps);
    }

    private SingleOutputStreamOperator<FeedItem> items() {
        FeedSource source = new FeedSource(feeds(), config.limit(), new HttpFeedPoller.Factory(config.fetch()));
        SingleOutputStreamOperator<FeedPoll> polls = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "poll-feeds")
                .uid("poll-feeds");
        return named("split-polls", polls.process(new SplitPollFunction()));
    }

    private SingleOutputStreamOperator<Reading> fromFeeds(DataStream<FeedItem> items) {
        Map<String, Boolean> fetched = byOutlet(outlet -> outlet.reading().pages());
        DataStream<FeedItem> unfetched = named("take-feed-text", items.filter(item -> !fetched.get(item.sourceId())));
        return named("read-feed-text", unfetched.process(new ReadFeedFunction()));
    }

    /** None in a run that ends by itself: it would wait for the next hour. */
    private List<SingleOutputStreamOperator<PageRequest>> revisits() {
        Set<String> sources = config.outlets().stream()
                .filter(outlet -> outlet.reading().pages() && !outlet.reading().archive())
                .map(Outlet::id)
                .collect(Collectors.toSet());
        if (config.limit() != PollLimit.CONTINUOUS
                || sources.isEmpty()
                || config.revisits().rungs().isEmpty()) {
            return List.of();
        }
        RevisitSource source = new RevisitSource(config.revisits(), config.elasticsearch(), sources);
        SingleOutputStreamOperator<FeedItem> due = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "find-due-clips")
                .uid("find-due-clips")
                .setParallelism(1);
        return List.of(named("request-revisits", due.process(new RequestRevisitFunction())));
    }

    private SingleOutputStreamOperator<Reading> fromPages(
            DataStream<FeedItem> items, List<SingleOutputStreamOperator<PageRequest>> revisits) {
        Map<String, Boolean> fetched = byOutlet(outlet -> outlet.reading().pages());
        DataStream<PageRequest> first = named(
                "request-pages",
                named("take-pages", items.filter(item -> fetched.get(item.sourceId())))
                        .map(item -> PageRequest.first(item)));
        DataStream<PageRequest> requests = revisits.isEmpty() ? first : first.union(revisits.get(0));
        DataStream<PageRequest> byHost =
                requests.keyBy(request -> hostOf(request.item().url()));
        SingleOutputStreamOperator<Reading> readings = named(
                "fetch-pages",
                AsyncDataStream.unorderedWait(
                        byHost,
                        new FetchPageFunction(
                                config.fetch(),
                                config.warc(),
                                pageRetries,
                                byOutlet(PressTopology::policyOf),
                                byOutlet(Outlet::selectors)),
                        PageFetcher.MAX_AGE.toMinutes(),
                        TimeUnit.MINUTES,
                        PAGES_UNDER_WAY));
        return named("route-readings", readings.process(new RouteReadingFunction()));
    }

    private SingleOutputStreamOperator<TrackedArticle> track(DataStream<Sighting> sightings, boolean again) {
        SingleOutputStreamOperator<Sighting> known = named(
                "look-up-histories",
                AsyncDataStream.orderedWait(
                        sightings.keyBy(Sighting::clipId),
                        new LookUpHistoryFunction(config.elasticsearch()),
                        LOOK_UP_WAIT_MINUTES,
                        TimeUnit.MINUTES,
                        LOOK_UPS_UNDER_WAY));
        return named("track-histories", known.keyBy(Sighting::clipId).process(new TrackHistoryFunction(again)));
    }

    private void store(DataStream<DocumentWrite> clips, List<SingleOutputStreamOperator<?>> steps) {
        DataStream<Rejection> rejections = steps.stream()
                .<DataStream<Rejection>>map(step -> step.getSideOutput(Sides.REJECTIONS))
                .reduce(DataStream::union)
                .orElseThrow();
        DataStream<TallyMark> marks = steps.stream()
                .<DataStream<TallyMark>>map(step -> step.getSideOutput(Sides.MARKS))
                .reduce(DataStream::union)
                .orElseThrow();
        SingleOutputStreamOperator<SourceHour> hours =
                named("tally-sources", marks.keyBy(TallyMark::sourceId).process(new TallySourceFunction(config.run())));
        SingleOutputStreamOperator<SourceHealth> health =
                named("judge-sources", marks.keyBy(TallyMark::sourceId).process(judge()));
        clips.union(
                        named("rejection-documents", rejections.map(rejection -> DocumentWrite.of(rejection))),
                        named("source-hour-documents", hours.map(hour -> DocumentWrite.of(hour))),
                        named("source-health-documents", health.map(now -> DocumentWrite.of(now))))
                .sinkTo(new DocumentSink(config.elasticsearch(), config.retries()))
                .name("index-documents")
                .uid("index-documents");
    }

    private JudgeSourceFunction judge() {
        Set<String> polled = config.outlets().stream()
                .filter(outlet -> !outlet.feeds().isEmpty())
                .map(Outlet::id)
                .collect(Collectors.toSet());
        return new JudgeSourceFunction(polled, config.limit() == PollLimit.CONTINUOUS);
    }

    private List<FeedSpec> feeds() {
        return config.outlets().stream()
                .flatMap(outlet ->
                        outlet.feeds().stream().map(feed -> new FeedSpec(outlet.id(), feed, outlet.reading())))
                .toList();
    }

    /** Mobile and AMP hosts of all outlets to their main hosts. */
    private Map<String, String> twins() {
        Map<String, String> twins = new HashMap<>();
        config.outlets().forEach(outlet -> twins.putAll(outlet.twins()));
        return twins;
    }

    /** A run that polls once waits a minute for a page, not an hour: it has to come to its end. */
    private static RetryPolicy pageRetries(PollLimit limit) {
        return limit == PollLimit.CONTINUOUS ? RetryPolicy.standard() : new RetryPolicy(3, 2_000, 10_000, 60_000);
    }

    private static PagePolicy policyOf(Outlet outlet) {
        return PagePolicy.of(outlet.reading());
    }

    private static ArticleKind kindOf(Outlet outlet) {
        return outlet.outletName().kind().equals("social_page") ? ArticleKind.SOCIAL : ArticleKind.PRESS;
    }

    private <T> Map<String, T> byOutlet(Function<Outlet, T> what) {
        return config.outlets().stream().collect(Collectors.toMap(Outlet::id, what, (a, b) -> a, HashMap::new));
    }

    private static String hostOf(String url) {
        try {
            String authority = URI.create(url).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static <T> SingleOutputStreamOperator<T> named(String name, SingleOutputStreamOperator<T> step) {
        return step.name(name).uid(name);
    }
}
