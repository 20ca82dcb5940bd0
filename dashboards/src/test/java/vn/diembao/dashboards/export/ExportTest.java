package vn.diembao.dashboards.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet and a word processor make of exported rows. */
final class ExportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n@x",
                "＝1",
                " =1+1",
                "a\";=1+1",
                "a\n=1+1",
                "a;+1",
                "a,=1+1",
                "a\"=1+1",
                "a,\"@x",
                "=\",-2"
            })
    void row40NoCellOfACsvIsAFormula(String text) {
        String cell = CsvRows.cell(text);
        assertThat(cell).startsWith("\"").endsWith("\"").doesNotContain("\n", "\r", "\t");
        String inside = cell.substring(1, cell.length() - 1).replace("\"\"", "");
        assertThat(inside).doesNotContain("\"").doesNotStartWith("=");
        assertThat("=+-@＝").doesNotContain(inside.substring(0, 1));
        String read = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
        assertThat(read).doesNotContainPattern("[,;\"][=+\\-@＝＋－＠]");
    }

    @Test
    void row40EveryCellOfAWorkbookIsTypedAsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = ExportForm.XLSX.open("x", out)) {
            writer.write(row("=1+1"));
            writer.write(row("-2"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                }
            }
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    @Test
    void aFullSheetIsFollowedByAnother() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxRows rows = new XlsxRows(out, 4)) {
            for (int i = 0; i < 7; i++) {
                rows.write(row("Tin " + i));
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetAt(2).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("Tin 6");
            assertThat(book.getSheetAt(1).getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("Tít");
        }
    }

    @Test
    void aCsvIsWhatAVietnameseSpreadsheetReads() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = ExportForm.CSV.open("x", out)) {
            writer.write(row("Tít \"có ngoặc\"; và chấm phẩy"));
        }
        assertThat(out.toString(UTF_8))
                .startsWith("\uFEFF\"Ngày, giờ đăng\";\"Cơ quan báo chí, trang\";\"Tít\"")
                .endsWith("\r\n")
                .contains("\"Tít \"\"có ngoặc\"\"; và chấm phẩy\"");
    }

    @Test
    void aDocumentLinksTitlesToTheirAddresses() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = ExportForm.DOCX.open("Danh sách", out)) {
            writer.write(row("<b>Tít</b> & ${x}"));
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .startsWith("Danh sách", "1. <b>Tít</b> & ${x}");
            assertThat(document.getHyperlinks())
                    .singleElement()
                    .extracting(link -> link.getURL())
                    .isEqualTo("https://bao-mau.example/a");
        }
    }

    private static ExportRow row(String title) {
        List<String> others = Collections.nCopies(ExportRow.HEAD.size() - 4, title);
        return new ExportRow("07:00 01/07/2025", title, title, "https://bao-mau.example/a", others);
    }
}
