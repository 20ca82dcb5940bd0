package vn.diembao.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The index templates and the records say the same, in both directions. */
class StoredDocumentTest {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final Instant T = Instant.parse("2025-07-01T01:00:00Z");

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(StoredIndex.CLIPS, clip()),
                Arguments.of(StoredIndex.REJECTIONS, letter()),
                Arguments.of(StoredIndex.SOURCE_HOURS, sourceHour()),
                Arguments.of(StoredIndex.SOURCE_HEALTH, sourceHealth()),
                Arguments.of(StoredIndex.TERMS, new Term("union", "tong-ldld", "Tổng LĐLĐ Việt Nam", "1", "p")),
                Arguments.of(
                        StoredIndex.ERASURES, new Erasure(Erasure.Kind.CLIP, ClipId.ofUrl("https://bao-mau.vn/"), T)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void templateAndRecordNameTheSameFields(StoredIndex index, Object document) throws Exception {
        JsonNode mappings = JSON.readTree(index.template()).at("/template/mappings");
        assertThat(mappings.path("dynamic").asText()).isEqualTo("strict");
        assertThat(fieldsOf(JSON.valueToTree(document), "")).isEqualTo(mapped(mappings.path("properties"), ""));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentComesBackAsTheRecordItWas(StoredIndex index, Object document) throws Exception {
        String json = JSON.writeValueAsString(document);
        assertThat(JSON.readValue(json, document.getClass())).as(index.alias()).isEqualTo(document);
    }

    @Test
    void row59ClipOfAnEarlierReleaseHasNoStory() throws Exception {
        ObjectNode old = JSON.valueToTree(clip());
        old.remove("story");
        Clip clip = JSON.treeToValue(old, Clip.class);
        assertThat(clip.story()).isNull();
        assertThat(JSON.<JsonNode>valueToTree(clip).has("story"))
                .as("null would clear what is stored")
                .isFalse();
    }

    @Test
    void articleOfThePressIsPlacedNowhere() throws Exception {
        ObjectNode press = JSON.valueToTree(clip());
        press.remove("placement");
        Clip clip = JSON.treeToValue(press, Clip.class);
        assertThat(clip.article().placement()).isNull();
        assertThat(JSON.<JsonNode>valueToTree(clip).has("placement")).isFalse();
    }

    @Test
    void articleOfThePressHasNoFieldOfAPost() throws Exception {
        ObjectNode press = JSON.valueToTree(clip());
        List<String> fields = List.of("post_format", "post_hour", "shared_url", "reaction");
        press.remove(fields);
        Clip clip = JSON.treeToValue(press, Clip.class);
        assertThat(clip.article().postFormat()).isNull();
        assertThat(JSON.<JsonNode>valueToTree(clip).properties())
                .extracting(Map.Entry::getKey)
                .doesNotContainAnyElementsOf(fields);
    }

    /** A clip is written by updating its document with what it names, so labels given anew leave the figures of its post. */
    @Test
    void clipWhoseReactionIsNotKnownLeavesTheStoredOne() throws Exception {
        ObjectNode stored = JSON.valueToTree(clip());
        ObjectNode anew = stored.deepCopy();
        anew.remove("reaction");
        ((ObjectNode) anew.get("labels")).put("relevance", "labour");
        JsonNode written = JSON.valueToTree(JSON.treeToValue(anew, Clip.class));
        assertThat(written.has("reaction")).isFalse();
        Clip merged = JSON.treeToValue(stored.setAll((ObjectNode) written), Clip.class);
        assertThat(merged.labels().relevance()).isEqualTo("labour");
        assertThat(merged.reaction()).isEqualTo(clip().reaction());
    }

    private static Set<String> fieldsOf(JsonNode node, String path) {
        if (node.isArray()) {
            return fieldsOf(node.get(0), path);
        }
        if (!node.isObject()) {
            return Set.of(path);
        }
        return node.properties().stream()
                .flatMap(e -> fieldsOf(e.getValue(), join(path, e.getKey())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mapped(JsonNode properties, String path) {
        return properties.properties().stream()
                .flatMap(e -> e.getValue().has("properties")
                        ? mapped(e.getValue().get("properties"), join(path, e.getKey())).stream()
                        : Stream.of(join(path, e.getKey())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    private static SourceHour sourceHour() {
        Map<String, Long> polls = Stream.of(PollOutcome.values()).collect(Collectors.toMap(PollOutcome::name, o -> 1L));
        Map<String, Long> rejections =
                Stream.of(RejectionReason.values()).collect(Collectors.toMap(RejectionReason::name, r -> 2L));
        return new SourceHour("s", T, "run", polls, "503", 9, 3, 2, 1, 1, rejections, T);
    }

    private static SourceHealth sourceHealth() {
        return new SourceHealth(
                "s",
                T,
                HealthState.WARNING,
                List.of(HealthReason.LOW),
                new VolumeReading(VolumeVerdict.LOW, 3, 20.5, 4.5),
                T,
                T,
                "503",
                "held back 40 entries",
                T,
                List.of(new AnswerCount("FAILED", 1, 2)));
    }

    private static DeadLetter letter() {
        return new DeadLetter(
                new Rejection("s", Stage.INDEX, RejectionReason.INDEX_REFUSED, "u", "d", T),
                new KeptDocument("clips", "id", "UPSERT", "{}"),
                T,
                LetterOutcome.TAKEN);
    }

    private static Clip clip() {
        Article article = new Article(
                "id",
                "u",
                "s",
                ArticleKind.PRESS,
                "t",
                "l",
                "b",
                "a",
                "key",
                "sec",
                List.of("tag"),
                "vi",
                T,
                T,
                T,
                TextOrigin.PAGE,
                List.of("published_clamped"),
                "hash",
                Placement.of("Công đoàn", "trang 3", 60, new Attachment("hash", "application/pdf", 7, "a.pdf")),
                PostFormat.LINK,
                7,
                "https://bao-mau.vn/a");
        Labels labels = new Labels(
                "union",
                List.of("p"),
                List.of("u"),
                List.of("f"),
                "pos",
                "neu",
                List.of("t"),
                List.of("c"),
                true,
                List.of("k"),
                List.of(new ReportedNumber("p", "u", 2.5, "%", true, "2,5%")),
                List.of(new Evidence("programmes:p", "term", "title", 0, 3, "abc")),
                "1");
        History history = new History(T, T, T, List.of(new ClipVersion("hash", "a", "b", "c", T, List.of("title"))));
        ClipStory story = new ClipStory("id", "other", "first", CopyKind.REPRINT, "Báo", 3, 1);
        return new Clip(
                article,
                new OutletName("s", "Báo", "local", false),
                labels,
                history,
                story,
                new Reaction(120L, 14L, 3L, 900L));
    }
}
