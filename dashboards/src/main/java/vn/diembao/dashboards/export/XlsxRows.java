package vn.diembao.dashboards.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook whose cells are all typed as text, so that none is a formula (row 40). Rows go to a temporary file as they come; a
 * full sheet is followed by another.
 */
final class XlsxRows implements RowWriter {
    private static final int IN_MEMORY = 100;
    private static final int[] WIDTHS = {17, 24, 70, 50, 18, 28, 34, 12, 22, 26, 26, 20, 18, 12};
    private static final int CHARACTER = 256;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final CellStyle text = book.createCellStyle();
    private final CellStyle bold = book.createCellStyle();
    private final OutputStream out;
    private final int rowsPerSheet;
    private SXSSFSheet sheet;
    private int next;

    XlsxRows(OutputStream out) {
        this(out, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    XlsxRows(OutputStream out, int rowsPerSheet) {
        this.out = out;
        this.rowsPerSheet = rowsPerSheet;
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        bold.cloneStyleFrom(text);
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        begin();
    }

    @Override
    public void write(ExportRow row) {
        if (next == rowsPerSheet) {
            begin();
        }
        cells(row.cells(), text);
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        } finally {
            out.close();
        }
    }

    private void begin() {
        sheet = book.createSheet("Tin bài " + (book.getNumberOfSheets() + 1));
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        next = 0;
        cells(ExportRow.HEAD, bold);
    }

    private void cells(List<String> cells, CellStyle style) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            String value = cells.get(column);
            row.createCell(column).setCellValue(value.length() <= LONGEST ? value : value.substring(0, LONGEST));
            row.getCell(column).setCellStyle(style);
        }
    }
}
