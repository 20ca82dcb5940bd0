package vn.diembao.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.RowLines.Row;

class RowLinesTest {
    @Test
    void blankLinesAndByteOrderMarkArePassedOver() throws IOException {
        assertThat(rows("\uFEFFmột\r\n\n \t\nhai".getBytes(UTF_8)))
                .containsExactly(new Row(1, "một", null), new Row(4, "hai", null));
    }

    @Test
    void row21LineThatIsNotUtf8IsAProblemAndTheNextOneIsRead() throws IOException {
        byte[] bytes = "a\n?\nb\n".getBytes(UTF_8);
        bytes[2] = (byte) 0xE9;
        assertThat(rows(bytes))
                .containsExactly(new Row(1, "a", null), new Row(2, null, "not UTF-8"), new Row(3, "b", null));
    }

    @Test
    void row19LineOverTheLimitIsAProblemAndTheNextOneIsRead() throws IOException {
        assertThat(rows(("x".repeat(21) + "\n" + "y".repeat(20) + "\n").getBytes(UTF_8)))
                .containsExactly(new Row(1, null, "longer than 20 bytes"), new Row(2, "y".repeat(20), null));
    }

    @Test
    void byteOrderMarkInsideTheFileStays() throws IOException {
        assertThat(rows("a\n\uFEFFb".getBytes(UTF_8))).extracting(Row::text).containsExactly("a", "\uFEFFb");
    }

    @Test
    void lineMayBeLongerThanWhatIsReadAtOnce() throws IOException {
        String line = "mười ".repeat(30_000).strip();
        byte[] bytes = (line + "\nhai\n" + line).getBytes(UTF_8);
        try (RowLines lines = new RowLines(new ByteArrayInputStream(bytes))) {
            assertThat(lines.next()).isEqualTo(new Row(1, line, null));
            assertThat(lines.next()).isEqualTo(new Row(2, "hai", null));
            assertThat(lines.next()).isEqualTo(new Row(3, line, null));
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void emptyFileHasNoRows() throws IOException {
        assertThat(rows(new byte[0])).isEmpty();
    }

    private static List<Row> rows(byte[] bytes) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowLines lines = new RowLines(new ByteArrayInputStream(bytes), 20)) {
            for (Row row = lines.next(); row != null; row = lines.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
