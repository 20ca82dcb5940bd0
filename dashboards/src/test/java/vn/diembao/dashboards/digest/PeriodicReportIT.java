package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import vn.diembao.dashboards.tally.TrialIndex;
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
import vn.diembao.model.elasticsearch.StoredIndex;

/** A periodic report from a real index: its figures are those of counting clip by clip, its outline is that of guidance 79. */
final class PeriodicReportIT {
    private static final int CLIPS = 4_000;
    private static final Instant START = Instant.parse("2025-03-31T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    private static final LocalDate HALF_READ = LocalDate.of(2025, 8, 15);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-10-02T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path home;

    private static TrialIndex index;
    private static List<Clip> clips;

    @BeforeAll
    static void fill() throws IOException {
        index = new TrialIndex(home);
        Random random = new Random(79);
        clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            clips.add(clip(i, random));
        }
        index.clips(clips);
        index.terms(List.of(
                new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
                new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
                new Term("source", "trang-a", "Trang A", "social_page", null)));
        List<SourceHour> hours = new ArrayList<>();
        for (int i = 0; i < FIRST.datesUntil(LAST.plusDays(1)).count() * 24; i++) {
            Instant hour =
                    FIRST.minusDays(1).atTime(0, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(i));
            // Of the day that was half read, 17 hours of 24; one hour of every other day fails.
            boolean half = hour.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1).equals(HALF_READ);
            String outcome = i % 24 >= (half ? 17 : 23) ? "FAILED" : "ANSWERED";
            hours.add(new SourceHour("trang-a", hour, "run", Map.of(outcome, 1L), "", 0, 0, 0, 0, 0, Map.of(), null));
        }
        index.store(StoredIndex.SOURCE_HOURS, hours, SourceHour::id);
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
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
    void daysOnWhichAPageWasReadWithoutAPostAreCounted() throws Exception {
        Map<LocalDate, Long> days = clips.stream()
                .filter(clip -> isIn(clip) && clip.article().kind() == ArticleKind.SOCIAL)
                .collect(Collectors.groupingBy(PeriodicReportIT::day, Collectors.counting()));
        days.remove(HALF_READ);
        long met = days.values().stream().filter(count -> count >= 4).count();
        assertThat(Files.readString(write(DigestFormat.MD, null).get(0)))
                .contains(
                        "| 01/07/2025 – 30/09/2025 | " + met
                                + "/91 \\(tính theo trang và ngày\\) | Từ 4 bài đăng mỗi ngày | Hết hiệu lực \\(kế hoạch năm 2020\\) |")
                .contains("/1 trang đạt tất cả các ngày; có ngày không có số liệu; chỉ tính các trang");
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
    void row72CriticalTextsAreListedAndCanBeErased() throws Exception {
        List<Path> files = write(EnumSet.allOf(DigestFormat.class), null);
        Clip critical = clips.stream()
                .filter(clip -> isIn(clip)
                        && clip.labels().alert()
                        && isPress(clip)
                        && !clip.labels().relevance().equals("none"))
                .findFirst()
                .orElseThrow();
        String title = critical.article().title();
        assertThat(Files.readString(files.get(2))).contains(title);
        String other = clips.stream()
                .filter(clip -> isIn(clip) && clip.labels().alert() && isPress(clip) && !clip.equals(critical))
                .filter(clip -> !clip.labels().relevance().equals("none"))
                .findFirst()
                .orElseThrow()
                .article()
                .url();
        assertThat(Files.readString(files.get(3)))
                .contains(
                        "\"Vụ việc cần theo dõi\";\"" + title + '"',
                        critical.article().url() + '"',
                        other);
        new EditionEraser(List.of(critical.article().url())).erase(home.resolve("reports"), false);
        assertThat(Files.readString(files.get(0))).doesNotContain(title);
        assertThat(Files.readString(files.get(2))).doesNotContain(title);
        assertThat(Files.readString(files.get(3)))
                .doesNotContain(title, critical.article().url() + '"')
                .contains(EditionEraser.DELETED, other);
    }

    @Test
    void daysToComeAreNoGap() throws Exception {
        DigestRequest half =
                new DigestRequest(DigestPeriod.HALF, LAST, EnumSet.of(DigestFormat.MD), home.resolve("reports"), null);
        assertThat(made(half, Instant.parse("2025-09-20T05:00:00Z"))).doesNotContain("không đủ mọi ngày");
        assertThat(made(half, Instant.parse("2025-11-20T05:00:00Z"))).contains("không đủ mọi ngày");
    }

    @Test
    void row64PostsOfAPageNobodyKnowsAreNoFigures() throws Exception {
        Map<String, Object> stored = Map.of(
                "kind",
                "SOCIAL",
                "outlet",
                Map.of("id", "trang-la", "name", "Trang lạ", "kind", "social_page"),
                "published_at",
                "2024-03-10T03:00:00Z",
                "history",
                Map.of("first_seen_at", "2024-03-10T03:00:00Z"));
        index.client().index(i -> i.index(StoredIndex.CLIPS.alias())
                .id("trang-la")
                .document(stored)
                .refresh(Refresh.True));
        DigestRequest march = new DigestRequest(
                DigestPeriod.MONTH,
                LocalDate.of(2024, 3, 1),
                EnumSet.of(DigestFormat.MD),
                home.resolve("reports"),
                null);
        assertThat(made(march, CLOCK.instant()))
                .contains("không có bài đăng nào trong kỳ còn được lưu")
                .doesNotContain("Thời gian đăng bài trong ngày");
    }

    private static String made(DigestRequest request, Instant now) throws IOException {
        return Files.readString(new DigestDesk(index.client(), Clock.fixed(now, ZoneOffset.UTC))
                .write(request)
                .get(0));
    }

    @Test
    void row64APeriodWithoutClipsSaysSo() throws Exception {
        DigestRequest request = new DigestRequest(
                DigestPeriod.YEAR,
                LocalDate.of(2019, 5, 1),
                EnumSet.of(DigestFormat.MD),
                home.resolve("reports"),
                null);
        assertThat(Files.readString(
                        new DigestDesk(index.client(), CLOCK).write(request).get(0)))
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
        return new DigestDesk(index.client(), CLOCK)
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
