package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.dashboards.form.DocxView;

/** Every part of the paper, from the state name to the appendix, where Decree 30/2020/NĐ-CP has it. */
class PaperOrderTest {
    private static final Properties DECREE = new Properties();

    @BeforeAll
    static void open() throws Exception {
        try (InputStream in = PaperOrderTest.class.getResourceAsStream("decree-30-2020.properties")) {
            DECREE.load(new InputStreamReader(in, UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DAY", "WEEK"})
    void allPartsStandInTheOrderOfTheDecree(DigestPeriod period) throws Exception {
        try (XWPFDocument paper = paper(period)) {
            assertThat(parts(paper.getBodyElements())).containsExactly(order("order.paper"));
            List<XWPFTable> tables = paper.getTables();
            XWPFTable head = tables.get(0);
            assertThat(styles(head, 0)).containsExactly(order("order.head.left"));
            assertThat(styles(head, 1)).containsExactly(order("order.head.right"));
            XWPFTable signatures = tables.stream()
                    .filter(table -> styles(table, 0).contains("ReceiversHead"))
                    .findFirst()
                    .orElseThrow();
            assertThat(styles(signatures, 0)).containsExactly(order("order.signatures.left"));
            assertThat(styles(signatures, 1)).containsExactly(order("order.signatures.right"));
        }
    }

    @Test
    void partsThatChangedPlacesAreSeen() throws Exception {
        try (XWPFDocument paper = paper(DigestPeriod.WEEK)) {
            List<IBodyElement> turned = new ArrayList<>(paper.getBodyElements());
            int title = turned.indexOf(paragraph(paper, "Title"));
            turned.add(title + 1, turned.remove(title));
            assertThat(parts(turned)).startsWith("head", "Subtitle", "Title");
            turned.add(turned.remove(turned.indexOf(paper.getTables().get(0))));
            assertThat(parts(turned)).startsWith("Subtitle").endsWith("head");
        }
    }

    /** What stands one below the other, each part once however many paragraphs and tables it has. */
    private static List<String> parts(List<IBodyElement> body) {
        List<String> parts = new ArrayList<>();
        for (IBodyElement element : body) {
            String part = part(element, parts.contains("signatures"));
            if (parts.isEmpty() || !parts.get(parts.size() - 1).equals(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String part(IBodyElement element, boolean signed) {
        if (element instanceof XWPFTable table) {
            List<String> left = styles(table, 0);
            boolean head = left.contains("DocNumber");
            return head ? "head" : left.contains("ReceiversHead") ? "signatures" : text(signed);
        }
        XWPFParagraph paragraph = (XWPFParagraph) element;
        return switch (paragraph.getStyle()) {
            case "Title", "Subtitle", "SubtitleRule" -> paragraph.getStyle();
            case "BodyText" -> paragraph.getText().endsWith(DECREE.getProperty("closing")) ? "closing" : text(signed);
            default -> text(signed);
        };
    }

    private static String text(boolean signed) {
        return signed ? "appendix" : "text";
    }

    private static XWPFParagraph paragraph(XWPFDocument paper, String style) {
        return paper.getParagraphs().stream()
                .filter(paragraph -> paragraph.getStyle().equals(style))
                .findFirst()
                .orElseThrow();
    }

    /** Of a column of the first row, each style once. */
    private static List<String> styles(XWPFTable table, int column) {
        return table.getRow(0).getCell(column).getParagraphs().stream()
                .map(paragraph -> String.valueOf(paragraph.getStyle()))
                .distinct()
                .toList();
    }

    private static String[] order(String key) {
        return DECREE.getProperty(key).split(" ");
    }

    private static XWPFDocument paper(DigestPeriod period) throws Exception {
        List<DigestClip> clips = DigestFixture.everyKind();
        DigestMaterial material = period == DigestPeriod.DAY
                ? DigestFixture.material(DigestFixture.DAY, clips)
                : DigestFixture.week(clips, DigestFixture.weeks(), Map.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxView().render(DigestFixture.compose(material.headed(OfficialPaperTest.OFFICE)), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
