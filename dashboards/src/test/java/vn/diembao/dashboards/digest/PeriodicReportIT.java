package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.form.EditionEraser;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.SourceHour;
import vn.diembao.model.Term;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A periodic report from a real index: its figures are those of counting clip by clip, its outline is that of guidance 79. */
final class PeriodicReportIT {
    private static final int CLIPS = 4_000;
    private static final Instant START = Instant.parse("2025-03-31T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-10-02T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path home;

    private static LocalElasticsearch node;
    private static ElasticsearchConnection connection;
    private static List<Clip> clips;

    @BeforeAll
    static void index() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(connection.client()).install();
        Random random = new Random(79);
        clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            clips.add(clip(i, random));
        }
        for (int from = 0; from < CLIPS; from += 1_000) {
            BulkRequest.Builder bulk = new BulkRequest.Builder().index(StoredIndex.CLIPS.alias());
            clips.subList(from, from + 1_000)
                    .forEach(clip -> bulk.operations(
                            o -> o.index(x -> x.id(clip.article().id()).document(clip))));
            assertThat(connection.client().bulk(bulk.build()).errors()).isFalse();
        }
        for (Term term : List.of(
                new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
                new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
                new Term("source", "trang-a", "Trang A", "social_page", null))) {
            connection.client().index(i -> i.index(StoredIndex.TERMS.alias())
                    .id(term.documentId())
                    .document(term));
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            Instant hour = day.minusDays(1).atTime(5, 0).toInstant(ZoneOffset.UTC);
            SourceHour answered =
                    new SourceHour("trang-a", hour, "run", Map.of("ANSWERED", 1L), "", 0, 0, 0, 0, 0, Map.of(), null);
            connection.client().index(i -> i.index(StoredIndex.SOURCE_HOURS.alias())
                    .id(answered.id())
                    .document(answered));
        }
        connection.client().indices().refresh(r -> r.index("*"));
    }

    @AfterAll
    static void stop() throws IOException {
        connection.close();
        node.close();
    }

    @Test
    void figuresAreThoseOfCountingClipByClip() throws Exception {
        String report = Files.readString(write(DigestFormat.MD, null).get(0));
        long texts = count(PeriodicReportIT::isPress);
        assertThat(report).contains("Có " + VietnameseText.count(texts) + " tin, bài báo chí, kỳ trước ");
        long portals = count(clip -> clip.outlet().kind().equals("union_portal"));
        assertThat(report)
                .contains(row("Cổng Mẫu", VietnameseText.count(portals), VietnameseText.share(portals, portals)));
        assertThat(report)
                .contains("| Tiêu cực | " + VietnameseText.count(tone("neg")) + " | "
                        + VietnameseText.share(tone("neg"), texts) + " | ");
        long told = count(clip -> clip.labels().programmes().contains("ngay-thanh-lap-cong-doan")
                && !day(clip).isAfter(LocalDate.of(2025, 7, 30)));
        assertThat(told).isGreaterThan(5);
        assertThat(report)
                .contains("Kỷ niệm Ngày thành lập Công đoàn Việt Nam (28/7) (01/07/2025 – 30/07/2025)"
                                .replace("(", "\\(")
                                .replace(")", "\\)")
                        + " | " + told + " | ");
    }

    @Test
    void pagesAreCountedByDayAndHour() throws Exception {
        String report = Files.readString(write(DigestFormat.MD, null).get(0));
        List<Clip> posts = clips.stream()
                .filter(clip -> isIn(clip) && clip.article().kind() == ArticleKind.SOCIAL)
                .toList();
        long days = posts.stream().map(PeriodicReportIT::day).distinct().count();
        LocalDate since = posts.stream()
                .map(PeriodicReportIT::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(report)
                .contains("| Trang A | " + posts.size() + " | " + days + "/"
                        + since.datesUntil(LAST.plusDays(1)).count() + " | ");
        long early = posts.stream()
                .filter(post ->
                        post.article().publishedAt().atZone(Edition.ZONE).getHour() < 3)
                .count();
        assertThat(report)
                .contains(row(
                        "Từ 0 giờ đến trước 3 giờ", Long.toString(early), VietnameseText.share(early, posts.size())));
    }

    @Test
    void daysOnWhichAPageAnsweredWithoutAPostAreHeldAgainstIt() throws Exception {
        long posts = clips.stream()
                .filter(clip -> isIn(clip) && clip.article().kind() == ArticleKind.SOCIAL)
                .count();
        Map<LocalDate, Long> days = clips.stream()
                .filter(clip -> isIn(clip) && clip.article().kind() == ArticleKind.SOCIAL)
                .collect(Collectors.groupingBy(PeriodicReportIT::day, Collectors.counting()));
        long met = days.values().stream().filter(count -> count >= 4).count();
        assertThat(Files.readString(write(DigestFormat.MD, null).get(0)))
                .contains("| " + met + "/92 lượt trang, ngày | Từ 4 bài đăng mỗi ngày | Chưa đạt |")
                .contains("1 trang; chỉ tính các trang")
                .contains("| Trang A | " + posts + " | ");
    }

    @Test
    void theOutlineStandsInOrderAndTheRestIsLeftToTheWriter() throws Exception {
        List<Path> files = write(EnumSet.allOf(DigestFormat.class), null);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "bao-cao-quy-2025-3.html",
                        "bao-cao-quy-2025-3.docx",
                        "bao-cao-quy-2025-3.md",
                        "bao-cao-quy-2025-3.csv");
        try (var docx = new XWPFDocument(Files.newInputStream(files.get(1)))) {
            assertThat(docx.getParagraphs().stream()
                            .filter(line ->
                                    line.getStyle() != null && line.getStyle().matches("Heading[123]"))
                            .map(XWPFParagraph::getText))
                    .hasSize(21)
                    .startsWith("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "II. KẾT QUẢ TRIỂN KHAI")
                    .contains("1.2. Truyền thông trên báo chí", "1.6. Truyền thông trên mạng xã hội")
                    .endsWith("4. Kiến nghị, đề xuất");
            assertThat(docx.getParagraphs().stream().filter(line -> "BlankLine".equals(line.getStyle())))
                    .hasSizeGreaterThan(20);
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Kết quả công tác truyền thông công đoàn quý III năm 2025");
        }
        assertThat(Files.readString(files.get(0)))
                .contains("<h3>2. Kết quả thực hiện các chỉ tiêu</h3>", "Người viết bổ sung:");
        assertThat(Files.readString(files.get(3)))
                .contains("\"1.2. Truyền thông trên báo chí\";\"Sắc thái tin, bài\";\"Tích cực\";\"Tin, bài\";\""
                        + VietnameseText.count(tone("pos")) + '"');
        assertThat(Files.readAllBytes(write(DigestFormat.HTML, null).get(0)))
                .as("made again")
                .isEqualTo(Files.readAllBytes(files.get(0)));
    }

    @Test
    void criticalTextsAreListedAndCanBeErased() throws Exception {
        List<Path> files = write(EnumSet.of(DigestFormat.HTML, DigestFormat.MD, DigestFormat.DOCX), null);
        Clip critical = clips.stream()
                .filter(clip -> isIn(clip)
                        && clip.labels().alert()
                        && isPress(clip)
                        && !clip.labels().relevance().equals("none"))
                .findFirst()
                .orElseThrow();
        String title = critical.article().title();
        assertThat(Files.readString(files.get(2))).contains(title);
        new EditionEraser(List.of(critical.article().url())).erase(home.resolve("reports"), false);
        assertThat(Files.readString(files.get(0))).doesNotContain(title);
        assertThat(Files.readString(files.get(2))).doesNotContain(title);
    }

    @Test
    void row64APeriodWithoutClipsSaysSo() throws Exception {
        DigestRequest request = new DigestRequest(
                DigestPeriod.YEAR,
                LocalDate.of(2019, 5, 1),
                EnumSet.of(DigestFormat.MD),
                home.resolve("reports"),
                null);
        assertThat(Files.readString(new DigestDesk(connection.client(), CLOCK)
                        .write(request)
                        .get(0)))
                .contains("Không có số liệu: không thu được tin, bài báo chí nào trong kỳ.")
                .contains("không có bài đăng nào trong kỳ còn được lưu")
                .doesNotContain("| Đạt |", "| Chưa đạt |");
    }

    @Test
    void aUnitsReportHoldsWhatNamesIt() throws Exception {
        String report = Files.readString(write(DigestFormat.MD, "ldld-ha-noi").get(0));
        long texts = count(clip -> isPress(clip) && clip.labels().federations().contains("ldld-ha-noi"));
        assertThat(report)
                .contains("Có " + VietnameseText.count(texts) + " tin, bài báo chí")
                .contains("hệ thống chưa biết trang nào là của đơn vị");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static List<Path> write(DigestFormat format, String unit) throws IOException {
        return write(EnumSet.of(format), unit);
    }

    private static List<Path> write(EnumSet<DigestFormat> formats, String unit) throws IOException {
        return new DigestDesk(connection.client(), CLOCK)
                .write(new DigestRequest(DigestPeriod.QUARTER, LAST, formats, home.resolve("reports"), unit));
    }

    private static boolean isPress(Clip clip) {
        return clip.article().kind() == ArticleKind.PRESS;
    }

    private static long tone(String tone) {
        return count(clip -> isPress(clip) && clip.labels().eventTone().equals(tone));
    }

    private static long count(Predicate<Clip> which) {
        return clips.stream()
                .filter(clip -> isIn(clip) && !clip.labels().relevance().equals("none"))
                .filter(which)
                .count();
    }

    private static boolean isIn(Clip clip) {
        return !day(clip).isBefore(FIRST) && !day(clip).isAfter(LAST);
    }

    private static LocalDate day(Clip clip) {
        return clip.history().firstSeenAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    private static Clip clip(int number, Random random) {
        Instant seen = START.plusSeconds(random.nextInt(183 * 86_400));
        boolean post = random.nextInt(10) == 0;
        boolean portal = !post && random.nextInt(10) == 0;
        String outlet = post ? "trang-a" : portal ? "cong-mau" : "bao-mau";
        String id = ClipId.sha256("tin " + number);
        Article article = new Article(
                id,
                "https://bao-mau.example/" + number,
                outlet,
                post ? ArticleKind.SOCIAL : ArticleKind.PRESS,
                "Tin số " + number + " về công nhân",
                "",
                "",
                null,
                null,
                null,
                List.of(),
                "vi",
                seen.minusSeconds(random.nextInt(30_000)),
                null,
                seen,
                TextOrigin.PAGE,
                List.of(),
                id);
        List<String> federations = random.nextInt(4) == 0 ? List.of("ldld-ha-noi") : List.of();
        Labels labels = new Labels(
                random.nextInt(4) == 0 ? "none" : "union",
                random.nextInt(20) == 0 ? List.of("ngay-thanh-lap-cong-doan") : List.of(),
                federations,
                federations,
                List.of("pos", "neu", "neg").get(random.nextInt(3)),
                "neu",
                List.of(),
                List.of(),
                number % 200 == 0,
                List.of(),
                List.of(),
                List.of(),
                "1");
        OutletName name = new OutletName(
                outlet,
                post ? "Trang A" : portal ? "Cổng Mẫu" : "Báo Mẫu",
                post ? "social_page" : portal ? "union_portal" : "central",
                portal);
        ClipVersion version = new ClipVersion(id, "t", "l", "b", seen, List.of());
        return new Clip(article, name, labels, new History(seen, seen, null, List.of(version)), null);
    }
}
