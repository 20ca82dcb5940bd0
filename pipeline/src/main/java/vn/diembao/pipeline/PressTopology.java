package vn.diembao.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import vn.diembao.crawlers.fetch.RetryPolicy;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.pipeline.classify.ClassifyArticleFunction;
import vn.diembao.pipeline.history.LookUpHistoryFunction;
import vn.diembao.pipeline.history.PlacedArticle;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.history.TrackHistoryFunction;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.normalize.NormalizeArticleFunction;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.retry.ReadKeptDocumentFunction;
import vn.diembao.pipeline.retry.RetryInput;
import vn.diembao.pipeline.story.FindStoriesFunction;

/**
 * The graph of the job: {@link PressInputs}, what happens to each reading, {@link PressOutputs}. Every step has a uid that
 * never changes, for its state must find it again after an upgrade; and whatever the settings, the steps are the same, for a
 * run goes on from the state of one that was set otherwise.
 */
final class PressTopology {
    private static final String ALL_TOGETHER = "";
    private static final int LOOK_UPS_UNDER_WAY = 200;
    private static final long LOOK_UP_WAIT_MINUTES = 2;

    private final PressJobConfig config;
    private final RetryPolicy pageRetries;
    private final OutletTables outlets;
    private final Steps steps = new Steps();
    private final boolean onDisk;
    private final PressInputs inputs;
    private final PressOutputs outputs;

    PressTopology(PressJobConfig config, StreamExecutionEnvironment environment) {
        this(config, environment, pageRetries(config.limit()));
    }

    /** @param pageRetries how long a page that fails is asked for again */
    PressTopology(PressJobConfig config, StreamExecutionEnvironment environment, RetryPolicy pageRetries) {
        this.config = config;
        this.pageRetries = pageRetries;
        outlets = new OutletTables(config.outlets());
        onDisk = StateStore.ROCKSDB.isIn(environment.getConfiguration());
        inputs = new PressInputs(config, outlets, environment, steps);
        outputs = new PressOutputs(config, outlets, steps);
    }

    /** From the outlets' feeds. A run that reads an archive to its end tells nothing of the sources' health now. */
    void build() {
        Set<String> judged = config.limit() == PollLimit.UNTIL_UNCHANGED ? Set.of() : outlets.live();
        outputs.store(clips(sightings(inputs.live(pageRetries)).union(inputs.removals()), false), judged);
    }

    /** From kept pages; they tell nothing of the sources' health now. */
    void buildOn(List<String> warcFiles) {
        outputs.store(clips(sightings(inputs.kept(warcFiles)), true), Set.of());
    }

    /** From dead letters: pages are fetched anew, kept documents sent again. They tell nothing of the sources' health. */
    void buildOnLetters(List<RetryInput> letters) {
        DataStream<RetryInput> found = inputs.letters(letters);
        DataStream<DocumentWrite> kept =
                Steps.named("read-kept-documents", found.flatMap(new ReadKeptDocumentFunction(config.elasticsearch())));
        outputs.store(clips(sightings(inputs.again(found, pageRetries)), false).union(kept), Set.of());
    }

    /** From articles that are made; they tell nothing of the sources' health. */
    void buildOnSeries(ArticleSeries series, Clock clock) {
        outputs.store(clips(sightings(inputs.series(series, clock)), false), Set.of());
    }

    /** From articles that are made, as far as what is remembered of each clip; nothing is looked up, and nothing stored. */
    void buildHistories(ArticleSeries series, Clock clock) {
        Steps.named(
                        "count-histories",
                        histories(sightings(inputs.series(series, clock)), false)
                                .process(new CountFunction<>()))
                .sinkTo(new DiscardingSink<>())
                .name("forget")
                .uid("forget");
    }

    /** From rows that the office entered; they tell nothing of the sources' health. */
    void buildOnEntries(String spool) {
        outputs.store(clips(inputs.entries(spool), false), Set.of());
    }

    private DataStream<Sighting> sightings(DataStream<Reading> readings) {
        return steps.accounting(
                "normalize-articles", readings.process(new NormalizeArticleFunction(outlets.kinds(), outlets.twins())));
    }

    /**
     * Removals take the same way as looks: what is ahead of one is stored before it, what is behind it finds the list.
     *
     * @param again true when the looks are those of earlier runs
     */
    private DataStream<DocumentWrite> clips(DataStream<Sighting> sightings, boolean again) {
        DataStream<Sighting> known = Steps.named(
                "look-up-histories",
                AsyncDataStream.orderedWait(
                        sightings.keyBy(Sighting::clipId),
                        new LookUpHistoryFunction(config.elasticsearch()),
                        LOOK_UP_WAIT_MINUTES,
                        TimeUnit.MINUTES,
                        LOOK_UPS_UNDER_WAY));
        DataStream<PlacedArticle> placed = Steps.named(
                "find-stories",
                histories(known, again)
                        .keyBy(any -> ALL_TOGETHER)
                        .process(new FindStoriesFunction(outlets.names(), onDisk)));
        // By clip again: all that is written of one must take the same way to the index.
        return steps.accounting(
                "classify-articles",
                placed.keyBy(PlacedArticle::clipId)
                        .process(new ClassifyArticleFunction(outlets.names(), config.taxonomy())));
    }

    private DataStream<TrackedArticle> histories(DataStream<Sighting> known, boolean again) {
        return steps.accounting(
                "track-histories",
                known.keyBy(Sighting::clipId).process(new TrackHistoryFunction(again, config.retention())));
    }

    /** A run that polls once waits a minute for a page, not an hour: it has to come to its end. */
    private static RetryPolicy pageRetries(PollLimit limit) {
        return limit == PollLimit.CONTINUOUS ? RetryPolicy.standard() : new RetryPolicy(3, 2_000, 10_000, 60_000);
    }
}
