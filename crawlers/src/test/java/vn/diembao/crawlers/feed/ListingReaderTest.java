package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.crawlers.outlet.ListingSelectors;

final class ListingReaderTest {
    private static final String URL = "https://dien-luc-mau.vn/tin/muc-luc.html";
    private static final ListingSelectors SELECTORS = new ListingSelectors("li.tin", "a", "h3", "time, .luc");
    private static final String LISTING = "<html><head><title>Tin hoạt động | Điện lực Mẫu</title></head><body>"
            + "<ul><li class='tin'><a href='bai-1.html#anh'><img src='1.jpg'></a><h3></h3><time datetime='2026-11-22T07:15:00+07:00'>sáng nay</time></li>"
            + "<li class='tin'><a href='/tin/bai-1.html'>Xem</a><h3>Tổ đường dây thi\n bậc thợ</h3></li>"
            + "<li class='tin'><a href='https://www.dien-luc-mau.vn/bai-2.html'>x</a><h3>Trao nhà mái ấm</h3>"
            + "<p class='luc'>22/11/2026 - 07:15</p></li>"
            + "<li class='tin'><a href='?id=3'>x</a><h3>Hội thao</h3><p class='luc'>2 giờ trước</p></li></ul></body></html>";

    private final ListingReader reader = new ListingReader(new FeedDates());
    private final Problems problems = new Problems();

    @Test
    void readsLinksTitlesAndTimes() {
        FeedDocument document = read(LISTING);

        assertThat(document.format()).isEqualTo("listing");
        assertThat(document.title()).isEqualTo("Tin hoạt động | Điện lực Mẫu");
        assertThat(document.entries())
                .extracting(FeedEntry::link, FeedEntry::title, FeedEntry::publishedAt)
                .containsExactly(
                        tuple(
                                "https://dien-luc-mau.vn/tin/bai-1.html",
                                "Tổ đường dây thi bậc thợ",
                                "2026-11-22T00:15:00Z"),
                        tuple("https://www.dien-luc-mau.vn/bai-2.html", "Trao nhà mái ấm", "2026-11-22T00:15:00Z"),
                        tuple("https://dien-luc-mau.vn/tin/muc-luc.html?id=3", "Hội thao", null));
        assertThat(document.problems()).containsExactly("date not readable: 2 giờ trước");
    }

    @Test
    void withoutSelectorsTheItemIsTheLinkAndItsTextTheTitle() {
        ListingSelectors bare = new ListingSelectors("a.tin", "", "", "");
        FeedDocument document = reader.read(
                "<a class=tin href=/1>Một</a><a class=tin href=/2 title='Hai'><img></a>", URL, bare, problems);

        assertThat(document.entries()).extracting(FeedEntry::title).containsExactly("Một", "Hai");
        assertThat(document.entries()).extracting(FeedEntry::publishedAt).containsOnlyNulls();
    }

    @Test
    void linksAreResolvedAgainstTheBaseOfThePage() {
        FeedDocument document = read("<base href='https://dien-luc-mau.vn/goc/'>" + item("bai viết.html"));

        assertThat(document.entries())
                .extracting(FeedEntry::link)
                .containsExactly("https://dien-luc-mau.vn/goc/bai%20vi%E1%BA%BFt.html".replace("%E1%BA%BF", "ế"));
    }

    @Test
    void aListingWithoutItemsOrLinksNamesTheSelector() {
        assertThat(read("<ul><li>Đang cập nhật</li></ul>").format()).isNull();
        assertThat(problems.list()).containsExactly("no listing: nothing matches item \"li.tin\"");
        assertThat(read("<ul><li class=tin>Đang cập nhật</li></ul>").format()).isNull();
        assertThat(problems.list()).contains("no listing: no link in item \"li.tin\", link \"a\"");
    }

    @Test
    void row5LinksElsewhereAreLeftOutAndCounted() {
        FeedDocument document = read(item("http://127.0.0.1:9200/_cat")
                + item("http://[::1]/")
                + item("//evil.vn/x")
                + item("https://user@dien-luc-mau.vn.evil.vn/")
                + item("javascript:alert(1)")
                + item("mailto:a@b.vn")
                + item("/tot.html"));

        assertThat(document.entries()).extracting(FeedEntry::link).containsExactly("https://dien-luc-mau.vn/tot.html");
        assertThat(document.problems())
                .containsExactlyInAnyOrder(
                        "left out: links to other sites (4), the first http://127.0.0.1:9200/_cat",
                        "left out: links that are no web address (2), the first javascript:alert(1)");
    }

    @Test
    void row5ABaseOnAPrivateHostDoesNotMakeItsLinksOurs() {
        assertThat(read("<base href='http://10.0.0.1/'>" + item("/x")).entries())
                .isEmpty();
        assertThat(problems.list()).containsExactly("left out: links to other sites (1), the first http://10.0.0.1/x");
    }

    @Test
    void row28TrapsAreLeftOutAndCounted() {
        String calendar = IntStream.range(1, 40)
                .mapToObj(i -> item("/lich-su-kien/2031/" + i))
                .collect(Collectors.joining());

        FeedDocument document = read(calendar + item("/a/b/a/b/a/b/") + item("/tot.html"));

        assertThat(document.entries()).hasSize(1);
        assertThat(document.problems())
                .containsExactly(
                        "left out: links to traps (calendar) (39), the first https://dien-luc-mau.vn/lich-su-kien/2031/1",
                        "left out: links whose path repeats itself (1), the first https://dien-luc-mau.vn/a/b/a/b/a/b/");
    }

    @Test
    void row28AListingHasAtMostThreeHundredEntries() {
        FeedDocument document = read(IntStream.range(0, 1_000)
                .mapToObj(i -> item("/bai-" + i + ".html"))
                .collect(Collectors.joining()));

        assertThat(document.entries()).hasSize(300);
        assertThat(document.overCap()).isEqualTo(700);
        assertThat(document.problems()).containsExactly("700 entries over the cap of 300");
    }

    @Test
    @Timeout(20)
    void row17RefusesDeepNesting() {
        read("<div>".repeat(200_000) + item("/x"));

        assertThat(problems.list()).containsExactly("refused: nested deeper than 512");
    }

    @Test
    void row19CapsThePageAndItsFields() {
        FeedEntry big = read("<li class=tin><a href=/x></a><h3>" + "t".repeat(1 << 20) + "</h3></li>")
                .entries()
                .get(0);
        assertThat(big.title()).hasSize(1_000);

        assertThat(read("x".repeat((4 << 20) + 1)).format()).isNull();
        assertThat(problems.list()).containsExactly("too large for a listing: 4194305 characters");
    }

    @Test
    void row36ScriptsInATitleAreNoText() {
        FeedDocument document = read("<li class=tin><a href=/x></a><h3>Thật<script>alert(1)</script></h3></li>");

        assertThat(document.entries().get(0).title()).isEqualTo("Thật");
    }

    private static org.assertj.core.groups.Tuple tuple(String link, String title, String at) {
        return org.assertj.core.groups.Tuple.tuple(link, title, at == null ? null : Instant.parse(at));
    }

    private static String item(String href) {
        return "<li class=tin><a href='" + href + "'>x</a><h3>Tin</h3></li>";
    }

    private FeedDocument read(String html) {
        return reader.read(html, URL, SELECTORS, problems);
    }
}
