package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.Digest.Listed;

/**
 * The full list for a spreadsheet: RFC 4180 with a semicolon, which a spreadsheet set to Vietnamese takes for the end of a
 * cell (the comma is its decimal sign), and a byte-order mark, without which Excel does not see UTF-8. Every cell is quoted,
 * and one that a spreadsheet would take for a formula begins with an apostrophe (row 40).
 */
public final class CsvView implements DigestView {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
    static final List<String> HEAD = List.of(
            "Tin bài số",
            "Ngày, giờ đăng",
            "Cơ quan báo chí, trang",
            "Tít",
            "Đường dẫn",
            "Chương trình, phong trào",
            "Tuyến nội dung",
            "Tổ chức công đoàn",
            "Sắc thái",
            "Hình ảnh công đoàn",
            "Số bản đăng lại");

    /** Where a text's title stands. */
    static final int TITLE = HEAD.indexOf("Tít");

    @Override
    public void render(Digest digest, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        writer.write(BYTE_ORDER_MARK);
        writer.write(line(HEAD));
        for (Listed one : digest.listing()) {
            writer.write(line(cells(one)));
        }
        writer.flush();
    }

    /** In the order of the head. */
    static List<String> cells(Listed one) {
        return List.of(
                one.number(),
                one.published(),
                one.outlet(),
                one.title(),
                one.url(),
                one.programmes(),
                one.contentLines(),
                one.bodies(),
                one.tone(),
                one.stance(),
                one.reprints());
    }

    /** A cell that is text to every spreadsheet. */
    public static String cell(String text) {
        String guarded = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    static String line(List<String> cells) {
        return cells.stream().map(CsvView::cell).collect(Collectors.joining(";", "", "\r\n"));
    }
}
