package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.unit.Letterhead;

class DocxViewTest {
    @Test
    void headingsAreRealHeadings() throws Exception {
        try (XWPFDocument document = open(DigestFixture.everyKind())) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "Heading1".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "I. Tổng quan",
                            "II. Tin nổi bật",
                            "III. Tổng Liên đoàn và các cấp công đoàn",
                            "IV. Chương trình, phong trào",
                            "V. Đoàn viên, người lao động, chính sách",
                            "VI. Thông tin phản ánh, kiến nghị",
                            "VII. Mạng xã hội",
                            "VIII. Đã sửa, đã gỡ",
                            "IX. Bảng số liệu",
                            "X. Tình hình nguồn tin");
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "Heading3".equals(p.getStyle()))
                    .hasSize(6);
            assertThat(document.getHyperlinks())
                    .as("items, corrections, the full list")
                    .hasSize(14);
        }
    }

    @Test
    void thePaperIsThatOfAnOfficialDocument() throws Exception {
        Map<String, String> parts = parts(DigestFixture.everyKind());
        String page = parts.get("word/document.xml");
        assertThat(page).contains("w:w=\"11906\"").contains("w:h=\"16838\"");
        assertThat(page)
                .containsPattern("<w:pgMar [^>]*w:top=\"1134\"")
                .containsPattern("<w:pgMar [^>]*w:left=\"1701\"")
                .containsPattern("<w:pgMar [^>]*w:right=\"850\"");
        assertThat(page).contains("<w:titlePg").contains("w:tblHeader");
        assertThat(parts.values()).anyMatch(part -> part.contains("w:instr=\"PAGE\""));
        assertThat(parts.get("word/styles.xml"))
                .contains("Times New Roman")
                .contains("w:val=\"26\"")
                .contains("w:lang w:val=\"vi-VN\"");
        assertThat(parts.get("word/settings.xml")).contains("compatibilityMode");
    }

    @Test
    void theHeadKeepsTheNameOfTheBodyTogether() throws Exception {
        try (XWPFDocument document = open(List.of())) {
            assertThat(document.getTables().get(0).getRow(0).getCell(0).getText())
                    .startsWith("Tổng Liên đoàn Lao\u00A0động\u00A0Việt\u00A0Nam");
        }
    }

    @Test
    void thePaperClosesWithReceiversAndSigner() throws Exception {
        try (XWPFDocument document = open(DigestFixture.everyKind())) {
            XWPFTable signatures = document.getTables().stream()
                    .filter(table -> table.getText().startsWith("Nơi nhận:"))
                    .findFirst()
                    .orElseThrow();
            XWPFTableRow block = signatures.getRow(0);
            assertThat(block.isCantSplitRow()).isTrue();
            assertThat(texts(block, 0)).containsExactly("Nơi nhận:", "- Thường trực (để b/c);", "- Lưu: VT, TG.");
            assertThat(texts(block, 1)).startsWith("NGƯỜI TỔNG HỢP", "(ký, ghi rõ họ tên)");
            IBodyElement before =
                    document.getBodyElements().get(document.getBodyElements().indexOf(signatures) - 1);
            assertThat(before).isInstanceOfSatisfying(XWPFParagraph.class, closing -> {
                assertThat(closing.getText()).endsWith("./.");
                assertThat(closing.isKeepNext()).isTrue();
            });
        }
    }

    @Test
    void headAndEndAreThoseOfTheLetterhead() throws Exception {
        Letterhead letterhead = new Letterhead(
                "Cơ quan Trên",
                "Cơ quan Mẫu",
                "BC-CQM",
                "Bến Mẫu",
                List.of("TM. Ban Mẫu", "Trưởng ban"),
                List.of("- Như trên;"));
        DigestMaterial material =
                DigestFixture.material(DigestFixture.DAY, List.of()).headed(letterhead);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxView().render(DigestFixture.compose(material), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<XWPFTable> tables = document.getTables();
            XWPFTableRow head = tables.get(0).getRow(0);
            assertThat(texts(head, 0)).startsWith("Cơ quan Trên", "Cơ quan Mẫu").endsWith("Số:        /BC-CQM");
            assertThat(texts(head, 1)).endsWith("Bến Mẫu, ngày 01 tháng 7 năm 2025");
            XWPFTableRow end = tables.get(tables.size() - 1).getRow(0);
            assertThat(texts(end, 0)).containsExactly("Nơi nhận:", "- Như trên.");
            assertThat(texts(end, 1)).startsWith("TM. Ban Mẫu", "Trưởng ban");
        }
    }

    @Test
    void emojiLeaveTheirNeighboursPartedAndNoLinkEmpty() throws Exception {
        DigestClip post = ClipFixture.clip("🎉🎉").outlet("Trang Mẫu 💪", false).read();
        try (XWPFDocument document = open(List.of(post))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("1. 🎉🎉", "Trang Mẫu, 30/06/2025 07:50. Sắc thái: trung lập");
        }
    }

    private static List<String> texts(XWPFTableRow row, int cell) {
        return row.getCell(cell).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void row64AnEmptyEditionSaysSo() throws Exception {
        try (XWPFDocument document = open(List.of())) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Không có tin bài nào trong kỳ.", "II. Tình hình nguồn tin");
        }
    }

    private static XWPFDocument open(List<DigestClip> clips) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(render(clips)));
    }

    private static Map<String, String> parts(List<DigestClip> clips) throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (InputStream in = new ByteArrayInputStream(render(clips));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    private static byte[] render(List<DigestClip> clips) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxView().render(DigestFixture.compose(DigestFixture.material(DigestFixture.DAY, clips)), out);
        return out.toByteArray();
    }
}
