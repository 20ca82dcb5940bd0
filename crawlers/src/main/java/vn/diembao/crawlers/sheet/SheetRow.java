package vn.diembao.crawlers.sheet;

import java.util.List;

/**
 * A row of a table that has anything in it.
 *
 * @param line where it begins: number of the line in a text, of the row in a sheet; from 1
 * @param cells as they stand there, formulas as text; empty when the row cannot be read
 * @param fault null for a row that can be read
 */
public record SheetRow(long line, List<String> cells, SheetFault fault) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    static SheetRow of(long line, List<String> cells) {
        return new SheetRow(line, cells, null);
    }

    static SheetRow bad(long line, SheetFault fault) {
        return new SheetRow(line, List.of(), fault);
    }

    boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}
