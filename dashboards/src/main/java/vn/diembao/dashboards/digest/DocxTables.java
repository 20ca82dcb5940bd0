package vn.diembao.dashboards.digest;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.diembao.dashboards.digest.Digest.Column;
import vn.diembao.dashboards.digest.Digest.DigestTable;
import vn.diembao.dashboards.digest.Digest.Figure;
import vn.diembao.dashboards.digest.Digest.Masthead;
import vn.diembao.dashboards.digest.Digest.ToneBar;

/** The tables of the DOCX digest: head block, figures, tone bar, counts. */
final class DocxTables {
    static final String POSITIVE = "1A7F4B";
    static final String NEUTRAL = "8A94A0";
    static final String NEGATIVE = "C0392B";

    private static final String HEAD_SHADE = "EEF1F4";
    private static final int FIGURES_PER_ROW = 2;
    private static final int BAR_HEIGHT = 220;
    private static final int THINNEST = 60;
    private static final int SIGNING_LINES = 4;
    /** Names within a name that stand on one line. */
    private static final List<String> UNBROKEN = List.of("LAO ĐỘNG VIỆT NAM", "LAO ĐỘNG", "VIỆT NAM");

    private final DocxPaper paper;

    DocxTables(DocxPaper paper) {
        this.paper = paper;
    }

    /** The two columns every official paper opens with; the registry number stays for the office to fill in. */
    void headBlock(Masthead masthead) {
        int left = DocxPaper.TEXT_WIDTH * 40 / 100;
        XWPFTable table = paper.table(1, new int[] {left, DocxPaper.TEXT_WIDTH - left});
        table.removeBorders();
        XWPFTableCell issuer = table.getRow(0).getCell(0);
        bold(first(issuer, "BlockHead"), unbroken(masthead.organisation().toUpperCase(Locale.ROOT)), 12);
        rule(next(issuer, "BlockHead"));
        DocxPaper.run(next(issuer, "BlockHead"), "Số:         /……");
        XWPFTableCell state = table.getRow(0).getCell(1);
        bold(first(state, "BlockHead"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12);
        bold(next(state, "BlockHead"), "Độc lập - Tự do - Hạnh phúc", 13);
        rule(next(state, "BlockHead"));
        DocxPaper.run(next(state, "BlockHead"), masthead.signed()).setItalic(true);
    }

    /** The two columns every official paper closes with: who gets it, and who signs; never parted by a page end. */
    void signatureBlock() {
        int left = DocxPaper.TEXT_WIDTH * 50 / 100;
        XWPFTable table = paper.table(1, new int[] {left, DocxPaper.TEXT_WIDTH - left});
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell receivers = table.getRow(0).getCell(0);
        XWPFRun head = DocxPaper.run(first(receivers, "Receivers"), "Nơi nhận:");
        head.setBold(true);
        head.setItalic(true);
        head.setFontSize(12);
        DocxPaper.run(next(receivers, "Receivers"), "- Thường trực (để b/c);");
        DocxPaper.run(next(receivers, "Receivers"), "- Lưu: VT, TG.");
        XWPFTableCell signer = table.getRow(0).getCell(1);
        bold(first(signer, "BlockHead"), "NGƯỜI TỔNG HỢP", 13);
        DocxPaper.run(next(signer, "BlockHead"), "(ký, ghi rõ họ tên)").setItalic(true);
        IntStream.range(0, SIGNING_LINES).forEach(i -> next(signer, "BlockHead"));
    }

    void figures(List<Figure> figures) {
        int rows = (figures.size() + FIGURES_PER_ROW - 1) / FIGURES_PER_ROW;
        int width = DocxPaper.TEXT_WIDTH / FIGURES_PER_ROW;
        XWPFTable table = paper.table(
                rows, IntStream.generate(() -> width).limit(FIGURES_PER_ROW).toArray());
        for (int i = 0; i < rows * FIGURES_PER_ROW; i++) {
            XWPFTableRow row = table.getRow(i / FIGURES_PER_ROW);
            row.setCantSplitRow(true);
            XWPFParagraph cell = first(row.getCell(i % FIGURES_PER_ROW), "Cell");
            if (i < figures.size()) {
                Figure figure = figures.get(i);
                DocxPaper.run(cell, figure.label() + ": ");
                DocxPaper.run(cell, figure.value()).setBold(true);
                if (!figure.note().isEmpty()) {
                    DocxPaper.run(cell, " (" + figure.note() + ')').setItalic(true);
                }
            }
        }
    }

    /** One row whose shaded cells are as wide as the shares, and the same in words below. */
    void toneBar(ToneBar tones) {
        paper.paragraph("Small", " ");
        List<Long> parts = List.of(tones.positive(), tones.neutral(), tones.negative());
        List<String> shades = List.of(POSITIVE, NEUTRAL, NEGATIVE);
        List<Integer> shown = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i) > 0)
                .boxed()
                .toList();
        int[] widths = shown.stream()
                .mapToInt(i -> Math.max(THINNEST, DocxPaper.TEXT_WIDTH * tones.permille(parts.get(i)) / 1000))
                .toArray();
        XWPFTable bar = paper.table(1, widths);
        bar.removeBorders();
        bar.getRow(0).setHeight(BAR_HEIGHT);
        for (int i = 0; i < shown.size(); i++) {
            XWPFTableCell cell = bar.getRow(0).getCell(i);
            cell.setColor(shades.get(shown.get(i)));
            first(cell, "Small");
        }
        paper.paragraph("Small", tones.words() + '.');
    }

    void counts(DigestTable table) {
        paper.paragraph("TableTitle", table.title());
        List<Column> columns = table.columns();
        XWPFTable counts = paper.table(
                table.rows().size() + 1,
                columns.stream()
                        .mapToInt(c -> DocxPaper.TEXT_WIDTH * c.width() / 100)
                        .toArray());
        counts.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < columns.size(); column++) {
            XWPFTableCell head = counts.getRow(0).getCell(column);
            head.setColor(HEAD_SHADE);
            head.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph name = first(head, "Cell");
            name.setAlignment(ParagraphAlignment.CENTER);
            DocxPaper.run(name, columns.get(column).name()).setBold(true);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            fill(counts.getRow(row + 1), columns, table.rows().get(row));
        }
    }

    private static void fill(XWPFTableRow row, List<Column> columns, List<String> cells) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            XWPFParagraph cell = first(row.getCell(column), "Cell");
            cell.setAlignment(columns.get(column).number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            DocxPaper.run(cell, cells.get(column));
        }
    }

    private static void bold(XWPFParagraph paragraph, String text, int size) {
        var run = DocxPaper.run(paragraph, text);
        run.setBold(true);
        run.setFontSize(size);
    }

    private static String unbroken(String name) {
        String held = name;
        for (String words : UNBROKEN) {
            held = held.replace(words, words.replace(' ', '\u00A0'));
        }
        return held;
    }

    /** The short line under a name. */
    private static void rule(XWPFParagraph paragraph) {
        var run = DocxPaper.run(paragraph, "_______________");
        run.setFontSize(6);
        run.setBold(true);
    }

    private static XWPFParagraph first(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFParagraph next(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }
}
