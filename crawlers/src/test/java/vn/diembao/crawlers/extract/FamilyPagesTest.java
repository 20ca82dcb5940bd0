package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.crawlers.outlet.Selectors;

/** One hand-written page per CMS family, read with the shipped family file. */
class FamilyPagesTest {
    private static final String URL = "https://thu-nghiem.vn/trang.htm?utm_source=rss";

    @TempDir
    private Path dir;

    @BeforeEach
    void copyFamilies() throws IOException {
        Files.createDirectories(dir.resolve("families"));
        Files.createDirectories(dir.resolve("sources"));
        try (var files = Files.list(Path.of("families"))) {
            for (Path file : files.toList()) {
                Files.copy(file, dir.resolve("families").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void readsAPageOfVccorp() throws IOException {
        PageText page = read("vccorp");
        assertThat(page.title()).isEqualTo("Công đoàn trao nhà cho đoàn viên");
        assertThat(page.lead())
                .isEqualTo("Sáng nay, công đoàn một khu công nghiệp đã trao ba căn nhà cho đoàn viên khó khăn.");
        assertThat(page.paragraphs())
                .containsExactly(
                        "Ba căn nhà được xây trong bốn tháng bằng quỹ xã hội của công đoàn cơ sở và đóng góp của doanh nghiệp.",
                        "Chị Nguyễn Thị Ví Dụ, công nhân may, nói gia đình chị đã thuê trọ mười hai năm trước khi có nhà.",
                        "Chủ tịch công đoàn cho biết năm nay sẽ còn bảy căn nhà được khởi công.");
        assertThat(page.author()).isEqualTo("Lê Thị Mẫu");
        assertThat(page.published()).hasToString("2025-06-30T08:15+07:00");
        assertThat(page.modified()).isNull();
        assertThat(page.section()).isEqualTo("Lao động");
        assertThat(page.tags()).containsExactly("nhà ở công nhân", "mái ấm công đoàn");
        assertThat(page.canonicalUrl()).isEqualTo("https://thu-nghiem.vn/cong-doan-trao-nha-185250630081512345.htm");
        assertThat(page.language()).isEqualTo("vi");
        assertThat(page.rules())
                .containsEntry("title", "meta og:title")
                .containsEntry("lead", "selector h2.detail-sapo")
                .containsEntry("body", "selector div.detail-content.afcbc-body")
                .containsEntry("date", "selector [data-role=publishdate]")
                .containsEntry("author", "selector .detail-author-bot a.name")
                .containsEntry("url", "link canonical");
    }

    @Test
    void readsAPageOfZce() throws IOException {
        PageText page = read("zce");
        assertThat(page.title()).isEqualTo("Tăng lương tối thiểu vùng từ tháng bảy");
        assertThat(page.lead()).isEqualTo("Mức lương tối thiểu mới áp dụng cho bốn vùng, theo một nghị định giả định.");
        assertThat(page.paragraphs())
                .containsExactly(
                        "Theo nghị định, mức lương tối thiểu tháng của vùng một tăng sáu phần trăm so với năm trước.",
                        "Công đoàn các cấp được yêu cầu giám sát việc điều chỉnh thang, bảng lương tại doanh nghiệp.",
                        "Người lao động làm việc theo giờ cũng được hưởng mức tối thiểu mới.");
        assertThat(page.author()).isEqualTo("Trần Văn Thử");
        assertThat(page.published()).hasToString("2025-06-30T08:15+07:00");
        assertThat(page.modified()).hasToString("2025-06-30T09:00+07:00");
        assertThat(page.section()).isEqualTo("Xã hội");
        assertThat(page.tags()).containsExactly("lương tối thiểu");
        assertThat(page.canonicalUrl()).isEqualTo("https://thu-nghiem.vn/trang.htm");
        assertThat(page.language()).isEqualTo("vi");
        assertThat(page.rules())
                .containsEntry("title", "json-ld")
                .containsEntry("date", "json-ld")
                .containsEntry("modified", "meta article:modified_time")
                .containsEntry("author", "selector .article__author .name");
    }

    @Test
    void readsAPageOfBMaincontent() throws IOException {
        PageText page = read("b-maincontent");
        assertThat(page.title()).isEqualTo("Phiên chợ công nhân cuối tuần");
        assertThat(page.lead()).isEqualTo("Hơn bốn mươi gian hàng bán giá gốc cho đoàn viên.");
        assertThat(page.paragraphs())
                .containsExactly(
                        "Phiên chợ mở từ sáng sớm tại nhà văn hóa của khu công nghiệp, bán gạo, dầu ăn và đồ dùng học tập.",
                        "Mỗi đoàn viên được tặng một phiếu mua hàng trị giá hai trăm nghìn đồng.");
        assertThat(page.author()).isEqualTo("Phạm Ví Dụ");
        assertThat(page.published()).hasToString("2025-06-30T08:15+07:00");
        assertThat(page.modified()).isNull();
        assertThat(page.section()).isNull();
        assertThat(page.tags()).containsExactly("phiên chợ");
        assertThat(page.canonicalUrl()).isEqualTo("https://thu-nghiem.vn/trang.htm");
        assertThat(page.language()).isEqualTo("vi");
        assertThat(page.text()).startsWith("Hơn bốn mươi gian hàng").contains("Mỗi đoàn viên");
    }

    @Test
    void readsAPageOfMastercms() throws IOException {
        PageText page = read("mastercms");
        assertThat(page.title()).isEqualTo("Tập huấn cán bộ công đoàn");
        assertThat(page.lead()).isEqualTo("Hai trăm cán bộ dự lớp tập huấn về thương lượng tập thể.");
        assertThat(page.paragraphs())
                .containsExactly(
                        "Lớp học diễn ra trong hai ngày, tập trung vào kỹ năng thương lượng và đối thoại tại nơi làm việc.",
                        "Học viên được thực hành lập phương án thương lượng tiền thưởng và bữa ăn giữa ca.");
        assertThat(page.author()).isEqualTo("Hoàng Giả Định");
        assertThat(page.published()).hasToString("2025-06-30T01:15Z");
        assertThat(page.modified()).isNull();
        assertThat(page.section()).isNull();
        assertThat(page.tags()).containsExactly("tập huấn", "thương lượng");
        assertThat(page.canonicalUrl()).isEqualTo("https://thu-nghiem.vn/trang.htm");
        assertThat(page.language()).isEqualTo("vi");
    }

    private PageText read(String family) throws IOException {
        return new PageExtractor().read(page(family), URL, selectors(family));
    }

    private Selectors selectors(String family) throws IOException {
        Files.writeString(
                dir.resolve("sources/a.yaml"),
                "id: a1\nname: A\nkind: local\ndomains: [{host: thu-nghiem.vn}]\nfamily: " + family + "\n");
        return OutletFiles.load(dir.resolve("sources")).byId("a1").orElseThrow().selectors();
    }

    private static String page(String family) throws IOException {
        try (InputStream in = FamilyPagesTest.class.getResourceAsStream("/extract/pages/" + family + ".html")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
