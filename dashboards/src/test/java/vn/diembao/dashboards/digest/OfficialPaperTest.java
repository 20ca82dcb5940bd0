package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.unit.Letterhead;

/**
 * The weekly DOCX, opened again and held to the layout of Decree 30/2020/NĐ-CP ({@code decree-30-2020.properties}); {@link PaperOrderTest}
 * holds the order of its parts.
 */
class OfficialPaperTest {
    private static final Properties DECREE = new Properties();
    static final Letterhead OFFICE = new Letterhead(
            "Tổng Liên đoàn Lao động Việt Nam",
            "Văn phòng mẫu",
            "BC-VP",
            "Hà Nội",
            List.of("TL. ĐOÀN CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            List.of("Như trên", "Thường trực Đoàn Chủ tịch (để b/c)", "Lưu: VT, VP"));

    private static XWPFDocument paper;

    @BeforeAll
    static void open() throws Exception {
        try (InputStream in = OfficialPaperTest.class.getResourceAsStream("decree-30-2020.properties")) {
            DECREE.load(new InputStreamReader(in, UTF_8));
        }
        paper = new XWPFDocument(new ByteArrayInputStream(docx()));
    }

    @Test
    void pageAndMarginsAreThoseOfTheDecree() {
        var section = paper.getDocument().getBody().getSectPr();
        double[] page = numbers("page.millimetres");
        assertThat(millimetres(section.getPgSz().getW())).isBetween(page[0] - 0.2, page[0] + 0.2);
        assertThat(millimetres(section.getPgSz().getH())).isBetween(page[1] - 0.2, page[1] + 0.2);
        CTPageMar margin = section.getPgMar();
        within("margin.top.millimetres", millimetres(margin.getTop()));
        within("margin.bottom.millimetres", millimetres(margin.getBottom()));
        within("margin.left.millimetres", millimetres(margin.getLeft()));
        within("margin.right.millimetres", millimetres(margin.getRight()));
        assertThat(section.isSetTitlePg()).isTrue();
    }

    @Test
    void everyStyleHasTheFontSizeAndWeightOfTheDecree() throws Exception {
        assertThat(paper.getStyle()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getRFontsArray(0)
                        .getAscii())
                .isEqualTo(DECREE.getProperty("font"));
        for (String key : DECREE.stringPropertyNames()) {
            if (key.startsWith("style.")) {
                String[] wanted = DECREE.getProperty(key).split(" ");
                CTRPr run = style(key.substring("style.".length())).getRPr();
                double size = run == null || run.sizeOfSzArray() == 0 ? 13 : halfPoints(run) / 2;
                assertThat(size).as(key).isBetween(Double.parseDouble(wanted[0]), Double.parseDouble(wanted[1]));
                String looks = (run != null && run.sizeOfBArray() > 0 ? "b" : "")
                        + (run != null && run.sizeOfIArray() > 0 ? "i" : "")
                        + (run != null && run.sizeOfCapsArray() > 0 ? "c" : "");
                assertThat(looks).as(key).isEqualTo(wanted.length > 2 ? wanted[2] : "");
            }
        }
    }

    @Test
    void noRunIsFormattedByHand() {
        everyParagraph().flatMap(p -> p.getRuns().stream()).forEach(run -> {
            CTRPr look = run.getCTR().getRPr();
            if (look != null) {
                assertThat(look.sizeOfSzArray()
                                + look.sizeOfBArray()
                                + look.sizeOfIArray()
                                + look.sizeOfRFontsArray()
                                + look.sizeOfColorArray())
                        .as(run.text())
                        .isZero();
            }
        });
    }

    @Test
    void bodyTextIsJustifiedWithAnIndentedFirstLine() throws Exception {
        CTPPrGeneral text = style("BodyText").getPPr();
        assertThat(text.getJc().getVal()).hasToString("both");
        within("indent.millimetres", millimetres(text.getInd().getFirstLine()));
        Object after = paper.getStyle()
                .getDocDefaults()
                .getPPrDefault()
                .getPPr()
                .getSpacing()
                .getAfter();
        within("spacing.points", ((BigInteger) after).doubleValue() / 20);
    }

    @Test
    void theHeadHasItsPartsInOrderAndTheNumberBlank() {
        XWPFTable head = paper.getTables().get(0);
        assertThat(lines(head.getRow(0).getCell(0)))
                .containsExactly(
                        "Superior: Tổng Liên đoàn Lao động Việt Nam",
                        "Issuer: Văn phòng mẫu",
                        "IssuerRule: ",
                        "DocNumber: Số:        /BC-VP");
        assertThat(lines(head.getRow(0).getCell(1)))
                .containsExactly(
                        "StateName: " + DECREE.getProperty("state"),
                        "Motto: " + DECREE.getProperty("motto"),
                        "MottoRule: ",
                        "PlaceDate: Hà Nội, ngày 06 tháng 7 năm 2025");
        assertThat(style("MottoRule").getPPr().getPBdr().isSetBottom()).isTrue();
        assertThat(style("IssuerRule").getPPr().getPBdr().isSetBottom()).isTrue();
        assertThat(paragraphs("Title", "Subtitle"))
                .containsExactly("Báo cáo", "Tổng hợp thông tin báo chí, mạng xã hội tuần 27 năm 2025");
    }

    @Test
    void headingsAreNumberedInOrder() {
        assertThat(paragraphs("Heading1", "Chapter"))
                .startsWith("I. Tổng quan", "II. So sánh số liệu", "III. Tin nổi bật")
                .containsSubsequence(
                        "IX. Thực hiện chương trình, chỉ tiêu", "X. Nhận định, đánh giá", "XI. Kiến nghị, đề xuất")
                .endsWith("XIV. Tình hình nguồn tin", "Phụ lục: danh mục tin, bài");
    }

    @Test
    void theLongPaperHasATableOfItsHeadings() {
        List<String> contents = paragraphs("TOC1");
        assertThat(contents).hasSameSizeAs(paragraphs("Heading1", "Chapter"));
        assertThat(paper.getDocument().xmlText()).contains("TOC \\o \"1-2\"", "w:anchor=\"_Toc1\"");
    }

    @Test
    void picturesHaveAnAlternativeText() {
        var pictures = everyParagraph()
                .flatMap(p -> p.getRuns().stream())
                .flatMap(run -> run.getCTR().getDrawingList().stream())
                .map(drawing -> drawing.getInlineArray(0).getDocPr())
                .toList();
        assertThat(pictures).hasSize(3).allSatisfy(picture -> {
            assertThat(picture.getDescr()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(picture.getTitle()).isNotBlank();
        });
    }

    @Test
    void reasonsOfTonesStandAtTheFootOfThePage() {
        assertThat(paper.getFootnotes().stream()
                        .flatMap(note -> note.getParagraphs().stream())
                        .map(XWPFParagraph::getText))
                .anyMatch(text -> text.contains("Cần lưu ý: “ngừng việc tập thể”"));
    }

    @Test
    void thePaperClosesAsTheDecreeWants() {
        XWPFTable signatures = paper.getTables().stream()
                .filter(table -> table.getText().startsWith("Nơi nhận"))
                .findFirst()
                .orElseThrow();
        assertThat(lines(signatures.getRow(0).getCell(0)))
                .containsExactly(
                        "ReceiversHead: Nơi nhận:",
                        "Receivers: - Như trên;",
                        "Receivers: - Thường trực Đoàn Chủ tịch (để b/c);",
                        "Receivers: - Lưu: VT, VP.");
        assertThat(lines(signatures.getRow(0).getCell(1)))
                .startsWith("SignerRole: TL. ĐOÀN CHỦ TỊCH", "SignerRole: CHÁNH VĂN PHÒNG");
        List<IBodyElement> body = paper.getBodyElements();
        XWPFParagraph closing = (XWPFParagraph) body.get(body.indexOf(signatures) - 1);
        assertThat(closing.getText()).endsWith(DECREE.getProperty("closing"));
    }

    private static byte[] docx() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestMaterial material = DigestFixture.week(DigestFixture.everyKind(), DigestFixture.weeks(), Map.of());
        new DocxView().render(DigestFixture.compose(material.headed(OFFICE)), out);
        return out.toByteArray();
    }

    private static Stream<XWPFParagraph> everyParagraph() {
        return Stream.concat(
                paper.getParagraphs().stream(),
                paper.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream()));
    }

    private static List<String> paragraphs(String... styles) {
        return paper.getParagraphs().stream()
                .filter(p -> Arrays.asList(styles).contains(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .filter(p -> !(p.getStyle().equals("SignerNote") && p.getText().isEmpty()))
                .map(p -> p.getStyle() + ": " + p.getText().replace('\u00A0', ' '))
                .toList();
    }

    private static CTStyle style(String id) {
        XWPFStyle style = paper.getStyles().getStyle(id);
        assertThat(style).as(id).isNotNull();
        return style.getCTStyle();
    }

    private static double halfPoints(CTRPr run) {
        return ((BigInteger) run.getSzArray(0).getVal()).doubleValue();
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() * 25.4 / 1440;
    }

    private static double[] numbers(String key) {
        return Arrays.stream(DECREE.getProperty(key).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void within(String key, double value) {
        double[] ends = numbers(key);
        assertThat(value).as(key).isBetween(ends[0] - 0.05, ends[1] + 0.05);
    }
}
