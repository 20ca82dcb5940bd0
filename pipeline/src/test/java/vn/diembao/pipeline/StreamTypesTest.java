package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.HealthState;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.RawPage;
import vn.diembao.model.Reaction;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.SourceHour;
import vn.diembao.pipeline.history.PlacedArticle;
import vn.diembao.pipeline.history.Removal;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.page.PageRequest;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.retry.RetryInput;
import vn.diembao.pipeline.tally.TallyMark;

/** What crosses from one operator to the next: no Kryo anywhere inside, and nothing is lost on the way. */
final class StreamTypesTest {
    private static final Instant AT = Instant.parse("2026-03-02T05:00:00.123456789Z");
    private static final FeedItem BARE = Samples.itemAt(AT, Samples.URL);

    static Stream<Named<Record>> records() {
        return Stream.of(
                        new FeedPoll("s", "u", AT, PollOutcome.FAILED, 0, "", 0, List.of(), List.of(), Set.of()),
                        new FeedPoll(
                                "s",
                                "u",
                                AT,
                                PollOutcome.ANSWERED,
                                200,
                                "",
                                2,
                                List.of(BARE, Samples.item(Samples.URL, "Tin", "<p>Tóm tắt</p>")),
                                List.of(Samples.rejection("")),
                                Set.of(PollSign.HELD_BACK, PollSign.STALE)),
                        BARE,
                        Samples.post("Bài đăng", new Reaction(5L, null, 1L, null)),
                        Sighting.counted("id", "s", AT, new Reaction(5L, null, 1L, null)),
                        TrackedArticle.counted("id", Samples.history(AT), new Reaction(null, null, null)),
                        new RawPage(BARE, Samples.URL, 200, "<p>chữ 😀</p>", AT, null, ""),
                        new RawPage(BARE, Samples.URL, 0, "", AT, RejectionReason.TIMEOUT, "30 s"),
                        PageRequest.first(BARE),
                        PageRequest.again(BARE),
                        RetryInput.ofDocument("letter"),
                        RetryInput.ofPage("letter", Samples.rejection(Samples.URL), AT),
                        Reading.gone(BARE, BARE.fetchedAt()),
                        Reading.of(Samples.parsed(BARE, "Tin", "Sa-pô", "Một.", "Hai."), BARE.fetchedAt()),
                        Sighting.of(Samples.article(AT, "Tin", "", "")),
                        Samples.entry(AT),
                        Sighting.of(Samples.article(AT, "Tin", "", "").placed(Samples.entry(AT))),
                        Sighting.gone("id", "s", Samples.URL, AT),
                        new Sighting("id", "s", "u", AT, null, Samples.history(AT), null),
                        Sighting.order("id", Removal.EXPIRED, AT),
                        TrackedArticle.removed("id"),
                        new TrackedArticle("id", null, Samples.history(AT)),
                        new TrackedArticle("id", Samples.article(AT, "a", "b", "c"), Samples.history(AT)),
                        PlacedArticle.changed("id", ClipStory.copied(2, 1)),
                        PlacedArticle.of(
                                new TrackedArticle("id", null, Samples.history(AT)),
                                new ClipStory("id", "o", "f", CopyKind.REPRINT, "Báo", 3, 1)),
                        DocumentWrite.of(Samples.clip(Samples.URL, "Tin")),
                        TallyMark.of(TallyMark.What.ITEM, "s", AT),
                        Samples.rejection(Samples.URL),
                        new SourceHour("s", AT, "r", Map.of("FAILED", 2L), "503", 1, 2, 3, 4, 5, Map.of(), null),
                        Samples.health(HealthState.OK),
                        Samples.history(AT))
                .map(record -> named(record.getClass().getSimpleName(), record));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("records")
    void recordHasATypeOfItsOwn(Record record) {
        assertThat(kryoWithin(
                        TypeInformation.of(record.getClass()), record.getClass().getSimpleName()))
                .isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("records")
    void recordSurvivesTheWay(Record record) throws Exception {
        assertThat(copied(record)).isEqualTo(record);
    }

    private static <T> T copied(T record) throws Exception {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        @SuppressWarnings("unchecked")
        TypeInformation<T> type = TypeInformation.of((Class<T>) record.getClass());
        TypeSerializer<T> serializer = type.createSerializer(config);
        DataOutputSerializer out = new DataOutputSerializer(1_024);
        serializer.serialize(record, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    private static List<String> kryoWithin(TypeInformation<?> type, String path) {
        if (type instanceof GenericTypeInfo<?>) {
            return List.of(path);
        }
        if (type instanceof ListTypeInfo<?> list) {
            return kryoWithin(list.getElementTypeInfo(), path + "[]");
        }
        if (type instanceof MapTypeInfo<?, ?> map) {
            return Stream.of(map.getKeyTypeInfo(), map.getValueTypeInfo())
                    .flatMap(part -> kryoWithin(part, path + "{}").stream())
                    .toList();
        }
        if (type instanceof PojoTypeInfo<?> pojo) {
            return Stream.of(pojo.getFieldNames())
                    .flatMap(field -> kryoWithin(pojo.getTypeAt(field), path + '.' + field).stream())
                    .toList();
        }
        return List.of();
    }
}
