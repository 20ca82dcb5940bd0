package vn.diembao.dashboards.form;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Figure;
import vn.diembao.dashboards.form.Digest.Listed;
import vn.diembao.dashboards.form.Digest.ToneBar;

/** The tables of the DOCX digest: figures, tone bar, counts, the full list. */
final class DocxTables {
    static final String POSITIVE = "1A7F4B";
    static final String NEUTRAL = "8A94A0";
    static final String NEGATIVE = "C0392B";

    private static final String HEAD_SHADE = "EEF1F4";
    private static final int FIGURES_PER_ROW = 2;
    private static final int BAR_HEIGHT = 220;
    private static final int THINNEST = 60;
    /** Column of the full list. */
    private static final int TITLE = 3;

    private final DocxPaper paper;

    DocxTables(DocxPaper paper) {
        this.paper = paper;
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
            cell.setKeepNext(i / FIGURES_PER_ROW + 1 < rows);
            if (i < figures.size()) {
                Figure figure = figures.get(i);
                DocxPaper.run(cell, figure.label() + ": ");
                DocxPaper.run(cell, figure.value(), "Strong");
                if (!figure.note().isEmpty()) {
                    DocxPaper.run(cell, " (" + figure.note() + ')', "Emphasis");
                }
            }
        }
    }

    /** One row whose shaded cells are as wide as the shares, and the same in words below. */
    void toneBar(ToneBar tones) {
        paper.paragraph("Bar", " ");
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
            first(cell, "Bar");
        }
        paper.paragraph("Small", tones.words() + '.');
    }

    XWPFTable counts(DigestTable table) {
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
            DocxPaper.run(first(head, "CellHead"), columns.get(column).name());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            fill(counts.getRow(row + 1), columns, table.rows().get(row));
        }
        return counts;
    }

    /** The full list as far as a paper can hold it. */
    void listing(List<Listed> listing) {
        List<Column> columns = List.of(
                new Column("Số", true, 7),
                new Column("Ngày, giờ đăng", false, 15),
                new Column("Báo, trang", false, 22),
                new Column("Tít", false, 44),
                new Column("Sắc thái", false, 12));
        List<List<String>> rows = listing.stream()
                .limit(Listed.MOST_PRINTED)
                .map(one -> List.of(one.number(), one.published(), one.outlet(), "", one.tone()))
                .toList();
        XWPFTable table = counts(new DigestTable(VietnameseText.count(listing.size()) + " tin, bài", columns, rows));
        for (int row = 0; row < rows.size(); row++) {
            Listed one = listing.get(row);
            DocxPaper.link(first(table.getRow(row + 1).getCell(TITLE), "Cell"), one.title(), one.url());
        }
        if (listing.size() > Listed.MOST_PRINTED) {
            paper.paragraph("Note", Listed.rest(listing));
        }
    }

    private static void fill(XWPFTableRow row, List<Column> columns, List<String> cells) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            String style = columns.get(column).number() ? "CellNumber" : "Cell";
            DocxPaper.run(first(row.getCell(column), style), cells.get(column));
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        return paragraph;
    }
}
