package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.app.site.DemoEntries;
import vn.diembao.app.site.DemoExports;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestFormat;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What leaders and maintainers would see of the demo: its boards, where panels stay empty only without anything to show, and its digests. */
@Timeout(400)
final class DemoIT {
    /** The day of the demo's own digests. */
    private static final LocalDate DAY = LocalDate.of(2025, 7, 2);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-08T01:00:00Z"), ZoneOffset.UTC);
    /** What a paper may have, in this order; what nothing was told of is left out. */
    private static final List<String> OF_A_DAY = List.of(
            "Tổng quan",
            "Tin nổi bật",
            "Tổng Liên đoàn và các cấp công đoàn",
            "Chương trình, phong trào",
            "Đoàn viên, người lao động, chính sách",
            "Thông tin phản ánh, kiến nghị",
            "Mạng xã hội",
            "Đã sửa, đã gỡ",
            "Bảng số liệu",
            "Tình hình nguồn tin",
            "Phụ lục: danh mục tin, bài");

    private static final List<String> OF_A_WEEK = List.of(
            "Tổng quan",
            "So sánh số liệu",
            "Tin nổi bật",
            "Tổng Liên đoàn và các cấp công đoàn",
            "Chương trình, phong trào",
            "Đoàn viên, người lao động, chính sách",
            "Thông tin phản ánh, kiến nghị",
            "Dư luận xã hội, mạng xã hội",
            "Thực hiện chương trình, chỉ tiêu",
            "Nhận định, đánh giá",
            "Kiến nghị, đề xuất",
            "Đã sửa, đã gỡ",
            "Bảng số liệu",
            "Tình hình nguồn tin",
            "Phụ lục: danh mục tin, bài");

    private static final List<String> NUMBERS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");
    /** Layout of an official paper, as the tests of papers have it. */
    private static final Path DECREE_FILE =
            Path.of("../dashboards/src/test/resources/vn/diembao/dashboards/digest/decree-30-2020.properties");

    private static final Properties DECREE = new Properties();
    /** Word counts in twentieths of a point, mm. */
    private static final double ROUNDING = 0.05;

    private static final List<String> ENDINGS = List.of("html", "docx", "md", "csv");

    @TempDir
    private static Path directory;

    private static LocalElasticsearch node;
    private static ElasticsearchConnection connection;

    /** As {@code demo} does it: sites and exports are read, then the table of print, television and radio. */
    @BeforeAll
    static void crawl() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        DiembaoHome home = new DiembaoHome(directory.resolve("home"));
        System.setProperty("diembao.home", home.root().toString());
        try (ReplaySite site = new ReplaySite(0, request -> {})) {
            String sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"))
                    .toString();
            DemoExports.write(SocialAccess.in(home.social()));
            String loopback = "*.localhost:" + site.port();
            Invocation crawl =
                    call("run", "--until-unchanged", "--fresh", "--allow-loopback", loopback, "--sources", sources);
            assertThat(crawl.status()).as(crawl.toString()).isZero();
            Path table = DemoEntries.write(directory.resolve("entries"));
            Invocation entered = call("import", table.toString(), "--past", "--sources", sources);
            assertThat(entered.status()).as(entered.toString()).isZero();
        }
    }

    @AfterAll
    static void close() throws IOException {
        System.clearProperty("diembao.home");
        if (connection != null) {
            connection.close();
        }
        if (node != null) {
            node.close();
        }
    }

    @BeforeAll
    static void readDecree() throws IOException {
        try (Reader in = Files.newBufferedReader(DECREE_FILE)) {
            DECREE.load(in);
        }
    }

    @Test
    void noPanelStaysEmptyForWhichThereIsSomethingToShow() throws IOException {
        judge();
        Invocation asked = call("boards", "ask", "--from", "2025-06-16");
        assertThat(asked.status()).as(asked.toString()).isZero();
        List<String> empty =
                asked.out().lines().filter(line -> line.endsWith(": empty")).toList();
        assertThat(empty).as(asked.out()).isEmpty();
        assertThat(asked.out()).containsPattern("[1-9]\\d+ panels, 0 empty\\R$");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DAY, diem-bao-ngay-2025-07-02", "WEEK, diem-bao-tuan-2025-W27"})
    void theDigestComesInFourFormsAsAnOfficialPaper(DigestPeriod period, String stem) throws IOException {
        Path folder = directory.resolve("digests-" + stem);
        Invocation digest = call(
                "digest",
                "--period",
                period.name().toLowerCase(Locale.ROOT),
                "--date",
                DAY.toString(),
                "--format",
                "html,docx,md,csv",
                "--out",
                folder.toString());
        assertThat(digest.status()).as(digest.toString()).isZero();
        assertThat(digest.out().lines().map(line -> Path.of(line).getFileName().toString()))
                .containsExactlyElementsOf(
                        ENDINGS.stream().map(ending -> stem + '.' + ending).toList());
        DemoPaper paper = DemoPaper.read(folder.resolve(stem + ".docx"));
        List<String> titles = titles(paper.headings());
        assertThat(period == DigestPeriod.DAY ? OF_A_DAY : OF_A_WEEK)
                .containsSubsequence(titles)
                .hasSizeBetween(titles.size(), titles.size() + 2);
        assertThat(titles).startsWith("Tổng quan").endsWith("Tình hình nguồn tin", "Phụ lục: danh mục tin, bài");
        assertThat(paper.number()).matches("Số:[ \\u00A0]{8}/[^0-9]*");
        assertThat(paper.margins()).containsOnlyKeys("top", "bottom", "left", "right");
        paper.margins().forEach(DemoIT::isOfTheDecree);
        String page =
                Jsoup.parse(Files.readString(folder.resolve(stem + ".html"))).text();
        String list = Files.readString(folder.resolve(stem + ".md"));
        for (String title : titles) {
            assertThat(page).as("HTML").contains(title);
            assertThat(list).as("Markdown").contains(title);
        }
    }

    private static void isOfTheDecree(String side, double millimetres) {
        String[] ends = DECREE.getProperty("margin." + side + ".millimetres").split(" ");
        assertThat(millimetres)
                .as(side + ", mm")
                .isBetween(Double.parseDouble(ends[0]) - ROUNDING, Double.parseDouble(ends[1]) + ROUNDING);
    }

    /** Without their numbers, which go up one by one; an appendix has none. */
    private static List<String> titles(List<String> headings) {
        List<String> titles = new ArrayList<>();
        for (String heading : headings) {
            String number = titles.size() == headings.size() - 1 ? "" : NUMBERS.get(titles.size()) + ". ";
            assertThat(heading).startsWith(number);
            titles.add(heading.substring(number.length()));
        }
        return titles;
    }

    @ParameterizedTest
    @EnumSource(names = {"DAY", "WEEK"})
    void theSameDigestWrittenAgainIsTheSame(DigestPeriod period) throws IOException {
        List<Path> once = write(period, "once");
        List<Path> again = write(period, "again");
        assertThat(once).hasSize(4);
        for (int i = 0; i < once.size(); i++) {
            if (once.get(i).toString().endsWith(".docx")) {
                assertThat(DemoPaper.parts(again.get(i)))
                        .isEqualTo(DemoPaper.parts(once.get(i)))
                        .containsKeys("word/document.xml", "word/styles.xml", "word/footnotes.xml");
            } else {
                assertThat(again.get(i)).hasSameBinaryContentAs(once.get(i));
            }
        }
    }

    private static List<Path> write(DigestPeriod period, String folder) throws IOException {
        EnumSet<DigestFormat> formats = EnumSet.allOf(DigestFormat.class);
        return new DigestDesk(connection.client(), CLOCK)
                .write(new DigestRequest(period, DAY, formats, directory.resolve(folder), null));
    }

    /** One source in trouble: a run this short ends before any is judged. */
    private static void judge() throws IOException {
        Instant now = Clock.systemUTC().instant();
        VolumeReading volume = new VolumeReading(VolumeVerdict.SILENT, 0, 7.5, 1);
        List<HealthReason> reasons = List.of(HealthReason.SILENT, HealthReason.BLOCKED);
        SourceHealth health = new SourceHealth(
                "bao-mau", now, HealthState.FAILING, reasons, volume, now, now, "", "", now, List.of());
        connection.client().index(i -> i.index(StoredIndex.SOURCE_HEALTH.alias())
                .id(health.sourceId())
                .document(health)
                .refresh(Refresh.True));
    }

    private static Invocation call(String... arguments) {
        return Invocation.of(Stream.concat(Stream.of(arguments), Stream.of("--elasticsearch", node.url()))
                .toArray(String[]::new));
    }
}
