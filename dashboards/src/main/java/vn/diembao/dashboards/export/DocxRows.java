package vn.diembao.dashboards.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A numbered list for a document: title with its address, outlet and time, labels. */
final class DocxRows implements RowWriter {
    private static final String FONT = "Times New Roman";
    private static final int HEADING = 14;
    private static final int BODY = 12;
    private static final int SMALL = 10;

    private final XWPFDocument document = new XWPFDocument();
    private final OutputStream out;
    private int number;

    DocxRows(String title, OutputStream out) {
        this.out = out;
        XWPFRun run = run(document.createParagraph(), title, HEADING);
        run.setBold(true);
    }

    @Override
    public void write(ExportRow row) {
        number++;
        XWPFParagraph heading = document.createParagraph();
        heading.setSpacingBefore(160);
        run(heading, number + ". ", BODY).setBold(true);
        XWPFRun title = row.url().isEmpty() ? heading.createRun() : heading.createHyperlinkRun(row.url());
        set(title, row.title(), BODY);
        title.setBold(true);
        run(document.createParagraph(), row.outlet() + ", " + row.published(), SMALL);
        List<String> labels =
                row.others().stream().filter(label -> !label.isEmpty()).toList();
        run(document.createParagraph(), String.join(" · ", labels), SMALL).setItalic(true);
    }

    @Override
    public void close() throws IOException {
        try (document) {
            document.write(out);
        } finally {
            out.close();
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        set(run, text, size);
        return run;
    }

    private static void set(XWPFRun run, String text, int size) {
        run.setText(text);
        run.setFontFamily(FONT);
        run.setFontSize(size);
    }
}
