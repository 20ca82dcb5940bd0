package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.feed.FeedParser;

final class RecordedFeedsTest {
    @TempDir
    private Path dir;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private RecordedFeeds recorded;

    @BeforeEach
    void empty() {
        recorded = new RecordedFeeds(
                name -> name.startsWith("Báo A") ? "a.localhost" : "b.localhost", dir.resolve("tapes"));
    }

    @Test
    void aRowBecomesAFeedEntry() throws IOException {
        read(row("Báo A", "Lương < giá & vui", "1", ",\"id\":\"g1\",\"first_seen\":\"2025-07-01\""));
        FeedTape tape = onlyTape();
        assertThat(tape.host()).isEqualTo("a.localhost");
        assertThat(tape.path()).isEqualTo("/rss");
        assertThat(tape.frames())
                .singleElement()
                .extracting(FeedTape.Frame::at)
                .isEqualTo(Instant.parse("2025-07-01T16:59:59Z"));
        FeedEntry entry = entries(tape, 0).get(0);
        assertThat(entry.id()).isEqualTo("g1#row-1");
        assertThat(entry.title()).isEqualTo("Lương < giá & vui");
        assertThat(entry.link()).isEqualTo("https://a.vn/1");
        assertThat(entry.summary()).isEqualTo("Tóm tắt");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2025-07-01T00:30:00Z"));
    }

    @Test
    void aRowThatRepeatsAnotherIsAnEntryOfItsOwn() throws IOException {
        String day = ",\"id\":\"g1\",\"first_seen\":\"2025-07-01\"";
        read(row("Báo A", "Một", "1", day), row("Báo A", "Một", "1", day), row("Báo A", "Một", "1", day));
        assertThat(entries(onlyTape(), 0))
                .extracting(FeedEntry::id)
                .containsExactly("g1#row-1", "g1#row-2", "g1#row-3");
        assertThat(recorded.items()).isEqualTo(3);
        assertThat(recorded.repeats()).isEqualTo(2);
    }

    @Test
    void badRowsAreToldWithTheirLineAndTheRestGoesOn() throws IOException {
        read(
                row("Báo A", "Một", "1", ""),
                "",
                "{\"outlet\":",
                "[1, 2]",
                row("Báo A", "Ngày lạ", "2", ",\"first_seen\":\"hôm qua\""),
                row("Báo A", "Hai", "3", ""));
        assertThat(messages.toString(UTF_8).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("line 3: "))
                .anySatisfy(line -> assertThat(line).isEqualTo("line 4: no outlet"))
                .anySatisfy(line -> assertThat(line).startsWith("line 5: ").contains("hôm qua"));
        assertThat(recorded.badRows()).isEqualTo(3);
        assertThat(recorded.items()).isEqualTo(2);
        assertThat(entries(onlyTape(), 0)).extracting(FeedEntry::title).containsExactly("Một", "Hai");
    }

    @Test
    void aRowThatIsNotUtf8IsABadOne() throws IOException {
        Path file = dir.resolve("rows-latin.jsonl");
        Files.write(file, (row("Báo A", "Một", "1", "") + "\n").getBytes(UTF_8));
        Files.write(file, (row("Báo A", "Hà", "2", "") + "\n").getBytes(ISO_8859_1), StandardOpenOption.APPEND);
        recorded.read(file, new PrintStream(messages, true, UTF_8));
        assertThat(messages.toString(UTF_8).lines()).containsExactly("line 2: not UTF-8");
        assertThat(recorded.badRows()).isEqualTo(1);
        assertThat(recorded.items()).isEqualTo(1);
    }

    @Test
    void aDayIsAFrameAndRowsWithoutADayStandInOneWithoutATime() throws IOException {
        read(
                row("Báo A", "Không rõ", "0", ""),
                row("Báo A", "Hôm nay", "1", ",\"first_seen\":\"2025-07-01T08:00:00+07:00\""),
                row("Báo A", "Hôm nay nữa", "2", ",\"first_seen\":\"2025-07-01\""),
                row("Báo A", "Mai", "3", ",\"first_seen\":\"2025-07-02\""));
        FeedTape tape = onlyTape();
        assertThat(tape.frames())
                .extracting(FeedTape.Frame::at)
                .containsExactly(null, Instant.parse("2025-07-01T16:59:59Z"), Instant.parse("2025-07-02T16:59:59Z"));
        assertThat(entries(tape, 1)).hasSize(2);
    }

    @Test
    void moreThanAFrameHoldsBecomesSeveral() throws IOException {
        read(IntStream.range(0, 1_201)
                .mapToObj(i -> row("Báo A", "Tin " + i, String.valueOf(i), ",\"first_seen\":\"2025-07-01\""))
                .toArray(String[]::new));
        FeedTape tape = onlyTape();
        assertThat(tape.frames()).hasSize(3);
        assertThat(List.of(
                        entries(tape, 0).size(),
                        entries(tape, 1).size(),
                        entries(tape, 2).size()))
                .containsExactly(500, 500, 201);
        List<String> links = new ArrayList<>();
        for (int frame = 0; frame < 3; frame++) {
            entries(tape, frame).forEach(entry -> links.add(entry.link()));
        }
        assertThat(links).hasSize(1_201).doesNotHaveDuplicates();
    }

    @Test
    void row20ControlCharactersGiveValidXml() throws IOException {
        read(row("Báo A", "Tin\\u0000 nóng\\u001b[31m\\ud800 \\uffff mới 😀", "1", ""));
        FeedDocument feed = document(onlyTape(), 0);
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries())
                .singleElement()
                .extracting(FeedEntry::title)
                .asString()
                .startsWith("Tin nóng [31m")
                .endsWith("mới 😀");
    }

    @Test
    void twoNamesOfOneOutletShareItsTape() throws IOException {
        read(row("Báo A", "Một", "1", ""), row("Báo B", "Khác", "1", ""), row("Báo A điện tử", "Hai", "2", ""));
        assertThat(recorded.hosts()).containsExactly("a.localhost", "b.localhost");
        assertThat(recorded.tapes()).extracting(FeedTape::host).containsExactly("a.localhost", "b.localhost");
        assertThat(entries(recorded.tapes().get(0), 0))
                .extracting(FeedEntry::title)
                .containsExactly("Một", "Hai");
    }

    @Test
    void aGzippedFileIsReadLikeAPlainOne() throws IOException {
        Path file = dir.resolve("tin.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(row("Báo A", "Một", "1", "").getBytes(UTF_8));
        }
        recorded.read(file, new PrintStream(messages, true, UTF_8));
        assertThat(recorded.items()).isEqualTo(1);
        assertThat(entries(onlyTape(), 0)).hasSize(1);
    }

    @Test
    void aFileCutOffIsNamed() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(whole)) {
            out.write(row("Báo A", "Một", "1", "").getBytes(UTF_8));
        }
        Path file = Files.write(dir.resolve("cut.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        assertThatThrownBy(() -> recorded.read(file, new PrintStream(messages, true, UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read " + file + ": its gzip data is broken or cut off");
    }

    private static String row(String outlet, String title, String path, String more) {
        return "{\"outlet\":\"" + outlet + "\",\"title\":\"" + title + "\",\"link\":\"https://a.vn/" + path
                + "\",\"published\":\"Tue, 01 Jul 2025 07:30:00 +0700\",\"summary\":\"Tóm tắt\"" + more + '}';
    }

    private void read(String... rows) throws IOException {
        Path file = Files.write(dir.resolve("tin.jsonl"), List.of(rows));
        recorded.read(file, new PrintStream(messages, true, UTF_8));
    }

    private FeedTape onlyTape() {
        assertThat(recorded.tapes()).hasSize(1);
        return recorded.tapes().get(0);
    }

    private static List<FeedEntry> entries(FeedTape tape, int frame) throws IOException {
        return document(tape, frame).entries();
    }

    private static FeedDocument document(FeedTape tape, int frame) throws IOException {
        return new FeedParser().parse(tape.frames().get(frame).body(), tape.contentType(), "http://a.localhost/rss");
    }
}
