package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.HealthState;
import vn.diembao.model.History;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;
import vn.diembao.pipeline.OneMachine;
import vn.diembao.pipeline.Samples;

/** The sink in a MiniCluster against a real Elasticsearch; one node serves all tests, each with its own addresses. */
@Timeout(90)
final class DocumentSinkIT {
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
        node.close();
    }

    @Test
    void installingAgainChangesNothing() throws Exception {
        String before = mappings();
        new IndexInstaller(node.client()).install();
        assertThat(mappings()).isEqualTo(before);
        assertThat(before).contains("clips-v1", "rejections-v1", "source-hours-v1", "source-health-v1", "terms-v1");
    }

    @Test
    void row56AliasOnTwoIndicesIsRefused() throws Exception {
        node.client().indices().create(c -> c.index("other").aliases("terms", a -> a.isWriteIndex(false)));
        try {
            assertThatThrownBy(() -> new IndexInstaller(node.client()).install())
                    .isInstanceOf(ElasticsearchMismatchException.class)
                    .hasMessageContaining("alias \"terms\"")
                    .hasMessageContaining("other");
        } finally {
            node.client().indices().delete(d -> d.index("other"));
        }
        new IndexInstaller(node.client()).install();
    }

    @Test
    void row56IndexThatIsGoneStopsTheJobWithoutARestart() throws Exception {
        List<DocumentWrite> documents = clips("row56", 5).stream()
                .map(DocumentWrite::of)
                .map(clip -> new DocumentWrite(StoredIndex.TERMS, clip.id(), clip.kind(), "{}"))
                .toList();
        node.client().indices().delete(d -> d.index(StoredIndex.TERMS.concrete()));
        try {
            Instant began = Clock.systemUTC().instant();
            assertThatThrownBy(() -> run(documents))
                    .rootCause()
                    .hasMessageContaining("Elasticsearch will not let us write to \"terms\" (404 ")
                    .hasMessageContaining("then start again");
            assertThat(Duration.between(began, Clock.systemUTC().instant()))
                    .as("eight restarts wait for minutes")
                    .isLessThan(Duration.ofSeconds(30));
        } finally {
            new IndexInstaller(node.client()).install();
        }
    }

    @Test
    void row47DocumentAgainstTheMappingGoesOnRecordAndTheRestIsStored() throws Exception {
        DocumentWrite unknownField = raw("row47-field", "{\"colour\":\"red\"}");
        DocumentWrite wrongType = raw("row47-type", "{\"published_at\":\"hôm nay\"}");
        List<Clip> clips = clips("row47", 200);
        run(Stream.concat(clips.stream().map(DocumentWrite::of), Stream.of(unknownField, wrongType))
                .toList());
        assertThat(clips).allSatisfy(clip -> assertThat(stored(clip)).isNotNull());
        assertThat(node.search(StoredIndex.REJECTIONS, "reason", "INDEX_REFUSED"))
                .extracting(rejection -> rejection.get("detail").textValue())
                .filteredOn(detail -> detail.contains("row47"))
                .hasSize(2)
                .anyMatch(detail -> detail.startsWith("clips/row47-field: 400") && detail.contains("colour"))
                .anyMatch(detail -> detail.startsWith("clips/row47-type: 400") && detail.contains("published_at"));
    }

    @Test
    void row55TooLongIdIsFoundAmongTheOthers() throws Exception {
        List<Clip> clips = clips("row55", 10);
        run(Stream.concat(
                        Stream.of(raw("row55".repeat(120), "{}")),
                        clips.stream().map(DocumentWrite::of))
                .toList());
        assertThat(clips).allSatisfy(clip -> assertThat(stored(clip)).isNotNull());
        assertThat(node.search(StoredIndex.REJECTIONS, "reason", "INDEX_REFUSED"))
                .extracting(rejection -> rejection.get("detail").textValue())
                .filteredOn(detail -> detail.contains("row55"))
                .singleElement()
                .asString()
                .contains("action_request_validation_exception");
    }

    @Test
    void row50SameDocumentsTwiceAreStoredOnce() throws Exception {
        List<DocumentWrite> writes =
                clips("row50", 20).stream().map(DocumentWrite::of).toList();
        run(writes);
        run(Stream.concat(writes.stream(), writes.stream()).toList());
        assertThat(node.search(StoredIndex.CLIPS, "section", "row50"))
                .hasSize(20)
                .extracting(clip -> clip.get("id").textValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void historyAloneLeavesAnEditorsLabelsUntouched() throws Exception {
        Clip clip = clips("editor", 1).get(0);
        run(List.of(DocumentWrite.of(clip)));
        node.client()
                .update(
                        u -> u.index(StoredIndex.CLIPS.alias())
                                .id(clip.article().id())
                                .doc(Map.of("labels", Map.of("topics", List.of("by-hand")))),
                        JsonNode.class);
        History withdrawn = new History(
                Samples.NOON,
                Samples.NOON,
                Samples.NOON.plusSeconds(60),
                clip.history().versions());
        run(List.of(DocumentWrite.of(clip.article().id(), withdrawn)));
        JsonNode stored = stored(clip);
        assertThat(stored.at("/history/withdrawn_at").textValue()).isEqualTo("2026-03-02T05:01:00Z");
        assertThat(stored.at("/labels/topics/0").textValue()).isEqualTo("by-hand");
        assertThat(stored.at("/labels/relevance").textValue()).isEqualTo("union");
        assertThat(stored.at("/title").textValue()).isEqualTo(clip.article().title());
    }

    @Test
    void healthOfASourceStandsOnceAsItIsNow() throws Exception {
        run(List.of(
                DocumentWrite.of(Samples.health(HealthState.WARNING)),
                DocumentWrite.of(Samples.health(HealthState.OK))));
        assertThat(node.search(StoredIndex.SOURCE_HEALTH, "source_id", Samples.SOURCE))
                .singleElement()
                .satisfies(health -> {
                    assertThat(health.at("/state").textValue()).isEqualTo("OK");
                    assertThat(health.at("/reasons")).isEmpty();
                    assertThat(health.at("/volume/usual").doubleValue()).isEqualTo(20.5);
                });
    }

    @Test
    void newClipThatIsThereAfterAllIsMergedWithWhatFollowsIt() throws Exception {
        Clip clip = clips("met", 1).get(0);
        String id = clip.article().id();
        run(List.of(
                new DocumentWrite(StoredIndex.CLIPS, id, DocumentWrite.WriteKind.INDEX, "{\"story\":{\"shares\":7}}")));
        run(List.of(
                DocumentWrite.of(clip),
                DocumentWrite.of(id, ClipStory.copied(2, 3)),
                DocumentWrite.of(clips("met", 2).get(1))));
        assertThat(stored(clip).get("title").textValue()).isEqualTo("Tin 0");
        assertThat(stored(clip).at("/story/shares").intValue())
                .as("what was written behind the clip comes behind it")
                .isEqualTo(3);
        assertThat(node.search(StoredIndex.CLIPS, "section", "met")).hasSize(2);
    }

    @Test
    void row72ClipThatIsToGoStaysGoneThoughItWasCreatedAnewBeforeThat() throws Exception {
        Clip clip = clips("gone", 1).get(0);
        String id = clip.article().id();
        run(List.of(DocumentWrite.of(clip)));
        run(List.of(DocumentWrite.of(clip), DocumentWrite.of(id, ClipStory.copied(2, 3)), DocumentWrite.removed(id)));
        assertThat(stored(clip)).isNull();
    }

    @Test
    void withdrawalOfAnUnknownIdWritesNothing() throws Exception {
        run(List.of(DocumentWrite.of("never-seen", Samples.history(Samples.NOON))));
        assertThat(node.document(StoredIndex.CLIPS, "never-seen")).isNull();
        assertThat(node.search(StoredIndex.REJECTIONS, "reason", "INDEX_REFUSED"))
                .noneMatch(rejection -> rejection.get("detail").textValue().contains("never-seen"));
    }

    @Test
    void row52EverythingArrivesThoughElasticsearchStopsInTheMiddle() throws Exception {
        List<Clip> clips = clips("row52", 300);
        StreamExecutionEnvironment environment = environment();
        environment
                .fromData(clips.stream().map(DocumentWrite::of).toList(), TypeInformation.of(DocumentWrite.class))
                .map(new Outage())
                .sinkTo(new DocumentSink(node.config(), RetryPolicy.DEFAULT));
        JobClient job = environment.executeAsync();
        Outage.HALFWAY.await();
        node.stop();
        Outage.STOPPED.countDown();
        Outage.ALL_SENT.await();
        node.startAgain();
        job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
        assertThat(node.search(StoredIndex.CLIPS, "section", "row52")).hasSize(300);
        assertThat(Outage.SENT).as("the job did not have to restart").hasValue(300);
    }

    @Test
    void row54ReadOnlyIndexHoldsDocumentsUntilThereIsRoomAgain() throws Exception {
        List<Clip> clips = clips("row54", 60);
        StreamExecutionEnvironment environment = environment();
        environment
                .fromData(clips.stream().map(DocumentWrite::of).toList(), TypeInformation.of(DocumentWrite.class))
                .sinkTo(new DocumentSink(node.config(), RetryPolicy.DEFAULT));
        readOnly(true);
        JobClient job = environment.executeAsync();
        try {
            assertThatThrownBy(() -> job.getJobExecutionResult().get(3, TimeUnit.SECONDS))
                    .as("the job waits, as it does on a disk that is too full")
                    .isInstanceOf(TimeoutException.class);
            assertThat(stored(clips.get(0))).isNull();
        } finally {
            readOnly(false);
        }
        job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
        assertThat(node.search(StoredIndex.CLIPS, "section", "row54")).hasSize(60);
        assertThat(node.search(StoredIndex.REJECTIONS, "reason", "INDEX_REFUSED"))
                .noneMatch(rejection -> rejection.get("detail").textValue().contains("row54"));
    }

    /** As a full disk does; the block that Elasticsearch sets itself it also takes away by itself, at any moment. */
    private static void readOnly(boolean on) throws IOException {
        node.client().indices().putSettings(p -> p.index(StoredIndex.CLIPS.concrete())
                .settings(s -> s.blocks(b -> b.write(on))));
    }

    @Test
    void row66SourceIsHeldBackWhileElasticsearchTakesNothing() throws Exception {
        int all = 12_000;
        StreamExecutionEnvironment environment = environment();
        environment.fromSequence(1, all).map(new Made()).sinkTo(new DocumentSink(node.config(), RetryPolicy.DEFAULT));
        readOnly(true);
        JobClient job = environment.executeAsync();
        try {
            int before = -1;
            while (before != Made.COUNT.get() || before == 0) {
                before = Made.COUNT.get();
                assertThatThrownBy(() -> job.getJobExecutionResult().get(1, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
            }
            assertThat(before).as("what waits in memory is bounded").isLessThan(all / 2);
        } finally {
            readOnly(false);
        }
        job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
        node.client().indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
        assertThat(node.client()
                        .count(c -> c.index(StoredIndex.CLIPS.alias())
                                .query(q -> q.term(t -> t.field("section").value("row66"))))
                        .count())
                .as("it drains, nothing lost, nothing twice")
                .isEqualTo(all);
    }

    /** Makes documents as fast as they are taken. */
    private static final class Made implements MapFunction<Long, DocumentWrite> {
        private static final long serialVersionUID = 1;
        private static final AtomicInteger COUNT = new AtomicInteger();

        @Override
        public DocumentWrite map(Long number) {
            COUNT.incrementAndGet();
            return DocumentWrite.of(Samples.clip("https://bao-mau.vn/row66/" + number, "Tin " + number, "row66"));
        }
    }

    /** Holds the stream at its middle until Elasticsearch is down. */
    private static final class Outage implements MapFunction<DocumentWrite, DocumentWrite> {
        private static final long serialVersionUID = 1;
        private static final CountDownLatch HALFWAY = new CountDownLatch(1);
        private static final CountDownLatch STOPPED = new CountDownLatch(1);
        private static final CountDownLatch ALL_SENT = new CountDownLatch(1);
        private static final AtomicInteger SENT = new AtomicInteger();

        @Override
        public DocumentWrite map(DocumentWrite document) throws InterruptedException {
            int sent = SENT.incrementAndGet();
            if (sent == 150) {
                HALFWAY.countDown();
                STOPPED.await();
            } else if (sent == 300) {
                ALL_SENT.countDown();
            }
            return document;
        }
    }

    private void run(List<DocumentWrite> documents) throws Exception {
        StreamExecutionEnvironment environment = environment();
        environment
                .fromData(documents, TypeInformation.of(DocumentWrite.class))
                .sinkTo(new DocumentSink(node.config(), RetryPolicy.DEFAULT));
        environment.execute();
    }

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(
                1, OneMachine.configuration(checkpoints, Optional.empty(), Duration.ofMillis(200)));
    }

    private static JsonNode stored(Clip clip) throws Exception {
        return node.document(StoredIndex.CLIPS, clip.article().id());
    }

    private static String mappings() throws Exception {
        return node.client().indices().get(g -> g.index("*")).result().toString();
    }

    private static DocumentWrite raw(String id, String json) {
        return new DocumentWrite(StoredIndex.CLIPS, id, DocumentWrite.WriteKind.UPSERT, json);
    }

    /** Clips whose section tells which test they belong to. */
    private static List<Clip> clips(String section, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.clip("https://bao-mau.vn/" + section + '/' + i, "Tin " + i, section))
                .toList();
    }
}
