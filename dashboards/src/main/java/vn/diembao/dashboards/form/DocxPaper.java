package vn.diembao.dashboards.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.diembao.dashboards.chart.Chart;

/** A blank official paper to write on: A4, margins and page number after Decree 30/2020/NĐ-CP, styles, tables. */
final class DocxPaper implements AutoCloseable {
    /** Room between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = twips(210 - 30 - 15);

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final double PICTURE_POINTS = 450;

    private final XWPFDocument document = new XWPFDocument();
    private final List<Heading> headings = new ArrayList<>();

    DocxPaper(String title, String author) throws IOException {
        document.createStyles().setStyles(styles());
        page();
        pageNumber();
        declareWordVersion();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        properties.getUnderlyingProperties().setLanguageProperty("vi-VN");
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** A heading that the table of contents points to. */
    void heading(String style, String text) {
        if (text.isEmpty()) {
            return;
        }
        XWPFParagraph paragraph = paragraph(style);
        int id = headings.size() + 1;
        Heading heading = new Heading("_Toc" + id, style.equals("Heading2") ? 2 : 1, text);
        headings.add(heading);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(id));
        start.setName(heading.bookmark());
        run(paragraph, text);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
    }

    /** Headings so far. */
    List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** A heading's place in the table of contents: level 1 or 2. */
    record Heading(String bookmark, int level, String text) {}

    /** A new paragraph before another one. */
    XWPFParagraph before(XWPFParagraph next, String style) {
        try (XmlCursor cursor = next.getCTP().newCursor()) {
            XWPFParagraph paragraph = document.insertNewParagraph(cursor);
            paragraph.setStyle(style);
            return paragraph;
        }
    }

    void remove(XWPFParagraph paragraph) {
        document.removeBodyElement(document.getPosOfParagraph(paragraph));
    }

    /** A remark at the foot of the page. */
    void footnote(XWPFParagraph paragraph, String text) {
        if (text.isEmpty()) {
            return;
        }
        XWPFFootnote note = document.createFootnote();
        XWPFParagraph remark = note.createParagraph();
        remark.setStyle("FootnoteText");
        note.ensureFootnoteRef(remark);
        run(remark, ' ' + text);
        paragraph.addFootnoteReference(note);
    }

    /** A PNG over the width of the text. */
    void picture(byte[] png, int width, int height, Chart about) throws IOException {
        int wide = Units.toEMU(PICTURE_POINTS);
        try {
            XWPFRun run = paragraph("Picture").createRun();
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    about.id() + ".png",
                    wide,
                    Math.toIntExact((long) wide * height / width));
            CTNonVisualDrawingProps shown =
                    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            shown.setTitle(about.title());
            shown.setDescr(about.summary());
        } catch (InvalidFormatException e) {
            throw new IOException("cannot put a picture into the paper", e);
        }
    }

    /** A paragraph of one text; nothing at all for an empty one. */
    void paragraph(String style, String text) {
        if (!text.isEmpty()) {
            run(paragraph(style), text);
        }
    }

    /** A run without pictographs. */
    static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(PlainText.withoutPictographs(text));
        return run;
    }

    /** A run in a character style. */
    static void run(XWPFParagraph paragraph, String text, String style) {
        run(paragraph, text).setStyle(style);
    }

    /** The text as a link, or as mere text when there is no address. */
    static void link(XWPFParagraph paragraph, String text, String url) {
        if (url.isEmpty()) {
            run(paragraph, text);
            return;
        }
        XWPFHyperlinkRun link = paragraph.createHyperlinkRun(url);
        link.setStyle("Hyperlink");
        link.setText(PlainText.withoutPictographs(text));
    }

    /** A table over the whole width whose columns keep their widths, given in twentieths of a point. */
    XWPFTable table(int rows, int[] widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.setWidth(TEXT_WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        for (int column = 0; column < widths.length; column++) {
            if (grid.sizeOfGridColArray() <= column) {
                grid.addNewGridCol();
            }
            grid.getGridColArray(column).setW(BigInteger.valueOf(widths[column]));
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(column).setWidth(Integer.toString(widths[column]));
            }
        }
        return table;
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(20)));
        margin.setBottom(BigInteger.valueOf(twips(20)));
        margin.setLeft(BigInteger.valueOf(twips(30)));
        margin.setRight(BigInteger.valueOf(twips(15)));
        margin.setHeader(BigInteger.valueOf(twips(10)));
        margin.setFooter(BigInteger.valueOf(twips(10)));
        margin.setGutter(BigInteger.ZERO);
    }

    /** Without it Word opens the file in "compatibility mode" and shifts tables into the margin. */
    private void declareWordVersion() {
        try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("compat", NAMESPACE);
            cursor.beginElement("compatSetting", NAMESPACE);
            cursor.insertAttributeWithValue("name", NAMESPACE, "compatibilityMode");
            cursor.insertAttributeWithValue("uri", NAMESPACE, "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue("val", NAMESPACE, "15");
        }
    }

    /** Centred at the top, none on the first page. */
    private void pageNumber() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        paragraph.setStyle("Header");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static CTStyles styles() throws IOException {
        try (InputStream in = DocxPaper.class.getResourceAsStream("docx-styles.xml")) {
            return StylesDocument.Factory.parse(in).getStyles();
        } catch (XmlException e) {
            throw new IOException("cannot read docx-styles.xml", e);
        }
    }

    private static int twips(int millimetres) {
        return Math.toIntExact(Math.round(millimetres * 1440 / 25.4));
    }
}
