package vn.diembao.dashboards.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * RFC 4180 with a semicolon and a byte-order mark, as a spreadsheet set to Vietnamese wants it. Every cell is quoted and one
 * line; an apostrophe stands before what a spreadsheet would take for a formula, also where another separator would begin a cell
 * (row 40).
 */
final class CsvRows implements RowWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\"])(?=[=+\\-@＝＋－＠])");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final Writer writer;

    CsvRows(OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        line(ExportRow.HEAD);
    }

    @Override
    public void write(ExportRow row) throws IOException {
        line(row.cells());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** A cell that is text to every spreadsheet. */
    static String cell(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        String guarded = FORMULA.matcher(line).replaceAll("$1'");
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private void line(List<String> cells) throws IOException {
        writer.write(cells.stream().map(CsvRows::cell).collect(Collectors.joining(";", "", "\r\n")));
    }
}
