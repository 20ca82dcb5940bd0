package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.ClipId;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** The whole job, once over outlets that are well and outlets that are not. */
@Timeout(180)
final class SourceHealthIT {
    private static final List<String> SITES = List.of(
            AilingSites.HEALTHY,
            AilingSites.CHALLENGING,
            AilingSites.PAGELESS,
            AilingSites.FEEDLESS,
            AilingSites.SILENT,
            AilingSites.RENAMED,
            AilingSites.STALE,
            AilingSites.EMPTY);

    /** A page that is gone is asked for a second time after a second, not after minutes. */
    private static final vn.diembao.crawlers.fetch.RetryPolicy SOON =
            new vn.diembao.crawlers.fetch.RetryPolicy(3, 200, 1_000, 60_000);

    private static AilingSites sites;
    private static ElasticsearchNode node;

    @BeforeAll
    static void runOnce(@TempDir Path directory) throws Exception {
        sites = new AilingSites();
        node = new ElasticsearchNode(directory.resolve("elasticsearch"));
        new IndexInstaller(node.client()).install();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                OneMachine.configuration(directory.resolve("checkpoints"), Optional.empty(), Duration.ofSeconds(1)));
        new PressTopology(config(), environment, SOON).build();
        environment.executeAsync().getJobExecutionResult().get(120, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() throws Exception {
        if (node != null) {
            node.close();
        }
        sites.close();
    }

    @Test
    void row32EachSourceIsToldHowItIsAndWhy() throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (String site : SITES) {
            told.put(site, told(node.document(StoredIndex.SOURCE_HEALTH, site)));
        }
        assertThat(told)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        AilingSites.HEALTHY, "OK []",
                        AilingSites.CHALLENGING, "FAILING [\"CHALLENGE\"]",
                        AilingSites.PAGELESS, "FAILING [\"MISSING_PAGE\"]",
                        AilingSites.FEEDLESS, "WARNING [\"UNREACHABLE\"]",
                        AilingSites.SILENT, "WARNING [\"UNREACHABLE\"]",
                        AilingSites.RENAMED, "WARNING [\"WRONG_TITLE\"]",
                        AilingSites.STALE, "WARNING [\"STALE\"]",
                        AilingSites.EMPTY, "WARNING [\"EMPTY\"]"));
    }

    @Test
    void failureOfAFeedIsToldInItsOwnWords() throws Exception {
        assertThat(node.document(StoredIndex.SOURCE_HEALTH, AilingSites.FEEDLESS)
                        .get("last_failure")
                        .textValue())
                .contains("404");
    }

    @Test
    void row32NoChallengePageBecomesAClip() throws Exception {
        assertThat(node.search(StoredIndex.CLIPS, "source_id", AilingSites.HEALTHY))
                .hasSize(3);
        assertThat(node.search(StoredIndex.CLIPS, "source_id", AilingSites.CHALLENGING))
                .isEmpty();
    }

    @Test
    void row21DamageOfAPageReachesItsClip() throws Exception {
        assertThat(flags(AilingSites.DAMAGED_PAGE)).contains("\"text_damaged\"");
        assertThat(flags("/1.html")).doesNotContain("text_damaged");
    }

    private static String flags(String page) throws Exception {
        String id = ClipId.ofUrl(sites.url(AilingSites.HEALTHY, page));
        return node.document(StoredIndex.CLIPS, id).get("flags").toString();
    }

    private static String told(JsonNode health) {
        return health.get("state").textValue() + ' ' + health.get("reasons");
    }

    private static PressJobConfig config() {
        return new PressJobConfig(
                SITES.stream().map(SourceHealthIT::outlet).toList(),
                PollLimit.ONCE,
                sites.config(),
                WarcConfig.OFF,
                node.config(),
                TaxonomyEdition.shipped(),
                RetryPolicy.DEFAULT,
                RevisitPlan.STANDARD,
                RetentionPlan.STANDARD,
                "run-1");
    }

    private static Outlet outlet(String site) {
        OutletFeed feed = new OutletFeed(
                sites.url(site, "/rss"), FeedForm.FEED, null, FeedGrade.VERIFIED, PollPace.DEFAULT, AilingSites.TITLE);
        return new Outlet(
                OutletIdentity.of(site, "Báo Mẫu", "local"),
                Ownership.UNKNOWN,
                List.of(),
                List.of(feed),
                Selectors.NONE,
                new ReadingPolicy(true, false, Duration.ZERO, 1_000, CookieUse.NONE));
    }
}
