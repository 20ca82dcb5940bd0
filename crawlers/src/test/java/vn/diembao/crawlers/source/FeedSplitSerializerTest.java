package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedSplitSerializerTest {
    private static final FeedSplit FULL = new FeedSplit(
            "https://báo.example/rss",
            "\"e\"",
            "Tue, 01 Jul 2025 00:00:00 GMT",
            "hash",
            List.of("a", "b"),
            Instant.parse("2025-07-01T00:00:00.123456789Z"),
            3,
            true);

    /** {@link #FULL} without etag, as version 1 wrote it: the layout that stays readable. */
    private static final String VERSION_1 = "0003612f72" + "00" + "00" + "00" + "00000001" + "000178"
            + "0000000068631b80" + "00000000" + "00000002" + "00";

    private final FeedSplitSerializer serializer = new FeedSplitSerializer();

    @Test
    void aSplitComesBackAsItWas() throws IOException {
        assertThat(serializer.deserialize(1, serializer.serialize(FULL))).isEqualTo(FULL);
        FeedSplit fresh = FeedSplit.fresh("https://a.example/rss");
        assertThat(serializer.deserialize(1, serializer.serialize(fresh))).isEqualTo(fresh);
    }

    @Test
    void row59VersionOneStaysReadable() throws IOException {
        assertThat(serializer.deserialize(1, HexFormat.of().parseHex(VERSION_1)))
                .isEqualTo(new FeedSplit(
                        "a/r", null, null, null, List.of("x"), Instant.parse("2025-06-30T23:19:28Z"), 2, false));
    }

    @Test
    void row59AnUnknownVersionIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> serializer.deserialize(99, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("older checkpoint");
    }

    @Test
    void theEnumeratorsStateComesBackAsItWas() throws IOException {
        FeedEnumeratorStateSerializer states = new FeedEnumeratorStateSerializer();
        FeedEnumeratorState state = new FeedEnumeratorState(List.of(FULL, FeedSplit.fresh("https://a.example/rss")));
        assertThat(states.deserialize(1, states.serialize(state))).isEqualTo(state);
        assertThatThrownBy(() -> states.deserialize(2, new byte[0])).hasMessageContaining("version 2");
    }
}
