package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.source.FeedSite.answer;
import static vn.diembao.crawlers.source.FeedSite.rss;
import static vn.diembao.crawlers.source.FeedSite.send;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

/** The source in a running job: two readers, a site on loopback. */
@Timeout(60)
@SuppressWarnings("try") // Flink's iterator may be interrupted while it closes; so may the test.
final class FeedSourceIT {
    private static final int READERS = 2;

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(READERS)
            .build());

    @TempDir
    private Path savepoints;

    private FeedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
        for (String path : List.of("/mot", "/hai")) {
            site.on(path, exchange -> {
                String etag = "\"" + path + '"';
                boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                exchange.getResponseHeaders().set("ETag", etag);
                send(exchange, known ? 304 : 200, known ? "" : rss(path.substring(1) + "-a", path.substring(1) + "-b"));
            });
        }
        site.on("/hong", answer(500, "lỗi"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aRunOfOnePollEndsAndTellsOfEveryFeed() throws Exception {
        List<FeedPoll> polls = new ArrayList<>();
        try (CloseableIterator<FeedPoll> results =
                polls(new Configuration(), PollLimit.ONCE).executeAndCollect()) {
            results.forEachRemaining(polls::add);
        }
        assertThat(polls)
                .extracting(FeedPoll::outcome)
                .containsExactlyInAnyOrder(PollOutcome.ANSWERED, PollOutcome.ANSWERED, PollOutcome.FAILED);
        assertThat(titles(polls)).containsExactlyInAnyOrder("mot-a", "mot-b", "hai-a", "hai-b");
        assertThat(site.visits("/mot")).hasSize(1);
        assertThat(site.visits("/robots.txt"))
                .as("once for each reader that has feeds")
                .hasSize(1);
    }

    @Test
    void aReadToTheEndAsksUntilNothingChanges() throws Exception {
        List<FeedPoll> polls = new ArrayList<>();
        DataStream<FeedPoll> stream = polls(new Configuration(), PollLimit.UNTIL_UNCHANGED, 0);
        try (CloseableIterator<FeedPoll> results = stream.executeAndCollect()) {
            results.forEachRemaining(polls::add);
        }
        assertThat(titles(polls)).containsExactlyInAnyOrder("mot-a", "mot-b", "hai-a", "hai-b");
        assertThat(site.visits("/mot")).extracting(FeedSite.Visit::etag).containsExactly(null, "\"/mot\"");
        assertThat(site.visits("/hong")).as("given up after").hasSize(3);
    }

    @Test
    void row59ARunRestoredFromASavepointAsksWithTheSavedValidators() throws Exception {
        String savepoint = runAndStop();
        assertThat(site.visits("/mot")).hasSize(1);

        List<FeedPoll> polls = new ArrayList<>();
        Configuration restored = new Configuration()
                .set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint)
                // The state of the sink that brings the results to this test.
                .set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        try (CloseableIterator<FeedPoll> results =
                polls(restored, PollLimit.ONCE).executeAndCollect()) {
            results.forEachRemaining(polls::add);
        }
        assertThat(site.visits("/mot")).extracting(FeedSite.Visit::etag).containsExactly(null, "\"/mot\"");
        assertThat(site.visits("/hai")).extracting(FeedSite.Visit::etag).containsExactly(null, "\"/hai\"");
        assertThat(polls)
                .extracting(FeedPoll::outcome)
                .containsExactlyInAnyOrder(PollOutcome.NOT_MODIFIED, PollOutcome.NOT_MODIFIED, PollOutcome.FAILED);
        assertThat(titles(polls)).isEmpty();
    }

    /** Runs without an end until every feed was polled, then stops with a savepoint. */
    private String runAndStop() throws Exception {
        DataStream<FeedPoll> stream = polls(new Configuration(), PollLimit.CONTINUOUS);
        try (CloseableIterator<FeedPoll> results = stream.collectAsync()) {
            JobClient job = stream.getExecutionEnvironment().executeAsync("until stopped");
            List<FeedPoll> polls = new ArrayList<>();
            while (polls.size() < 3) {
                polls.add(results.next());
            }
            assertThat(titles(polls)).hasSize(4);
            return job.stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private DataStream<FeedPoll> polls(Configuration configuration, PollLimit limit) {
        return polls(configuration, limit, 3_600_000);
    }

    private DataStream<FeedPoll> polls(Configuration configuration, PollLimit limit, long intervalMillis) {
        List<FeedSpec> specs = List.of("/mot", "/hai", "/hong").stream()
                .map(path -> FeedSpecs.of("bao-mau", site.url(path), intervalMillis, 0))
                .toList();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                configuration.set(PipelineOptions.GENERIC_TYPES, false));
        environment.setParallelism(READERS);
        FeedSource source = new FeedSource(specs, limit, new HttpFeedPoller.Factory(site.config()));
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "poll-feeds")
                .uid("poll-feeds");
    }

    private static List<String> titles(List<FeedPoll> polls) {
        return polls.stream()
                .flatMap(poll -> poll.items().stream())
                .map(FeedItem::title)
                .toList();
    }
}
