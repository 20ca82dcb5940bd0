package vn.diembao.crawlers.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Puts the cells of a sheet together to rows; cells that are not there are empty, those far to the right are passed over. */
final class XlsxRows implements SheetContentsHandler {
    private static final int MOST_CELLS = 256;

    private final Sheet.Rows rows;
    private List<String> cells = new ArrayList<>();

    XlsxRows(Sheet.Rows rows) {
        this.rows = rows;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < 0 || column >= MOST_CELLS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value == null ? "" : value);
    }

    @Override
    public void endRow(int row) {
        try {
            rows.row(SheetRow.of(row + 1L, cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
