package vn.diembao.dashboards.form;

import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.diembao.dashboards.form.Digest.Correction;

/** Shows a correction slip in each form. */
public final class SlipView {
    public static final String EDITED = "Tin bài đã sửa, đã gỡ sau khi phát hành";
    public static final String ADDED = "Tin bài thuộc kỳ này, thu nhận sau khi phát hành";

    private SlipView() {}

    /** A page that mail programs show too. */
    public static String html(Slip slip) {
        StringOutput out = new StringOutput();
        MailView.ENGINE.render("slip.jte", Map.of("slip", slip), out);
        return out.toString();
    }

    public static String markdown(Slip slip) {
        return lines(slip, true);
    }

    public static String text(Slip slip) {
        return lines(slip, false);
    }

    public static byte[] docx(Slip slip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocxPaper paper =
                new DocxPaper(slip.masthead().title(), slip.masthead().organisation())) {
            DocxFront front = new DocxFront(paper);
            front.columns(slip.masthead(), slip.letterhead());
            paper.paragraph("Title", slip.masthead().kind());
            paper.paragraph("Subtitle", slip.masthead().subject());
            paper.paragraph("SubtitleRule");
            paper.paragraph("BodyText", slip.of());
            paper.paragraph("BodyText", slip.hash());
            part(paper, EDITED, slip.edited());
            part(paper, ADDED, slip.added());
            XWPFParagraph closing = paper.paragraph("BodyText");
            closing.setKeepNext(true);
            DocxPaper.run(closing, slip.masthead().madeAt() + "./.");
            front.signatures(slip.letterhead());
            paper.write(out);
        }
        return out.toByteArray();
    }

    private static void part(DocxPaper paper, String title, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        paper.paragraph("Heading1", title);
        for (Correction correction : corrections) {
            XWPFParagraph line = paper.paragraph("Normal");
            DocxPaper.run(line, "- ");
            DocxPaper.link(line, correction.title(), correction.url());
            DocxPaper.run(line, " (" + where(correction) + "). " + correction.what() + '.');
        }
    }

    /** Outlet, and the number of the item in the edition. */
    public static String where(Correction correction) {
        return correction.outlet() + (correction.number().isEmpty() ? "" : ", tin số " + correction.number());
    }

    private static String lines(Slip slip, boolean markdown) {
        StringBuilder page = new StringBuilder();
        page.append(markdown ? "# " : "")
                .append(escaped(slip.masthead().title(), markdown))
                .append("\n\n");
        for (String line : List.of(slip.masthead().organisation(), slip.of(), slip.hash())) {
            page.append(escaped(line, markdown)).append("\n\n");
        }
        lines(page, EDITED, slip.edited(), markdown);
        lines(page, ADDED, slip.added(), markdown);
        return page.append(escaped(slip.masthead().madeAt(), markdown))
                .append(".\n")
                .toString();
    }

    private static void lines(StringBuilder page, String title, List<Correction> corrections, boolean markdown) {
        if (corrections.isEmpty()) {
            return;
        }
        page.append(markdown ? "## " : "").append(title).append("\n\n");
        for (Correction correction : corrections) {
            String what = " (" + where(correction) + "). " + correction.what() + '.';
            if (markdown) {
                page.append("- ").append(MarkdownView.link(correction.title(), correction.url()));
                page.append(MarkdownView.escape(what)).append('\n');
            } else {
                page.append(TextView.entry("- " + correction.title() + what, correction.url()));
            }
        }
        page.append('\n');
    }

    private static String escaped(String text, boolean markdown) {
        return markdown ? MarkdownView.escape(text) : text;
    }
}
