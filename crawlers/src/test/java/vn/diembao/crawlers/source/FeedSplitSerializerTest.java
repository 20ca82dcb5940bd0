package vn.diembao.crawlers.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.model.PollSign;

class FeedSplitSerializerTest {
    private static final FeedSplit FULL = new FeedSplit(
            "https://báo.example/rss",
            "\"e\"",
            "Tue, 01 Jul 2025 00:00:00 GMT",
            "hash",
            List.of("a", "b"),
            Instant.parse("2025-07-01T00:00:00.123456789Z"),
            3,
            true,
            new PollMemory(
                    Duration.ofMinutes(7),
                    Duration.ofHours(1),
                    25,
                    300,
                    Instant.parse("2025-06-30T22:00:00.000000001Z"),
                    Set.of(PollSign.WRONG_TITLE, PollSign.EMPTY)));

    /** {@link #FULL} as the last release with version 1 wrote it. */
    private static final String VERSION_1 = "001868747470733a2f2f62c3a16f2e6578616d706c652f727373"
            + "0100032265220" + "1001d5475652c203031204a756c20323032352030303a30303a303020474d54" + "01000468617368"
            + "00000002000161000162" + "0000000068632500075bcd15" + "00000003" + "01";

    /** A feed never polled, as version 2 writes it. */
    private static final String VERSION_2 = "0003612f72" + "000000" + "00000000" + "0000000000000000" + "00000000"
            + "00000000" + "00" + "00" + "0000000000000000" + "00000000" + "00000000" + "00" + "00000000";

    private final FeedSplitSerializer serializer = new FeedSplitSerializer();

    @Test
    void aSplitComesBackAsItWas() throws IOException {
        assertThat(serializer.deserialize(2, serializer.serialize(FULL))).isEqualTo(FULL);
        FeedSplit fresh = FeedSplit.fresh("https://a.example/rss");
        assertThat(serializer.deserialize(2, serializer.serialize(fresh))).isEqualTo(fresh);
    }

    @Test
    void row59VersionOneStaysReadableButForItsKeys() throws IOException {
        assertThat(serializer.deserialize(1, HexFormat.of().parseHex(VERSION_1)))
                .isEqualTo(new FeedSplit(
                        FULL.feedUrl(),
                        FULL.etag(),
                        FULL.lastModified(),
                        FULL.bodyHash(),
                        List.of(),
                        FULL.nextDue(),
                        FULL.failures(),
                        FULL.finished(),
                        PollMemory.NONE));
    }

    @Test
    void row59VersionTwoStaysReadable() throws IOException {
        assertThat(serializer.deserialize(2, HexFormat.of().parseHex(VERSION_2)))
                .isEqualTo(FeedSplit.fresh("a/r"));
    }

    @Test
    void row59ASignOfAnotherReleaseIsPassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        StateBytes.writeMemory(FULL.memory(), out);
        String written = bytes.toString(ISO_8859_1).replace("EMPTY", "OTHER");
        ByteArrayInputStream in = new ByteArrayInputStream(written.getBytes(ISO_8859_1));

        assertThat(StateBytes.readMemory(new DataInputStream(in)).standing()).containsExactly(PollSign.WRONG_TITLE);
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
        assertThat(states.deserialize(2, states.serialize(state))).isEqualTo(state);
        assertThatThrownBy(() -> states.deserialize(3, new byte[0])).hasMessageContaining("version 3");
    }
}
