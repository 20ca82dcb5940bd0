package vn.diembao.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.Samples;

/** Sightings under way are part of the state: those of earlier releases must be read by later ones. */
final class SightingStateTest {
    @Test
    void row59SightingOfAnEarlierReleaseIsReadWithoutWhatWasUnknownThen() throws Exception {
        DataInputDeserializer in = new DataInputDeserializer(kept("sighting-0.1.0.bin"));
        TypeSerializerSnapshot<Sighting> earlier =
                TypeSerializerSnapshot.readVersionedSnapshot(in, getClass().getClassLoader());
        TypeSerializer<Sighting> now = serializer();

        assertThat(now.snapshotConfiguration()
                        .resolveSchemaCompatibility(earlier)
                        .isIncompatible())
                .isFalse();
        assertThat(earlier.restoreSerializer().deserialize(in))
                .isEqualTo(Sighting.of(Samples.article(Samples.NOON, "Tin", "Sa-pô", "Thân bài.")));
    }

    private static TypeSerializer<Sighting> serializer() {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        return TypeInformation.of(Sighting.class).createSerializer(config);
    }

    private static byte[] kept(String name) throws IOException {
        try (InputStream in = SightingStateTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
