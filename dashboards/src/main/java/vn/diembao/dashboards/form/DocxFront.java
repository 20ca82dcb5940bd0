package vn.diembao.dashboards.form;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import vn.diembao.dashboards.form.Digest.Masthead;
import vn.diembao.dashboards.form.DocxPaper.Heading;
import vn.diembao.dashboards.unit.Letterhead;

/** What makes an official paper of a digest: head block, table of contents, signature block. */
final class DocxFront {
    private static final String STATE = "Cộng hòa xã hội chủ nghĩa Việt Nam";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String TO_FILL_IN = "………";
    /** Room for the number, which the registry gives. */
    private static final String NO_NUMBER = "Số:        /";

    private static final int SIGNING_LINES = 4;
    /** Names within a name that stand on one line. */
    private static final List<String> UNBROKEN = List.of("Lao động Việt Nam", "Lao động", "Việt Nam");

    private final DocxPaper paper;

    DocxFront(DocxPaper paper) {
        this.paper = paper;
    }

    /** What an official paper opens with: the two columns, its kind and subject. */
    void head(Masthead masthead, Letterhead letterhead) {
        columns(masthead, letterhead);
        paper.paragraph("Title", "Báo cáo");
        paper.paragraph("Subtitle", masthead.subject());
        paper.paragraph("SubtitleRule");
        paper.paragraph("Period", masthead.period());
        paper.paragraph("Period", masthead.scope());
        paper.paragraph("Warning", masthead.openNote());
    }

    /** The two columns every official paper opens with. */
    void columns(Masthead masthead, Letterhead letterhead) {
        int left = DocxPaper.TEXT_WIDTH * 40 / 100;
        XWPFTable table = paper.table(1, new int[] {left, DocxPaper.TEXT_WIDTH - left});
        table.removeBorders();
        XWPFTableCell issuer = table.getRow(0).getCell(0);
        if (!letterhead.above().isEmpty()) {
            line(issuer, "Superior", unbroken(letterhead.above()));
        }
        line(issuer, "Issuer", unbroken(letterhead.issuer()));
        line(issuer, "IssuerRule", "");
        line(
                issuer,
                "DocNumber",
                NO_NUMBER + (letterhead.code().isEmpty() ? TO_FILL_IN : PlainText.line(letterhead.code())));
        XWPFTableCell state = table.getRow(0).getCell(1);
        line(state, "StateName", STATE);
        line(state, "Motto", MOTTO);
        line(state, "MottoRule", "");
        String place = letterhead.place().isEmpty() ? TO_FILL_IN : letterhead.place();
        line(state, "PlaceDate", PlainText.line(place) + ", " + masthead.signed());
    }

    /**
     * The table of contents: links at first; the reader's program adds the page numbers, which it alone knows, when it
     * brings the field up to date.
     *
     * @param at where it is to stand; replaced
     */
    void contents(XWPFParagraph at) {
        List<Heading> headings = paper.headings();
        DocxPaper.run(paper.before(at, "TOCHeading"), "Mục lục");
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            XWPFParagraph entry = paper.before(at, "TOC" + heading.level());
            if (i == 0) {
                field(entry, "TOC \\o \"1-2\" \\h \\z");
            }
            CTHyperlink link = entry.getCTP().addNewHyperlink();
            link.setAnchor(heading.bookmark());
            new XWPFRun(link.addNewR(), (IRunBody) entry).setText(heading.text());
            if (i == headings.size() - 1) {
                entry.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
            }
        }
        paper.remove(at);
    }

    /** The two columns every official paper closes with: who gets it, and who signs; never parted by a page end. */
    void signatures(Letterhead letterhead) {
        int left = DocxPaper.TEXT_WIDTH * 50 / 100;
        XWPFTable table = paper.table(1, new int[] {left, DocxPaper.TEXT_WIDTH - left});
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell receivers = table.getRow(0).getCell(0);
        line(receivers, "ReceiversHead", "Nơi nhận:");
        List<String> names = letterhead.recipients();
        for (int i = 0; i < names.size(); i++) {
            line(receivers, "Receivers", "- " + PlainText.line(names.get(i)) + (i == names.size() - 1 ? '.' : ';'));
        }
        XWPFTableCell signer = table.getRow(0).getCell(1);
        letterhead.signer().forEach(role -> line(signer, "SignerRole", PlainText.line(role)));
        line(signer, "SignerNote", "(ký, ghi rõ họ tên)");
        IntStream.range(0, SIGNING_LINES).forEach(i -> line(signer, "SignerNote", ""));
    }

    /** Opens a field whose result is stale: the program works it out when it can. */
    private static void field(XWPFParagraph paragraph, String instruction) {
        var begin = paragraph.createRun().getCTR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    private static void line(XWPFTableCell cell, String style, String text) {
        boolean fresh = cell.getParagraphs().size() == 1
                && cell.getParagraphs().get(0).getStyle() == null
                && cell.getText().isEmpty();
        XWPFParagraph paragraph = fresh ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setStyle(style);
        DocxPaper.run(paragraph, text);
    }

    private static String unbroken(String name) {
        String held = PlainText.line(name);
        for (String words : UNBROKEN) {
            held = held.replace(words, words.replace(' ', '\u00A0'));
        }
        return held;
    }
}
