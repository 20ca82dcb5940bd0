package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Listed;
import vn.diembao.dashboards.form.Report.ReportPart;

/** Shows a periodic report in each form; each writes the whole document and leaves the stream open. */
public final class ReportView {
    /** What stands over the lines that are left to the writer. */
    static final String LEFT = "Người viết bổ sung:";

    /** Under what the list stands in the CSV. */
    static final String APPENDIX = "Phụ lục";

    private static final int LINES_OF_A_HEADING = 2;

    private ReportView() {}

    /** One page that asks the network for nothing. */
    public static void html(Report report, OutputStream out) throws IOException {
        String css = HtmlView.css();
        Writer writer = new OutputStreamWriter(out, UTF_8);
        HtmlView.ENGINE.render(
                "report.jte",
                Map.of("report", report, "css", css, "policy", HtmlView.policy(css)),
                new WriterOutput(writer));
        writer.flush();
    }

    /** CommonMark with GitHub tables. */
    public static void markdown(Report report, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        MarkdownView.masthead(page, report.masthead());
        for (ReportPart part : report.parts()) {
            MarkdownView.heading(page, part.level() + 1, part.heading());
            MarkdownView.paragraph(page, MarkdownView.escape(part.note()));
            part.tables().forEach(table -> MarkdownView.table(page, table));
            if (!part.asks().isEmpty()) {
                MarkdownView.paragraph(page, '*' + LEFT + '*');
                part.asks().forEach(ask -> page.append("- ")
                        .append(MarkdownView.escape(ask))
                        .append(": …………\n"));
                page.append('\n');
            }
        }
        MarkdownView.listing(page, report.listing());
        MarkdownView.paragraph(page, '_' + MarkdownView.escape(report.masthead().madeAt()) + "._");
        out.write(page.toString().getBytes(UTF_8));
    }

    /**
     * Every figure in a line of its own: part, table, row, column, value; then the list, a line for what is known of each text,
     * address included. Guarded as the list of a digest is (row 40).
     */
    public static void csv(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        writer.write(CsvView.BYTE_ORDER_MARK);
        writer.write(CsvView.line(List.of("Mục", "Bảng", "Dòng", "Cột", "Giá trị")));
        for (ReportPart part : report.parts()) {
            for (DigestTable table : part.tables()) {
                for (List<String> row : table.rows()) {
                    for (int i = 1; i < row.size(); i++) {
                        Column column = table.columns().get(i);
                        writer.write(CsvView.line(
                                List.of(part.heading(), table.title(), row.get(0), column.name(), row.get(i))));
                    }
                }
            }
        }
        for (Listed one : report.listing()) {
            List<String> cells = CsvView.cells(one);
            for (int i = 1; i < cells.size(); i++) {
                writer.write(CsvView.line(
                        List.of(APPENDIX, MarkdownView.LISTING, one.number(), CsvView.HEAD.get(i), cells.get(i))));
            }
        }
        writer.flush();
    }

    /** A Word document with the look of an official paper. */
    public static void docx(Report report, OutputStream out) throws IOException {
        try (DocxPaper paper =
                new DocxPaper(report.masthead().title(), report.masthead().organisation())) {
            DocxFront front = new DocxFront(paper);
            DocxTables tables = new DocxTables(paper);
            front.head(report.masthead(), report.letterhead());
            XWPFParagraph contents = paper.paragraph("Normal");
            for (ReportPart part : report.parts()) {
                paper.heading("Heading" + part.level(), part.heading());
                paper.paragraph("Note", part.note());
                part.tables().forEach(tables::counts);
                left(paper, part.asks());
            }
            XWPFParagraph closing = paper.paragraph("BodyText");
            closing.setKeepNext(true);
            DocxPaper.run(closing, report.masthead().madeAt() + "./.");
            front.signatures(report.letterhead());
            if (!report.listing().isEmpty()) {
                paper.heading("Chapter", MarkdownView.LISTING);
                tables.listing(report.listing());
            }
            front.contents(contents);
            paper.write(out);
        }
    }

    private static void left(DocxPaper paper, List<String> asks) {
        paper.paragraph("Note", asks.isEmpty() ? "" : LEFT);
        for (String ask : asks) {
            paper.paragraph("Suggestion", "- " + ask + ':');
            for (int line = 0; line < LINES_OF_A_HEADING; line++) {
                paper.paragraph("BlankLine").createRun().addTab();
            }
        }
    }
}
