package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.runtime.throwable.ThrowableClassifier;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.index.DocumentWrite.WriteKind;

final class DocumentWriterTest {
    private static final Bulk.Answer MAPPING_ERROR =
            new Bulk.Answer(400, "document_parsing_exception", "failed to parse field\n[published_at]");
    private static final RetryPolicy POLICY = new RetryPolicy(200, 30_000, 600_000);

    private final ManualTime time = new ManualTime();
    private final ScriptedBulk bulk = new ScriptedBulk();

    @Test
    void row47OneBadDocumentAmong500GoesOnRecordAndTheRestIsStored() throws Exception {
        bulk.always(d -> d.id().equals("clip-250") ? MAPPING_ERROR : ScriptedBulk.STORED);
        DocumentWriter writer = writer(500);
        write(writer, clips(500));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).hasSize(499).doesNotContain("clip-250");
        List<String> records = bulk.ids(StoredIndex.REJECTIONS);
        assertThat(records).hasSize(1);
        assertThat(bulk.json(StoredIndex.REJECTIONS, records.get(0)))
                .contains("INDEX_REFUSED", "clips/clip-250", "400 failed to parse field [published_at]");
        assertThat(bulk.sizes()).as("the bad one is not tried again").containsExactly(500, 1);
        assertThat(time.passed()).isZero();
    }

    @Test
    void row47RefusedDocumentIsKeptWholeEnoughToBeSentAgain() throws Exception {
        DocumentWrite refused = new DocumentWrite(
                StoredIndex.CLIPS,
                "a",
                WriteKind.UPSERT,
                "{\"source_id\":\"bao-mau\",\"url\":\"https://bao-mau.vn/1?token=abc\",\"title\":\"Tin \\\"nóng\\\"\"}");
        bulk.always(d -> d.id().equals("a") ? MAPPING_ERROR : ScriptedBulk.STORED);
        DocumentWriter writer = writer(10);
        write(writer, List.of(refused));
        writer.flush(true);
        DeadLetter letter = letter();
        assertThat(DocumentWrite.of(letter.document())).isEqualTo(refused);
        assertThat(letter.rejection().sourceId()).isEqualTo("bao-mau");
        assertThat(letter.rejection().url()).isEqualTo("https://bao-mau.vn/1?token=***");
        assertThat(letter.settledAt()).isNull();
    }

    @Test
    void row47SameDocumentRefusedForAnotherReasonIsTheSameLetter() throws Exception {
        bulk.then(d -> MAPPING_ERROR).then(d -> ScriptedBulk.STORED).then(d -> new Bulk.Answer(400, "x", "other"));
        DocumentWriter writer = writer(10);
        write(writer, clips(1));
        writer.flush(true);
        write(writer, clips(1));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.REJECTIONS)).hasSize(1);
        assertThat(letter().rejection().detail()).isEqualTo("clips/clip-0: 400 other");
    }

    @Test
    void recordThatIsRefusedForItsDocumentIsStoredWithoutIt() throws Exception {
        bulk.always(d -> d.json().contains("bulky") ? MAPPING_ERROR : ScriptedBulk.STORED);
        DocumentWriter writer = writer(10);
        write(writer, List.of(clip("clip-0", "bulky")));
        writer.flush(true);
        assertThat(letter().document()).isNull();
    }

    @Test
    void row47RequestRefusedForOneDocumentFindsThatDocument() throws Exception {
        bulk.thenFail(400).then(d -> ScriptedBulk.STORED).thenFail(400);
        DocumentWriter writer = writer(2);
        write(writer, clips(2));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).containsExactly("clip-0");
        assertThat(bulk.ids(StoredIndex.REJECTIONS)).hasSize(1);
    }

    @Test
    void stopsWhenEvenTheRecordOfARefusalIsRefused() throws Exception {
        bulk.always(d -> MAPPING_ERROR);
        DocumentWriter writer = writer(10);
        write(writer, clips(1));
        assertThatThrownBy(() -> writer.flush(true))
                .hasRootCauseMessage("Elasticsearch refuses even the record of a refusal: 400 failed to parse field"
                        + "\n[published_at]");
    }

    @Test
    void row48BusyItemsAreAskedAgainUntilTaken() throws Exception {
        for (int i = 0; i < 12; i++) {
            bulk.then(d -> Integer.parseInt(d.id().substring(5)) % 2 == 0 ? ScriptedBulk.STORED : ScriptedBulk.BUSY);
        }
        DocumentWriter writer = writer(100);
        write(writer, clips(100));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).hasSize(100);
        assertThat(bulk.sizes().get(0)).isEqualTo(100);
        assertThat(bulk.sizes().subList(1, bulk.sizes().size()))
                .as("only what was not taken")
                .allMatch(n -> n <= 50);
        assertThat(time.passed().toSeconds()).as("waits grow, to 60 s and more").isBetween(30L, 400L);
    }

    @ParameterizedTest(name = "status {0}")
    @ValueSource(ints = {0, 429, 502, 503, 504})
    void row49RequestThatFailsWholeIsSentAgainWithinSeconds(int status) throws Exception {
        bulk.thenFail(status).thenFail(status).thenFail(status);
        DocumentWriter writer = writer(100);
        write(writer, clips(10));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).hasSize(10);
        assertThat(bulk.sizes()).containsExactly(10, 10, 10, 10);
        assertThat(time.passed().toMillis()).isBetween(700L, 1_400L);
    }

    @Test
    void requestThatIsTooLargeGoesInHalves() throws Exception {
        bulk.failAbove(3, 413);
        DocumentWriter writer = writer(10);
        write(writer, clips(10));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS))
                .containsExactlyElementsOf(
                        clips(10).stream().map(DocumentWrite::id).toList());
        assertThat(bulk.sizes()).containsExactly(10, 5, 2, 3, 5, 2, 3);
    }

    @Test
    void documentThatIsTooLargeAloneGoesOnRecord() throws Exception {
        bulk.thenFail(413);
        DocumentWriter writer = writer(10);
        write(writer, clips(1));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).isEmpty();
        assertThat(bulk.ids(StoredIndex.REJECTIONS)).hasSize(1);
    }

    @Test
    void row55DocumentTooLargeForTheBufferIsNeverSent() throws Exception {
        DocumentWriter writer = writer(10);
        write(writer, List.of(clip("clip-0", "x".repeat(20_000))));
        write(writer, clips(2).subList(1, 2));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).containsExactly("clip-1");
        assertThat(bulk.json(
                        StoredIndex.REJECTIONS, bulk.ids(StoredIndex.REJECTIONS).get(0)))
                .contains("clips/clip-0: too large");
    }

    @ParameterizedTest(name = "status {0}")
    @CsvSource({"401, DIEMBAO_ES_USER", "403, diembao_writer", "404, 'the index, its alias and the address'"})
    void clusterThatKeepsUsOutStopsTheJobForGoodAndSaysWhatToDo(int status, String advice) throws Exception {
        bulk.failAlways(status);
        DocumentWriter writer = writer(10);
        write(writer, clips(3));
        assertThatThrownBy(() -> writer.flush(true))
                .satisfies(DocumentWriterTest::noRestart)
                .rootCause()
                .isInstanceOf(ElasticsearchMismatchException.class)
                .hasMessageContaining("bulk request failed, status " + status)
                .hasMessageContaining(advice);
        assertThat(time.passed().toSeconds())
                .as("log-ins are refused for a while where a node comes up")
                .isBetween(120L, 155L);
    }

    @ParameterizedTest(name = "status {0}")
    @ValueSource(ints = {401, 403, 404})
    void row52RequestThatIsKeptOutForAWhileIsSentAgain(int status) throws Exception {
        bulk.thenFail(status).thenFail(status).thenFail(status);
        DocumentWriter writer = writer(10);
        write(writer, clips(3));
        writer.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).hasSize(3);
    }

    @ParameterizedTest(name = "status {0}")
    @CsvSource({
        "404, index_not_found_exception, no such index [clips]",
        "403, security_exception, action is unauthorized",
        "401, security_exception, missing credentials"
    })
    void row56DocumentThatIsKeptOutStopsTheJobAndSaysWhere(int status, String type, String reason) throws Exception {
        bulk.always(d -> new Bulk.Answer(status, type, reason));
        DocumentWriter writer = writer(10);
        write(writer, clips(3));
        assertThatThrownBy(() -> writer.flush(true))
                .satisfies(DocumentWriterTest::noRestart)
                .rootCause()
                .hasMessageStartingWith(
                        "Elasticsearch will not let us write to \"clips\" (" + status + " " + reason + "): ");
        assertThat(bulk.ids(StoredIndex.REJECTIONS)).isEmpty();
    }

    private static void noRestart(Throwable failure) {
        assertThat(ThrowableClassifier.findThrowableOfThrowableType(failure, ThrowableType.NonRecoverableError))
                .as("a restart would ask in vain")
                .isPresent();
    }

    @Test
    void row52GivesUpWhenNothingIsTakenForLong() throws Exception {
        bulk.failAlways(503);
        DocumentWriter writer = writer(10);
        write(writer, clips(3));
        assertThatThrownBy(() -> writer.flush(true)).hasStackTraceContaining("Elasticsearch took nothing for 600 s");
        assertThat(time.passed().toSeconds()).isBetween(600L, 631L);
    }

    @Test
    void row48NeverGivesUpWhileSomethingIsTaken() throws Exception {
        List<String> taken = new ArrayList<>();
        bulk.always(d -> {
            // One document in six minutes, each after its own failures.
            boolean now = time.passed().toMinutes() >= 6L * (taken.size() + 1);
            if (now) {
                taken.add(d.id());
            }
            return now ? ScriptedBulk.STORED : ScriptedBulk.BUSY;
        });
        DocumentWriter writer = writer(10);
        write(writer, clips(4));
        writer.flush(true);
        assertThat(time.passed().toMinutes()).isGreaterThanOrEqualTo(24);
        assertThat(bulk.ids(StoredIndex.CLIPS)).hasSize(4);
    }

    @Test
    void laterWriteOfAnIdWinsThoughTheEarlierOneWasBusy() throws Exception {
        bulk.then(d -> d.json().contains("old") ? ScriptedBulk.BUSY : ScriptedBulk.STORED);
        DocumentWriter writer = writer(10);
        write(writer, List.of(clip("a", "old"), clip("b", "text"), clip("a", "new")));
        writer.flush(true);
        assertThat(bulk.json(StoredIndex.CLIPS, "a")).contains("new");
        assertThat(bulk.sizes()).as("the other id is not sent again").containsExactly(3, 2);
    }

    @Test
    void withdrawalBehindABusyClipIsNotLost() throws Exception {
        DocumentWrite withdrawal = new DocumentWrite(StoredIndex.CLIPS, "a", WriteKind.UPDATE, "{\"history\":{}}");
        bulk.then(d -> d.kind() == WriteKind.UPDATE
                ? new Bulk.Answer(404, "document_missing_exception", "[a]: document missing")
                : ScriptedBulk.BUSY);
        DocumentWriter writer = writer(10);
        write(writer, List.of(clip("a", "text"), withdrawal));
        writer.flush(true);
        assertThat(bulk.json(StoredIndex.CLIPS, "a")).isEqualTo(withdrawal.json());
    }

    @Test
    void writesBehindAFailedRequestWaitForIt() throws Exception {
        bulk.thenFail(503);
        DocumentWriter writer = writer(1);
        write(writer, List.of(clip("a", "old"), clip("a", "new")));
        writer.flush(true);
        assertThat(bulk.json(StoredIndex.CLIPS, "a")).contains("new");
    }

    @Test
    void row57DocumentsOfACheckpointAreSentAfterARestore() throws Exception {
        DocumentWriter before = writer(100);
        write(before, clips(7));
        List<BufferedRequestState<DocumentWrite>> state = before.snapshotState(1);
        before.close();
        assertThat(bulk.isClosed()).isTrue();
        assertThat(bulk.sizes()).isEmpty();
        DocumentWriter after = writer(100, state);
        after.flush(true);
        assertThat(bulk.ids(StoredIndex.CLIPS)).hasSize(7);
    }

    private DeadLetter letter() throws Exception {
        String id = bulk.ids(StoredIndex.REJECTIONS).get(0);
        return StoredJson.mapper().readValue(bulk.json(StoredIndex.REJECTIONS, id), DeadLetter.class);
    }

    private DocumentWriter writer(int batch) {
        return writer(batch, List.of());
    }

    private DocumentWriter writer(int batch, Collection<BufferedRequestState<DocumentWrite>> recovered) {
        AsyncSinkWriterConfiguration buffering = AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(batch)
                .setMaxBatchSizeInBytes(1_000_000)
                .setMaxInFlightRequests(1)
                .setMaxBufferedRequests(1_000)
                .setMaxTimeInBufferMS(500)
                .setMaxRecordSizeInBytes(10_000)
                .setRequestTimeoutMS(3_600_000)
                .build();
        Retries retries = new Retries(POLICY, time, new SplittableRandom(1));
        return new DocumentWriter(new FakeWriterContext(time), buffering, recovered, bulk, retries);
    }

    private static void write(DocumentWriter writer, List<DocumentWrite> documents) throws Exception {
        for (DocumentWrite document : documents) {
            writer.write(document, null);
        }
    }

    private static List<DocumentWrite> clips(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> clip("clip-" + i, "text"))
                .toList();
    }

    private static DocumentWrite clip(String id, String title) {
        return new DocumentWrite(StoredIndex.CLIPS, id, WriteKind.UPSERT, "{\"title\":\"" + title + "\"}");
    }
}
