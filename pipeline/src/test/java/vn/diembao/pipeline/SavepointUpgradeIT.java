package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.model.ClipId;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.revisit.RevisitPlan;

/**
 * Savepoints of earlier releases, kept in {@code src/test/resources/savepoints}, each made on two subtasks. A release that
 * changes the state of a step adds its own: {@code -Dit.test=SavepointUpgradeIT -Ddiembao.keepSavepoint=NAME}.
 */
@Timeout(180)
final class SavepointUpgradeIT {
    private static final Path KEPT = Path.of("src", "test", "resources", "savepoints");
    /** Of no port, so that a clip keeps its id wherever the site is served. */
    private static final String KNOWN = "http://tin.localhost";

    private static final String EDITED = ClipId.ofUrl(KNOWN + "/sua.html");
    private static final String PAGE = "/sua.html";

    @TempDir
    private Path directory;

    static Stream<String> kept() throws IOException {
        try (Stream<Path> savepoints = Files.list(KEPT)) {
            return savepoints.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void row59StateOfAnEarlierReleaseIsTakenOverOnMoreSubtasks(String release) throws Exception {
        Instant begin = Files.getLastModifiedTime(directory).toInstant();
        Configuration flink = flink(Optional.of(KEPT.resolve(release)));
        flink.set(CoreOptions.DEFAULT_PARALLELISM, 3);
        flink.set(TaskManagerOptions.NUM_TASK_SLOTS, 3);
        try (EditedSite site = new EditedSite(KNOWN);
                ElasticsearchNode node = new ElasticsearchNode(directory.resolve("elasticsearch"))) {
            readOnce(site);
            JobClient job = start(site, node, flink);
            try {
                JsonNode clip = clip(job, node);
                assertThat(clip.at("/history/versions"))
                        .as("the index is empty, so the first version can only be told by the state")
                        .hasSize(2);
                assertThat(Instant.parse(clip.at("/history/first_seen_at").textValue()))
                        .isBefore(begin);
                assertThat(clip.at("/story/id").textValue())
                        .as("stories of edited articles are told only of those that are remembered")
                        .isNotEmpty();
            } finally {
                job.cancel().get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "diembao.keepSavepoint", matches = "\\w[\\w.-]*")
    void keepsTheStateOfThisRelease() throws Exception {
        try (EditedSite site = new EditedSite(KNOWN);
                ElasticsearchNode node = new ElasticsearchNode(directory.resolve("elasticsearch"))) {
            JobClient job = start(site, node, flink(Optional.empty()));
            clip(job, node);
            Path savepoint = directory.resolve("savepoints");
            String made = job.stopWithSavepoint(false, savepoint.toUri().toString(), SavepointFormatType.CANONICAL)
                    .get(60, TimeUnit.SECONDS);
            Path kept = KEPT.resolve(System.getProperty("diembao.keepSavepoint"));
            Files.createDirectories(KEPT);
            Files.move(Path.of(URI.create(made)), kept);
        }
    }

    private Configuration flink(Optional<Path> restore) {
        return OneMachine.configuration(directory.resolve("checkpoints"), restore, Duration.ofSeconds(1));
    }

    private static JobClient start(EditedSite site, ElasticsearchNode node, Configuration flink) throws Exception {
        new IndexInstaller(node.client()).install();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(
                        site.job(node, new RevisitPlan(List.of(Duration.ofHours(1)), Duration.ofMinutes(1))),
                        environment)
                .build();
        return environment.executeAsync();
    }

    /** After it the site shows the page's second version. */
    private static void readOnce(EditedSite site) throws IOException {
        HttpURLConnection page = (HttpURLConnection) URI.create(site.url(PAGE).replace("tin.localhost", "127.0.0.1"))
                .toURL()
                .openConnection();
        assertThat(page.getResponseCode()).isEqualTo(200);
        page.disconnect();
    }

    /** The clip once it is stored; a job that ended never gets there. */
    private static JsonNode clip(JobClient job, ElasticsearchNode node) throws Exception {
        var end = job.getJobExecutionResult();
        JsonNode clip = node.document(StoredIndex.CLIPS, EDITED);
        while (clip == null) {
            try {
                end.get(200, TimeUnit.MILLISECONDS);
                throw new AssertionError("the job ended");
            } catch (TimeoutException e) {
                clip = node.document(StoredIndex.CLIPS, EDITED);
            }
        }
        return clip;
    }
}
