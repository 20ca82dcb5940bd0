package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;
import vn.diembao.pipeline.OneMachine;
import vn.diembao.pipeline.Samples;

/** Answers of Elasticsearch that never come, though it did, or will do, what it was told. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
final class LostAnswersIT {
    /** The request deadline and some. */
    private static final long DEADLINE_SECONDS = 45;

    @TempDir
    static Path home;

    @TempDir
    Path checkpoints;

    private static ElasticsearchNode node;

    @BeforeAll
    static void startNode() throws Exception {
        node = new ElasticsearchNode(home);
        new IndexInstaller(node.client()).install();
    }

    @AfterAll
    static void stopNode() throws Exception {
        node.signal("CONT");
        node.close();
    }

    @Test
    void row51WhatWasAppliedBeforeItsAnswerWasCutIsNotDoubled() throws Exception {
        int port = URI.create(node.config().url()).getPort();
        try (CuttingProxy proxy = new CuttingProxy(port, 2)) {
            StreamExecutionEnvironment environment = environment();
            environment
                    .fromData(writes("row51", 300), TypeInformation.of(DocumentWrite.class))
                    .sinkTo(new DocumentSink(ElasticsearchConfig.open(proxy.url()), RetryPolicy.DEFAULT));
            environment.execute();
            assertThat(proxy.cutsLeft()).isZero();
            assertThat(proxy.bulks()).as("asked again").isGreaterThanOrEqualTo(3);
        }
        assertThat(node.search(StoredIndex.CLIPS, "section", "row51"))
                .hasSize(300)
                .extracting(clip -> clip.get("id").textValue())
                .doesNotHaveDuplicates();
        assertThat(node.client()
                        .search(
                                s -> s.index(StoredIndex.CLIPS.alias())
                                        .version(true)
                                        .size(300)
                                        .query(q ->
                                                q.term(t -> t.field("section").value("row51"))),
                                JsonNode.class)
                        .hits()
                        .hits())
                .as("the second request finds nothing to change")
                .allSatisfy(hit -> assertThat(hit.version()).isEqualTo(1));
    }

    @Test
    void row53AHungNodeCostsADeadlineAndNoThreadAndTheJobGoesOn() throws Exception {
        StreamExecutionEnvironment environment = environment();
        environment
                .fromData(writes("row53", 300), TypeInformation.of(DocumentWrite.class))
                .map(new Hang())
                .sinkTo(new DocumentSink(node.config(), RetryPolicy.DEFAULT));
        JobClient job = environment.executeAsync();
        Hang.HALFWAY.await();
        try (ElasticsearchBulk bulk = new ElasticsearchBulk(node.config())) {
            bulk.send(writes("row53-apart", 1)).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            node.signal("STOP");
            long threads = dispatchers();
            Hang.HANGS.countDown();
            assertThat(hungRequests(bulk))
                    .allSatisfy(failure -> assertThat(failure).hasRootCauseInstanceOf(IOException.class));
            assertThat(dispatchers()).isLessThanOrEqualTo(threads);
        } finally {
            node.signal("CONT");
        }
        job.getJobExecutionResult().get(90, TimeUnit.SECONDS);
        assertThat(node.search(StoredIndex.CLIPS, "section", "row53")).hasSize(300);
        assertThat(Hang.SENT).as("the job did not have to restart").hasValue(300);
    }

    /** How requests to the hung node end, each at its deadline. */
    private static List<Throwable> hungRequests(ElasticsearchBulk bulk) {
        List<CompletableFuture<Throwable>> requests = IntStream.range(0, 5)
                .mapToObj(i -> bulk.send(writes("row53-apart", 1))
                        .handle((answers, failure) -> failure)
                        .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .toList();
        return requests.stream().map(CompletableFuture::join).toList();
    }

    /** Threads of all Elasticsearch clients. */
    private static long dispatchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("I/O dispatcher"))
                .count();
    }

    /** Holds the stream at its middle until Elasticsearch hangs. */
    private static final class Hang implements MapFunction<DocumentWrite, DocumentWrite> {
        private static final long serialVersionUID = 1;
        private static final CountDownLatch HALFWAY = new CountDownLatch(1);
        private static final CountDownLatch HANGS = new CountDownLatch(1);
        private static final AtomicInteger SENT = new AtomicInteger();

        @Override
        public DocumentWrite map(DocumentWrite document) throws InterruptedException {
            if (SENT.incrementAndGet() == 150) {
                HALFWAY.countDown();
                HANGS.await();
            }
            return document;
        }
    }

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(
                1, OneMachine.configuration(checkpoints, Optional.empty(), Duration.ofMillis(200)));
    }

    /** Clips whose section tells which test they belong to. */
    private static List<DocumentWrite> writes(String section, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.clip("https://bao-mau.vn/" + section + '/' + i, "Tin " + i, section))
                .map(DocumentWrite::of)
                .toList();
    }
}
