package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.feed.Answers.NOW;
import static vn.diembao.crawlers.feed.Answers.index;
import static vn.diembao.crawlers.feed.Answers.page;
import static vn.diembao.crawlers.feed.Answers.sitemap;
import static vn.diembao.crawlers.feed.Answers.urlset;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.FeedForm;

final class SitemapReaderTest {
    private static final String NEWS = "<url><loc>https://bao-mau.vn/tin-1.html?a=1&b=2</loc><news:news>"
            + "<news:publication><news:name>Báo Mẫu</news:name><news:language>vi</news:language></news:publication>"
            + "<news:publication_date>2026-11-22T07:15:00+07:00</news:publication_date>"
            + "<news:title>Tổ thợ hàn thi &amp; thưởng</news:title><news:keywords>thi thợ giỏi, tổ hàn</news:keywords>"
            + "</news:news><image:image><image:loc>https://bao-mau.vn/1.jpg</image:loc><image:title>Ảnh</image:title>"
            + "</image:image></url>";

    @Test
    void readsANewsSitemap() {
        FeedDocument document = read(urlset(NEWS));

        assertThat(document.format()).isEqualTo("news_sitemap");
        assertThat(document.problems()).isEmpty();
        assertThat(document.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.link()).isEqualTo("https://bao-mau.vn/tin-1.html?a=1&b=2");
            assertThat(entry.id()).isEqualTo(entry.link());
            assertThat(entry.title()).isEqualTo("Tổ thợ hàn thi & thưởng");
            assertThat(entry.summary()).isEmpty();
            assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-22T00:15:00Z"));
            assertThat(entry.categories()).containsExactly("thi thợ giỏi", "tổ hàn");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T07:15:00, 2026-11-21T00:15:00Z",
        "2026-11-21 07:15:00, 2026-11-21T00:15:00Z",
        "2026-11-21, 2026-11-20T17:00:00Z",
        "2026-11-21T07:15+07:00, 2026-11-21T00:15:00Z",
        "2026-11-21T00:15:00.123Z, 2026-11-21T00:15:00Z",
        "'Sat, 21 Nov 2026 07:15:00 +07', 2026-11-21T00:15:00Z"
    })
    void row24ATimeWithoutAZoneIsOfHoChiMinhCity(String lastmod, Instant expected) {
        FeedEntry entry = read(urlset(page("a", lastmod))).entries().get(0);

        assertThat(entry.modifiedAt()).isEqualTo(expected);
        assertThat(entry.publishedAt()).as("a change is no publication").isNull();
    }

    @Test
    void aPageWithoutNewsMayHaveTheTitleOfItsImageOrNone() {
        String image =
                "<url><loc>https://bao-mau.vn/b</loc><image:image><image:loc>https://bao-mau.vn/b.jpg</image:loc>"
                        + "<image:title>Lễ phát động</image:title></image:image></url>";

        FeedDocument document = read(urlset(image + page("c", "")));

        assertThat(document.format()).isEqualTo("sitemap");
        assertThat(document.entries()).extracting(FeedEntry::title).containsExactly("Lễ phát động", "");
        assertThat(document.entries().get(0).link()).isEqualTo("https://bao-mau.vn/b");
    }

    @Test
    void undeclaredAndForeignPrefixesLoseNothing() {
        String odd =
                "<sm:urlset><sm:url><sm:loc>/tin-2.html</sm:loc><n:news><n:title>Hai</n:title></n:news></sm:url></sm:urlset>";

        assertThat(read(odd).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.link()).isEqualTo("https://bao-mau.vn/tin-2.html");
            assertThat(entry.title()).isEqualTo("Hai");
        });
    }

    @Test
    void pagesOlderThanAWeekAreLeftOutAndCounted() {
        String body = urlset(page("nay", "2026-11-22T08:00:00+07:00")
                + page("vua", "2026-11-15T10:00:00+07:00")
                + page("qua", "2026-11-15T09:59:59+07:00")
                + page("xua", "2019-01-01"));

        FeedDocument document = read(body);

        assertThat(document.entries())
                .extracting(FeedEntry::link)
                .containsExactly("https://bao-mau.vn/nay", "https://bao-mau.vn/vua");
        assertThat(document.problems())
                .containsExactly("left out: pages too old (2), the first https://bao-mau.vn/qua");
        assertThat(FeedBytes.parse(body).entries())
                .as("where nobody asks for news")
                .hasSize(4);
    }

    @Test
    void ofPagesWithoutADateTheFirstAndLastTwoHundredAreKept() {
        FeedDocument document = read(urlset(pages(1_000, "")));

        assertThat(document.entries()).hasSize(400);
        assertThat(document.entries()).extracting(FeedEntry::link).contains(link(199), link(800));
        assertThat(document.entries()).extracting(FeedEntry::link).doesNotContain(link(200), link(799));
        assertThat(document.problems()).containsExactly("left out: pages without a date (600), the first " + link(200));
    }

    @Test
    void row26OneTimeForAllIsNotBelieved() {
        FeedDocument document = read(urlset(pages(20, "2026-11-22T09:59:59+07:00")));

        assertThat(document.entries()).hasSize(20).allSatisfy(entry -> assertThat(entry.modifiedAt())
                .isNull());
        assertThat(document.problems()).containsExactly("lastmod not believed: all 20 are 2026-11-22T09:59:59+07:00");
        assertThat(read(urlset(pages(20, "2026-11-22"))).entries())
                .as("pages of one day")
                .allSatisfy(entry -> assertThat(entry.modifiedAt()).isNotNull());
    }

    @Test
    void overTheCapTheNewestStay() {
        String body = urlset(IntStream.range(0, 2_500)
                .mapToObj(i -> page(
                        "tin-" + i, NOW.minus(Duration.ofMinutes(2_500 - i)).toString()))
                .collect(Collectors.joining()));

        FeedDocument document = read(body);

        assertThat(document.entries()).hasSize(2_000);
        assertThat(document.overCap()).isEqualTo(500);
        assertThat(document.entries().get(0).link()).isEqualTo(link(500));
        assertThat(document.problems()).containsExactly("500 entries over the cap of 2000");
    }

    @Test
    void anIndexGivesItsSitemapsNewestFirst() {
        FeedDocument document = read(index(sitemap("https://bao-mau.vn/cu.xml", "2026-10-01")
                + sitemap("https://www.bao-mau.vn/moi.xml", "2026-11-22")
                + sitemap("https://bao-mau.vn/qua.xml", "2026-11-20")));

        assertThat(document.isIndex()).isTrue();
        assertThat(document.entries())
                .extracting(FeedEntry::link)
                .containsExactly("https://www.bao-mau.vn/moi.xml", "https://bao-mau.vn/qua.xml");
        assertThat(document.problems())
                .containsExactly("left out: sitemaps too old (1), the first https://bao-mau.vn/cu.xml");
    }

    @Test
    void anIndexThatSeemsOutOfDateKeepsItsNewestSitemap() {
        FeedDocument document = read(index(
                sitemap("https://bao-mau.vn/a.xml", "2019-01-01") + sitemap("https://bao-mau.vn/b.xml", "2020-01-01")));

        assertThat(document.entries()).extracting(FeedEntry::link).containsExactly("https://bao-mau.vn/b.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/a.xml",
        "http://169.254.169.254/latest/meta-data/",
        "https://bao-mau.vn.evil.vn/a.xml",
        "//khac.example/a.xml",
        "ftp://khac.example/a.xml",
        "https://bao-mau.vn@10.0.0.1/a.xml"
    })
    void row5SitemapsOfAnotherHostAreRefusedAndCounted(String elsewhere) {
        FeedDocument document = read(index(sitemap(elsewhere, "") + sitemap("https://tin.bao-mau.vn/b.xml", "")));

        assertThat(document.entries()).extracting(FeedEntry::link).containsExactly("https://tin.bao-mau.vn/b.xml");
        assertThat(document.problems()).singleElement().asString().startsWith("left out: sitemaps of another site (1)");
    }

    private static FeedDocument read(String body) {
        return Answers.read(FeedForm.SITEMAP, body);
    }

    private static String pages(int count, String lastmod) {
        return IntStream.range(0, count)
                .mapToObj(i -> page("tin-" + i, lastmod))
                .collect(Collectors.joining());
    }

    private static String link(int number) {
        return "https://bao-mau.vn/tin-" + number;
    }
}
