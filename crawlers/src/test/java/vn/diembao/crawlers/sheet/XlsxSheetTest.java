package vn.diembao.crawlers.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsxSheetTest {
    private static final int DIGITS_AND_SLASHES = 14;

    @TempDir
    private Path directory;

    @Test
    void textNumbersAndGapsComeAsTheyAreShown() throws IOException {
        Path file = workbook(sheet -> {
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("Báo");
            head.createCell(2).setCellValue("Tên bài");
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue(7);
            row.createCell(2).setCellValue("Đối thoại");
            row.createCell(3).setCellValue(true);
        });
        assertThat(read(file))
                .containsExactly(
                        SheetRow.of(1, List.of("Báo", "", "Tên bài")),
                        SheetRow.of(4, List.of("7", "", "Đối thoại", "TRUE")));
    }

    @Test
    void datesComeInIsoWhateverTheirStyle() throws IOException {
        Path file = workbook(sheet -> {
            Row row = sheet.createRow(0);
            dated(row.createCell(0), "m/d/yy h:mm", LocalDateTime.of(2026, 3, 2, 20, 15));
            dated(row.createCell(1), "dd/mm/yyyy", LocalDateTime.of(2026, 3, 2, 0, 0));
            Cell builtIn = row.createCell(2);
            builtIn.setCellValue(LocalDateTime.of(2026, 12, 31, 23, 59, 59));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) DIGITS_AND_SLASHES);
            builtIn.setCellStyle(style);
            timed(row.createCell(3), "h:mm", 15.0 / 24);
            timed(row.createCell(4), "h:mm:ss", 15.0 / 24 / 60);
        });
        assertThat(read(file).get(0).cells())
                .containsExactly("2026-03-02T20:15:00", "2026-03-02", "2026-12-31T23:59:59", "15:00", "00:15:00");
    }

    @Test
    void daysOfOldMacsAreCountedFrom1904() throws IOException {
        Path file = directory.resolve("mac.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Cell cell = workbook.createSheet().createRow(0).createCell(0);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            cell.setCellStyle(style);
            cell.setCellValue(1.0);
            workbook.write(out);
        }
        assertThat(read(file).get(0).cells()).containsExactly("1904-01-02");
    }

    @Test
    void row40AFormulaStaysTextAndIsNotWorkedOut() throws IOException {
        Path file = workbook(sheet -> {
            Row row = sheet.createRow(0);
            Cell sum = row.createCell(0);
            sum.setCellFormula("1+1");
            sum.setCellValue(2);
            Cell link = row.createCell(1);
            link.setCellFormula("HYPERLINK(\"http://x.example\",\"Tin\")");
            link.setCellValue("Tin");
            row.createCell(2).setCellValue("=1+1");
        });
        assertThat(read(file).get(0).cells()).containsExactly("1+1", "HYPERLINK(\"http://x.example\",\"Tin\")", "=1+1");
    }

    @Test
    void row10AWorkbookThatBlowsUpIsRefused() throws IOException {
        Path bomb = directory.resolve("bom.xlsx");
        byte[] blanks = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (long written = 0; written <= XlsxBounds.SHARED_STRINGS; written += blanks.length) {
                zip.write(blanks);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refused(bomb, SheetFault.TOO_LARGE);
    }

    @Test
    void row10AWorkbookOfTooManyPartsIsRefused() throws IOException {
        Path bomb = directory.resolve("bom.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i <= 1_000; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }
        refused(bomb, SheetFault.TOO_LARGE);
    }

    @Test
    void aWorkbookThatIsCutOrNoneIsBroken() throws IOException {
        byte[] whole = Files.readAllBytes(
                workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("a")));
        refused(
                Files.write(directory.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2)),
                SheetFault.BROKEN);
        Path other = directory.resolve("other.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/x".getBytes(UTF_8));
        }
        refused(other, SheetFault.BROKEN);
    }

    private static void refused(Path file, SheetFault fault) {
        assertThatThrownBy(() -> Sheet.read(file, row -> {}))
                .isInstanceOfSatisfying(
                        SheetException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static void dated(Cell cell, String format, LocalDateTime time) {
        cell.setCellValue(time);
        styled(cell, format);
    }

    private static void timed(Cell cell, String format, double partOfADay) {
        cell.setCellValue(partOfADay);
        styled(cell, format);
    }

    private static void styled(Cell cell, String format) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private Path workbook(Consumer<XSSFSheet> fill) throws IOException {
        Path file = directory.resolve("bang.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook.createSheet("Tin bài"));
            workbook.write(out);
        }
        return file;
    }

    private static List<SheetRow> read(Path file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Sheet.read(file, rows::add);
        return rows;
    }
}
