package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.SourceHour;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.index.DocumentWrite.WriteKind;

final class DocumentWriteTest {
    private final DocumentSink.BufferSerializer serializer = new DocumentSink.BufferSerializer();

    @Test
    void clipIsCreatedOrMergedUnderItsOwnId() throws IOException {
        DocumentWrite write = DocumentWrite.of(Samples.clip(Samples.URL, "Tết sum vầy"));
        assertThat(write.index()).isEqualTo(StoredIndex.CLIPS);
        assertThat(write.kind()).isEqualTo(WriteKind.CREATE);
        assertThat(write.id()).isEqualTo(ClipId.ofUrl(Samples.URL));
        assertThat(json(write).get("title").textValue()).isEqualTo("Tết sum vầy");
        assertThat(json(write).get("author").isNull())
                .as("an update clears the field")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Tết sum vầy – 5 %", "🎉 và 𝐂", "\uD83D", "\uDE00a\uD83D"})
    void lengthIsThatOfTheBytes(String json) {
        DocumentWrite write = new DocumentWrite(StoredIndex.CLIPS, "id", WriteKind.UPDATE, json);
        assertThat(write.bytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void editedClipIsMerged() {
        Clip clip = Samples.clip(Samples.URL, "Tết sum vầy");
        History history = clip.history();
        ClipVersion version = history.versions().get(0);
        History edited = new History(
                history.firstSeenAt(), history.updatedAt(), history.withdrawnAt(), List.of(version, version));
        DocumentWrite write =
                DocumentWrite.of(new Clip(clip.article(), clip.outlet(), clip.labels(), edited, clip.story()));
        assertThat(write.kind()).isEqualTo(WriteKind.UPSERT);
    }

    @Test
    void historyAloneTouchesNothingElseAndMakesNoDocument() throws IOException {
        DocumentWrite write = DocumentWrite.of("id", Samples.history(Samples.NOON));
        assertThat(write.kind()).isEqualTo(WriteKind.UPDATE);
        assertThat(json(write).fieldNames()).toIterable().containsExactly("history");
    }

    @Test
    void whatAnotherClipToldNamesNothingButThat() throws IOException {
        DocumentWrite write = DocumentWrite.of("id", ClipStory.copied(6, 1));
        assertThat(write.kind()).isEqualTo(WriteKind.UPDATE);
        assertThat(write.json()).isEqualTo("{\"story\":{\"reprints\":6,\"shares\":1}}");
    }

    @Test
    void recordsAndFiguresReplaceThemselves() {
        SourceHour hour = new SourceHour("s", Samples.NOON, "r", Map.of(), "", 1, 0, 0, 0, 0, Map.of(), null);
        assertThat(DocumentWrite.of(hour)).returns("s@2026-03-02T05:00:00Z@r", DocumentWrite::id);
        assertThat(DocumentWrite.of(hour).kind()).isEqualTo(WriteKind.INDEX);
        assertThat(DocumentWrite.of(Samples.rejection("https://a.vn/")).kind()).isEqualTo(WriteKind.INDEX);
    }

    @Test
    void row55IdsStayFarBelow512Bytes() {
        String longUrl = "https://bao-mau.vn/" + "a".repeat(9_000);
        assertThat(DocumentWrite.of(Samples.clip(longUrl, "Tin")).id()).hasSize(64);
        assertThat(DocumentWrite.of(Samples.rejection(longUrl)).id()).hasSize(64);
    }

    @Test
    void row50SameDocumentHasTheSameIdAndText() {
        assertThat(DocumentWrite.of(Samples.clip(Samples.URL, "Tin")))
                .isEqualTo(DocumentWrite.of(Samples.clip(Samples.URL, "Tin")));
    }

    @Test
    void bufferSurvivesTheRoundTrip() throws IOException {
        List<DocumentWrite> documents = List.of(
                DocumentWrite.of(Samples.clip(Samples.URL, "Hòa giải 😀 ở cơ sở")),
                DocumentWrite.of("id", Samples.history(Samples.NOON)),
                new DocumentWrite(StoredIndex.TERMS, "", WriteKind.INDEX, "{\"name\":\"" + "ộ".repeat(50_000) + "\"}"));
        assertThat(documents(serializer.deserialize(1, serializer.serialize(state(documents)))))
                .isEqualTo(documents);
    }

    @Test
    void emptyBufferSurvivesTheRoundTrip() throws IOException {
        assertThat(documents(serializer.deserialize(1, serializer.serialize(state(List.of())))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 99})
    void row59BufferOfAnUnknownVersionIsRefused(int version) throws IOException {
        byte[] bytes = serializer.serialize(state(List.of()));
        assertThatThrownBy(() -> serializer.deserialize(version, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version " + version);
    }

    private static BufferedRequestState<DocumentWrite> state(List<DocumentWrite> documents) {
        return new BufferedRequestState<>(documents.stream()
                .map(d -> new RequestEntryWrapper<>(d, d.json().length()))
                .toList());
    }

    private static List<DocumentWrite> documents(BufferedRequestState<DocumentWrite> state) {
        return state.getBufferedRequestEntries().stream()
                .map(RequestEntryWrapper::getRequestEntry)
                .toList();
    }

    private static JsonNode json(DocumentWrite write) throws IOException {
        return StoredJson.mapper().readTree(write.json());
    }
}
