package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.ClipId;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.revisit.RevisitPlan;

/** The whole job on a site whose pages change behind its feed's back. */
@Timeout(180)
final class RevisitIT {
    private static final RevisitPlan SECONDS = new RevisitPlan(
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(9)), Duration.ofMillis(200));

    /** A page that is gone is asked for a second time after a second, not after minutes. */
    private static final vn.diembao.crawlers.fetch.RetryPolicy SOON =
            new vn.diembao.crawlers.fetch.RetryPolicy(3, 200, 1_000, 60_000);

    @TempDir
    private Path directory;

    @Test
    void editAndWithdrawalAreSeenThoughNoFeedTellsOfThem() throws Exception {
        try (EditedSite site = new EditedSite();
                ElasticsearchNode node = new ElasticsearchNode(directory.resolve("elasticsearch"))) {
            JobClient job = start(site.job(node, SECONDS), node);
            try {
                String edited = ClipId.ofUrl(site.url("/sua.html"));
                String gone = ClipId.ofUrl(site.url("/go.html"));
                until(job, () -> clip(node, edited).at("/history/versions").size() == 2);
                until(job, () -> clip(node, gone).at("/history/withdrawn_at").isTextual());
                assertThat(clip(node, edited).at("/body").textValue())
                        .contains("ba trăm")
                        .doesNotContain("hai trăm");
                assertThat(clip(node, edited)
                                .at("/history/versions/1/changed/0")
                                .textValue())
                        .isEqualTo("body");
                assertThat(clip(node, edited).at("/flags").toString())
                        .as("neither feed nor page names a date")
                        .contains("published_missing");
                assertThat(clip(node, edited).at("/published_at").textValue())
                        .isEqualTo(
                                clip(node, edited).at("/history/first_seen_at").textValue());
                until(job, () -> sum(node, "revisits") >= 2 && sum(node, "updates") == 2);
                assertThat(sum(node, "clips"))
                        .as("no revisit became a second clip")
                        .isEqualTo(2);
                assertThat(node.search(StoredIndex.CLIPS, "source_id", EditedSite.SOURCE))
                        .hasSize(2);
            } finally {
                job.cancel().get(30, TimeUnit.SECONDS);
            }
        }
    }

    private JobClient start(PressJobConfig config, ElasticsearchNode node) throws Exception {
        new IndexInstaller(node.client()).install();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                OneMachine.configuration(directory.resolve("checkpoints"), Optional.empty(), Duration.ofSeconds(1)));
        new PressTopology(config, environment, SOON).build();
        return environment.executeAsync();
    }

    private static JsonNode clip(ElasticsearchNode node, String clipId) throws Exception {
        JsonNode clip = node.document(StoredIndex.CLIPS, clipId);
        return clip == null ? MissingNode.getInstance() : clip;
    }

    private static long sum(ElasticsearchNode node, String field) throws Exception {
        return node.search(StoredIndex.SOURCE_HOURS, "source_id", EditedSite.SOURCE).stream()
                .mapToLong(hour -> hour.get(field).longValue())
                .sum();
    }

    /** Looks at the index several times a second until it is so; a job that ended never gets there. */
    private static void until(JobClient job, Callable<Boolean> isSo) throws Exception {
        var end = job.getJobExecutionResult();
        while (!isSo.call()) {
            try {
                end.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            }
            throw new AssertionError("the job ended");
        }
    }
}
