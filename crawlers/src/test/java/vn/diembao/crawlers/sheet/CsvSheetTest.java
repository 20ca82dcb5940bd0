package vn.diembao.crawlers.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class CsvSheetTest {
    private static final String MARK = "\uFEFF";

    @TempDir
    private Path directory;

    /** In the table line breaks are written {@code ⏎}, tabs {@code ⇥}; cells are divided by {@code |}, rows by {@code ⏎}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/entry/dialects.csv", delimiter = '~', quoteCharacter = '\u0001', numLinesToSkip = 1)
    void aTableIsReadAsOfficeProgramsWriteIt(String dialect, String text, String rows) throws IOException {
        String written = text.replace('⏎', '\n').replace('⇥', '\t').replace("␍", "\r");
        assertThat(shown(read(written.getBytes(UTF_8)))).as(dialect).isEqualTo(rows);
    }

    @Test
    void row20And21MarksAndUtf16AreTakenAway() throws IOException {
        String text = "Báo;Tên bài\nLao Động;Đối thoại ở Củ Chi\n";
        String rows = "1:Báo|Tên bài⏎2:Lao Động|Đối thoại ở Củ Chi";
        assertThat(shown(read((MARK + text).getBytes(UTF_8)))).isEqualTo(rows);
        for (Charset wide : List.of(UTF_16LE, UTF_16BE)) {
            assertThat(shown(read((MARK + text).getBytes(wide))))
                    .as(wide.name())
                    .isEqualTo(rows);
        }
    }

    @Test
    void row21ALineThatIsNotUtf8IsABadRowAmongOthers() throws IOException {
        byte[] bytes = "a;b\n1;\u00e9\n2;x\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(shown(read(bytes))).isEqualTo("1:a|b⏎2:!NOT_UTF8⏎3:2|x");
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnRowOnly() throws IOException {
        StringBuilder text = new StringBuilder("a;b\n1;\"mở\n");
        for (int i = 3; i <= 1_000; i++) {
            text.append(i).append(";x\n");
        }
        List<SheetRow> rows = read(text.toString().getBytes(UTF_8));
        assertThat(rows).hasSize(1_000);
        assertThat(rows.get(1)).isEqualTo(SheetRow.bad(2, SheetFault.OPEN_QUOTE));
        assertThat(rows.get(999)).isEqualTo(SheetRow.of(1_000, List.of("1000", "x")));
    }

    @Test
    void row14WhatIsNoTableIsToldByItsContent() throws IOException {
        for (String head : List.of("%PDF-1.7", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            Path file = Files.write(
                    directory.resolve("bang.csv"), head.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            assertThatThrownBy(() -> Sheet.read(file, row -> {}))
                    .isInstanceOfSatisfying(
                            SheetException.class, e -> assertThat(e.fault()).isEqualTo(SheetFault.NO_TABLE));
        }
    }

    private List<SheetRow> read(byte[] bytes) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Sheet.read(Files.write(directory.resolve("bang.csv"), bytes), rows::add);
        return rows;
    }

    private static String shown(List<SheetRow> rows) {
        return rows.stream()
                .map(row ->
                        row.line() + ":" + (row.fault() == null ? String.join("|", row.cells()) : "!" + row.fault()))
                .map(row -> row.replace('\n', '⏎'))
                .collect(Collectors.joining("⏎"));
    }
}
