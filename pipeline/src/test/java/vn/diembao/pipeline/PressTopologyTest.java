package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.retry.RetryInput;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

final class PressTopologyTest {
    private static final List<Outlet> OUTLETS = List.of(
            outlet("bao-mau", "central", true),
            outlet("chi-nguon-tin", "local", false),
            outlet("trang-mau", "social_page", false));

    private static Collection<StreamNode> nodes(PollLimit limit) {
        return nodes(limit, OUTLETS);
    }

    private static Collection<StreamNode> nodes(PollLimit limit, List<Outlet> outlets) {
        return nodes(limit, outlets, PressTopology::build);
    }

    /** Building the graph makes every serializer, and a generic type would fail it. */
    private static Collection<StreamNode> nodes(PollLimit limit, List<Outlet> outlets, Consumer<PressTopology> how) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
        PressJobConfig config = new PressJobConfig(
                outlets,
                limit,
                FetchConfig.withUserAgent("diembao-test"),
                WarcConfig.OFF,
                ElasticsearchConfig.open("http://127.0.0.1:9200"),
                TaxonomyEdition.shipped(),
                RetryPolicy.DEFAULT,
                RevisitPlan.STANDARD,
                RetentionPlan.STANDARD,
                "run-1");
        how.accept(new PressTopology(config, environment));
        return environment.getStreamGraph().getStreamNodes();
    }

    @Test
    void row59EveryOperatorHasAUidThatNeverChanges() {
        assertThat(nodes(PollLimit.CONTINUOUS))
                .extracting(StreamNode::getTransformationUID)
                .as("a uid that changes loses its operator's state at the next upgrade")
                .containsExactlyInAnyOrder(
                        "poll-feeds",
                        "split-polls",
                        "deduplicate-items",
                        "take-feed-text",
                        "read-feed-text",
                        "take-pages",
                        "request-pages",
                        "find-due-clips",
                        "find-removals",
                        "request-revisits",
                        "fetch-pages",
                        "route-readings",
                        "normalize-articles",
                        "look-up-histories",
                        "track-histories",
                        "find-stories",
                        "classify-articles",
                        "tally-sources",
                        "rejection-documents",
                        "source-hour-documents",
                        "judge-sources",
                        "source-health-documents",
                        "index-documents");
    }

    @Test
    void row59EveryOperatorOfAReplayHasAUid() {
        assertThat(nodes(PollLimit.ONCE, OUTLETS, topology -> topology.buildOn(List.of("a.warc.gz"))))
                .extracting(StreamNode::getTransformationUID)
                .containsExactlyInAnyOrder(
                        "read-kept-pages",
                        "read-articles",
                        "route-readings",
                        "normalize-articles",
                        "look-up-histories",
                        "track-histories",
                        "find-stories",
                        "classify-articles",
                        "tally-sources",
                        "rejection-documents",
                        "source-hour-documents",
                        "judge-sources",
                        "source-health-documents",
                        "index-documents");
    }

    @Test
    void row59EveryOperatorOfARetryHasAUid() {
        List<RetryInput> letters = List.of(RetryInput.ofDocument("letter-1"));
        assertThat(nodes(PollLimit.ONCE, OUTLETS, topology -> topology.buildOnLetters(letters)))
                .extracting(StreamNode::getTransformationUID)
                .containsExactlyInAnyOrder(
                        "take-dead-letters",
                        "retry-pages",
                        "read-kept-documents",
                        "fetch-pages",
                        "route-readings",
                        "normalize-articles",
                        "look-up-histories",
                        "track-histories",
                        "find-stories",
                        "classify-articles",
                        "tally-sources",
                        "rejection-documents",
                        "source-hour-documents",
                        "judge-sources",
                        "source-health-documents",
                        "index-documents");
    }

    @Test
    void loadTakesTheWayOfEveryArticle() {
        assertThat(nodes(
                        PollLimit.ONCE,
                        OUTLETS,
                        topology -> topology.buildOnSeries(new NoArticles(), Clock.systemUTC())))
                .extracting(StreamNode::getTransformationUID)
                .containsExactlyInAnyOrder(
                        "make-articles",
                        "normalize-articles",
                        "look-up-histories",
                        "track-histories",
                        "find-stories",
                        "classify-articles",
                        "tally-sources",
                        "rejection-documents",
                        "source-hour-documents",
                        "judge-sources",
                        "source-health-documents",
                        "index-documents");
    }

    @ParameterizedTest
    @EnumSource(PollLimit.class)
    void row59RunHasTheStepsOfAnyOtherSoThatItCanGoOnFromItsState(PollLimit limit) {
        assertThat(nodes(limit, List.of(outlet("kho-luu", "central", ReadingPolicy.archive(false)))))
                .extracting(PressTopologyTest::shape)
                .containsExactlyInAnyOrderElementsOf(nodes(PollLimit.CONTINUOUS).stream()
                        .map(PressTopologyTest::shape)
                        .toList());
    }

    @Test
    void archiveThatIsPolledIsNotJudged() {
        Outlet archive = outlet("kho-luu", "central", ReadingPolicy.archive(true));
        Outlet polled = outlet("bao-mau", "central", ReadingPolicy.DEFAULT);
        assertThat(new OutletTables(List.of(archive, polled)).live()).containsExactly("bao-mau");
        assertThat(new OutletTables(List.of(archive, polled)).revisitable()).containsExactly("bao-mau");
    }

    @Test
    void everyOperatorIsCalledByItsUid() {
        assertThat(nodes(PollLimit.CONTINUOUS))
                .allSatisfy(node -> assertThat(node.getOperatorName()).contains(node.getTransformationUID()));
    }

    @Test
    void noOperatorUsesAGenericType() {
        assertThat(nodes(PollLimit.CONTINUOUS))
                .filteredOn(node -> node.getTypeSerializerOut() != null)
                .hasSizeGreaterThan(10)
                .noneMatch(node ->
                        node.getTypeSerializerOut().getClass().getSimpleName().contains("Kryo"));
    }

    private static final class NoArticles implements ArticleSeries {
        private static final long serialVersionUID = 1;

        @Override
        public long size() {
            return 0;
        }

        @Override
        public ParsedArticle at(long index) {
            throw new IllegalArgumentException("no article " + index);
        }
    }

    /** What a checkpoint holds on to: the step and how many streams run into it and out of it. */
    private static String shape(StreamNode node) {
        return node.getTransformationUID()
                + ' '
                + node.getInEdges().size()
                + ' '
                + node.getOutEdges().size();
    }

    private static Outlet outlet(String id, String kind, boolean pages) {
        return outlet(id, kind, new ReadingPolicy(pages, false, Duration.ofSeconds(2), 1_000, CookieUse.NONE));
    }

    private static Outlet outlet(String id, String kind, ReadingPolicy reading) {
        return new Outlet(
                OutletIdentity.of(id, "Báo Mẫu", kind),
                Ownership.UNKNOWN,
                List.of(),
                List.of(OutletFeed.verified("https://" + id + ".vn/rss")),
                Selectors.NONE,
                reading);
    }
}
