package vn.diembao.pipeline.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.Samples;

final class RungSerializersTest {
    private static final Instant SEEN_AT = Instant.parse("2025-07-01T00:00:00.123Z");
    private static final RungSplit SPLIT = new RungSplit(Duration.ofHours(1), SEEN_AT, Map.of("a1", SEEN_AT));

    /** {@link #SPLIT} as version 1 wrote it, whose last clip it is; both layouts stay readable. */
    private static final String VERSION_1 = "000000000036ee80" + "00000197c348887b" + "00026131";

    private static final String VERSION_2 =
            "000000000036ee80" + "00000197c348887b" + "00000001" + "00026131" + "00000197c348887b";

    private final RungSplitSerializer splits = new RungSplitSerializer();
    private final RungListSerializer lists = new RungListSerializer();

    @Test
    void rungsComeBackAsTheyWere() throws IOException {
        List<RungSplit> rungs = List.of(SPLIT, RungSplit.fresh(Duration.ofDays(7), Samples.NOON.plusNanos(5)));
        assertThat(splits.deserialize(2, splits.serialize(SPLIT))).isEqualTo(SPLIT);
        assertThat(lists.deserialize(2, lists.serialize(rungs))).isEqualTo(rungs);
    }

    @Test
    void row59VersionOneStaysReadable() throws IOException {
        assertThat(splits.deserialize(1, HexFormat.of().parseHex(VERSION_1))).isEqualTo(SPLIT);
        assertThat(lists.deserialize(1, HexFormat.of().parseHex("00000001" + VERSION_1)))
                .containsExactly(SPLIT);
    }

    @Test
    void row59VersionOneBeforeItsFirstClipStaysReadable() throws IOException {
        assertThat(splits.deserialize(1, HexFormat.of().parseHex("000000000036ee80" + "00000197c348887b" + "0000")))
                .isEqualTo(new RungSplit(Duration.ofHours(1), SEEN_AT, Map.of()));
    }

    @Test
    void row59VersionTwoStaysReadable() throws IOException {
        assertThat(splits.deserialize(2, HexFormat.of().parseHex(VERSION_2))).isEqualTo(SPLIT);
        assertThat(lists.deserialize(2, HexFormat.of().parseHex("00000001" + VERSION_2)))
                .containsExactly(SPLIT);
    }

    @Test
    void row59UnknownVersionIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> splits.deserialize(99, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("older checkpoint");
        assertThatThrownBy(() -> lists.deserialize(3, new byte[] {0, 0, 0, 1})).hasMessageContaining("version 3");
    }
}
