package vn.diembao.crawlers.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.model.RawPage;

final class WarcSourceIT {
    private static final int PAGES = 7;

    @TempDir
    private Path dir;

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (int file = 0; file < 2; file++) {
            StringBuilder records = new StringBuilder();
            for (int number = file; number < PAGES; number += 2) {
                records.append(record(number));
            }
            Path path = dir.resolve("f" + file + ".warc");
            files.add(Files.write(path, records.toString().getBytes(US_ASCII)).toString());
        }
        return files;
    }

    private static String record(int number) {
        String http = "HTTP/1.1 404 Not Found\r\n\r\n";
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bao-mau.vn/" + number
                + "\r\nWARC-Date: 2026-07-20T00:00:0" + number
                + "Z\r\nWARC-Record-ID: <urn:uuid:6f1f3a3e-0000-4000-8000-00000000000"
                + number + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static WarcReader reader() {
        return new WarcReader(() -> {}, new OutletCatalog(List.of(), List.of()));
    }

    private static List<String> seconds(List<RawPage> pages) {
        return pages.stream()
                .map(page -> page.fetchedAt().toString().substring(18, 19))
                .toList();
    }

    @Test
    void readsEveryPageOnceInTheOrderOfTimeAndEnds() throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                2, new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
        List<RawPage> pages = environment
                .fromSource(new WarcSource(files(), List.of()), WatermarkStrategy.noWatermarks(), "kept")
                .setParallelism(1)
                .executeAndCollect(100);

        assertThat(seconds(pages)).containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @Test
    void row57GoesOnBehindThePageOfTheCheckpoint() throws Exception {
        CollectedOutput<RawPage> before = new CollectedOutput<>();
        List<WarcSplit> state;
        try (WarcReader reader = reader()) {
            reader.addSplits(List.of(new WarcSplit(files(), 0)));
            for (int i = 0; i < 3; i++) {
                reader.pollNext(before);
            }
            state = reader.snapshotState(1);
            reader.pollNext(before);
        }
        WarcSplitSerializer serializer = new WarcSplitSerializer();
        WarcSplit restored = serializer.deserialize(1, serializer.serialize(state.get(0)));

        CollectedOutput<RawPage> after = new CollectedOutput<>();
        try (WarcReader reader = reader()) {
            reader.addSplits(List.of(restored));
            assertThat(readToTheEnd(reader, after)).isEqualTo(InputStatus.END_OF_INPUT);
        }
        assertThat(seconds(after.records)).containsExactly("3", "4", "5", "6");
    }

    private static InputStatus readToTheEnd(WarcReader reader, ReaderOutput<RawPage> output) throws IOException {
        InputStatus status = reader.pollNext(output);
        while (status == InputStatus.MORE_AVAILABLE) {
            status = reader.pollNext(output);
        }
        return status;
    }

    @Test
    void aReaderWithoutASplitWaitsAndEndsWhenThereIsNone() throws Exception {
        CollectedOutput<RawPage> output = new CollectedOutput<>();
        try (WarcReader reader = reader()) {
            reader.start();
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            var waiting = reader.isAvailable();
            assertThat(waiting).isNotDone();
            reader.notifyNoMoreSplits();
            assertThat(waiting).isDone();
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        }
    }

    @Test
    void stateComesBackAsItWentAndAnUnknownVersionIsRefused() throws IOException {
        List<WarcSplit> left = List.of(new WarcSplit(List.of("/kho/một.warc.gz", "b"), 5), new WarcSplit(List.of(), 0));
        WarcSplitsSerializer serializer = new WarcSplitsSerializer();
        byte[] bytes = serializer.serialize(left);

        assertThat(serializer.deserialize(serializer.getVersion(), bytes)).isEqualTo(left);
        assertThatThrownBy(() -> serializer.deserialize(9, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9");
    }
}
