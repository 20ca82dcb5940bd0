package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;

/** A table goes in within the heap that {@code ./diembao import} has; {@code bench import} does it with 200,000 rows. */
@Timeout(300)
final class ImportMemoryIT {
    private static final int ROWS = 5_000;
    private static final int BAD_EVERY = 1_000;

    @TempDir
    private Path directory;

    @Test
    void row66ALongTableStreamsWithinTheHeapOfTheVerb() throws Exception {
        try (LocalElasticsearch node =
                LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")))) {
            Process run = start(table(), node.url());
            assertThat(run.waitFor(4, TimeUnit.MINUTES)).as(told()).isTrue();
            assertThat(told())
                    .contains("clips 4995 + updates 0 + duplicates 0 + rejections 5 = 5000 of 5000 items")
                    .as("a line that tells how far it is")
                    .contains("5000 rows read\r\u001b[Krows.csv:10000: thời gian")
                    .containsPattern("\\d+ items in, \\d+ clips, 0 repeated, \\d+ refused")
                    .contains("rows.csv:2000: thời gian «31/02/2026 20:15» không đúng")
                    .doesNotContain("OutOfMemoryError");
            assertThat(run.exitValue()).as("five rows are bad").isEqualTo(1);
        }
    }

    private Path table() throws IOException {
        Path table = directory.resolve("rows.csv");
        try (Writer out = Files.newBufferedWriter(table, UTF_8)) {
            out.write("Đài;Loại hình;Chuyên mục;Tên bài;Thời gian;Tóm tắt\n");
            for (int i = 1; i <= ROWS; i++) {
                String day = i % BAD_EVERY == 0 ? "31/02/2026" : 1 + i % 28 + "/02/2026";
                out.write("VTV;truyền hình;Lao động và Công đoàn;Chuyện nghề số " + i + ';' + day
                        + " 20:15;\"Tổ thợ số " + i + " kể về ca đêm.\nCông đoàn cơ sở số " + i + " thăm hỏi.\"\n");
            }
        }
        return table;
    }

    private Process start(Path table, String elasticsearch) throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.time=ALL-UNNAMED",
                        "-Ddiembao.root=" + System.getProperty("diembao.root"),
                        "-Ddiembao.terminal=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        table.toString(),
                        "--elasticsearch",
                        elasticsearch))
                .redirectErrorStream(true);
        builder.environment().put("DIEMBAO_HOME", home.toString());
        return builder.redirectOutput(directory.resolve("messages").toFile()).start();
    }

    private String told() throws IOException {
        return Files.readString(directory.resolve("messages"));
    }
}
