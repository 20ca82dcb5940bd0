package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.feed.FeedBytes.atom;
import static vn.diembao.crawlers.feed.FeedBytes.item;
import static vn.diembao.crawlers.feed.FeedBytes.only;
import static vn.diembao.crawlers.feed.FeedBytes.parse;
import static vn.diembao.crawlers.feed.FeedBytes.rss;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedParserTest {
    @Test
    void readsRss20() {
        FeedDocument feed =
                parse(rss(item("<title>Nhà máy thưởng sáng kiến</title><link>https://bao.example/a-1.html</link>"
                        + "<guid isPermaLink=\"false\">a-1</guid><description><![CDATA[<img src='x.jpg'/>Tóm tắt]]></description>"
                        + "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA[<p>Thân bài</p>]]></content:encoded>"
                        + "<author>ban.doc@bao.example (Ban Bạn đọc)</author><category>Lao động</category><category> Lao động</category>"
                        + "<pubDate>Mon, 20 Jul 2026 06:18:00 +07</pubDate>")));

        assertThat(feed.format()).isEqualTo("rss_2.0");
        assertThat(feed.title()).isEqualTo("Tin thử nghiệm");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.challenge()).isFalse();
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("a-1");
        assertThat(entry.link()).isEqualTo("https://bao.example/a-1.html");
        assertThat(entry.title()).isEqualTo("Nhà máy thưởng sáng kiến");
        assertThat(entry.summary()).isEqualTo("<img src='x.jpg'/>Tóm tắt");
        assertThat(entry.content()).isEqualTo("<p>Thân bài</p>");
        assertThat(entry.author()).isEqualTo("Ban Bạn đọc");
        assertThat(entry.categories()).containsExactly("Lao động");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-07-19T23:18:00Z"));
    }

    @Test
    void readsRdfWithDublinCore() {
        FeedDocument feed = parse("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<channel rdf:about=\"https://bao.example/\"><title>Tin</title><link>https://bao.example/</link>"
                + "<description>d</description></channel><item rdf:about=\"https://bao.example/2\"><title>Hai</title>"
                + "<link>https://bao.example/2</link><dc:date>2026-07-20T06:25:00+07:00</dc:date>"
                + "<dc:creator>Tổ phóng viên</dc:creator></item></rdf:RDF>");

        assertThat(feed.format()).isEqualTo("rdf");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.link()).isEqualTo("https://bao.example/2");
        assertThat(entry.author()).isEqualTo("Tổ phóng viên");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-07-19T23:25:00Z"));
    }

    @Test
    void readsAtomAndPrefersTheAlternateLink() {
        FeedDocument feed = parse(
                atom(
                        "<entry><title type=\"html\">Tin &amp;lt;b&amp;gt;một&amp;lt;/b&amp;gt;</title><id>urn:1</id>"
                                + "<link rel=\"self\" href=\"https://bao.example/api/1\"/><link rel=\"enclosure\" href=\"https://bao.example/1.jpg\"/>"
                                + "<link rel=\"alternate\" href=\"/tin/1.html\"/><author><name>Lan</name></author>"
                                + "<published>2026-07-20T06:25:00+07:00</published><updated>2026-07-20T08:25:00+07:00</updated>"
                                + "<summary>Tóm</summary><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Bài</p></div></content></entry>"));

        assertThat(feed.format()).isEqualTo("atom_1.0");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("urn:1");
        assertThat(entry.link()).isEqualTo("https://bao.example/tin/1.html");
        assertThat(entry.title()).isEqualTo("Tin một");
        assertThat(entry.author()).isEqualTo("Lan");
        assertThat(entry.summary()).isEqualTo("Tóm");
        assertThat(entry.content()).contains("<p>Bài</p>");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-07-19T23:25:00Z"));
        assertThat(entry.modifiedAt()).isEqualTo(Instant.parse("2026-07-20T01:25:00Z"));
    }

    @Test
    void readsJsonFeedAndKeepsTheItemsBeforeACut() {
        String json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Tin\",\"items\":[{\"id\":7,\"url\":\"/7\","
                        + "\"title\":\"Bảy\",\"content_text\":\"a < b\",\"date_published\":\"2026-07-20T06:25:00+07:00\","
                        + "\"authors\":[{\"name\":\"Mai\"}],\"tags\":[\"điện\"]},{\"id\":\"8\",\"title\":\"T";

        FeedDocument feed = parse("\uFEFF " + json);

        assertThat(feed.format()).isEqualTo("json_feed");
        assertThat(feed.problems()).hasSize(1);
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://bao.example/7");
        assertThat(entry.content()).isEqualTo("a &lt; b");
        assertThat(entry.author()).isEqualTo("Mai");
        assertThat(entry.categories()).containsExactly("điện");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-07-19T23:25:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Viết &amp;amp; Đọc | Viết & Đọc",
                "Viết &amp; Đọc | Viết & Đọc",
                "Viết & Đọc | Viết & Đọc",
                "&lt;b&gt;Tin&lt;/b&gt;  nóng | Tin nóng",
                "Giá&nbsp;điện t&#259;ng | Giá điện tăng",
                "3 < 5 và AT&T | 3 < 5 và AT&T",
                "${7*7} {{x}} | ${7*7} {{x}}",
            })
    void cleansTitles(String raw, String expected) {
        assertThat(only("<title>" + raw + "</title><link>https://bao.example/1</link>")
                        .title())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link>/tin/1.html</link> | https://bao.example/tin/1.html",
                "<link>tin 1.html</link> | https://bao.example/tin%201.html",
                "<link>?id=3</link> | https://bao.example/?id=3",
                "<link>//cdn.example/x</link> | https://cdn.example/x",
                "<link> https://bao.example/a?b=1&c=2 </link> | https://bao.example/a?b=1&c=2",
                "<guid>https://bao.example/g1</guid> | https://bao.example/g1",
                "<link/><guid isPermaLink=\"true\">https://bao.example/g1</guid> | https://bao.example/g1",
                "<guid isPermaLink=\"false\">https://bao.example/g1</guid> | ''",
                "<guid>g1</guid> | ''",
                "<link>https://bao.example/thời-sự/1</link> | https://bao.example/thời-sự/1",
            })
    void resolvesLinks(String markup, String expected) {
        assertThat(only("<title>t</title>" + markup).link()).isEqualTo(expected);
    }

    @Test
    void resolvesLinksAgainstXmlBase() {
        FeedEntry entry = parse(
                        rss("<item xml:base=\"https://anh.example/x/\"><title>t</title><link>1.html</link></item>"))
                .entries()
                .get(0);

        assertThat(entry.link()).isEqualTo("https://anh.example/x/1.html");
        assertThat(entry.id()).isEqualTo("https://anh.example/x/1.html");
    }

    @Test
    void row25KeepsTheGuidThatDiffersFromTheLink() {
        FeedEntry entry = only("<title>t</title><link>https://bao.example/1?at_medium=RSS</link>"
                + "<guid isPermaLink=\"false\">https://bao.example/1#0</guid>");

        assertThat(entry.id()).isEqualTo("https://bao.example/1#0");
        assertThat(entry.link()).isEqualTo("https://bao.example/1?at_medium=RSS");
    }

    @Test
    void row24NotesADateThatCannotBeRead() {
        FeedDocument feed =
                parse(rss(item("<title>t</title><link>https://bao.example/1</link><pubDate>hôm nay</pubDate>")));

        assertThat(feed.entries().get(0).publishedAt()).isNull();
        assertThat(feed.problems()).containsExactly("date not readable: hôm nay");
    }

    @Test
    void readsAnEmptyEnvelopeAsAFeedWithoutEntries() {
        FeedDocument feed = parse(rss(""));

        assertThat(feed.format()).isEqualTo("rss_2.0");
        assertThat(feed.entries()).isEmpty();
    }

    @Test
    void readsRssWithoutVersionAndItemsOutsideTheChannel() {
        FeedDocument feed = parse("<rss><channel><title>T</title></channel><item><title>a</title></item></rss>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("a");
    }

    @Test
    void row32TellsACookieChallengeFromAFeed() {
        FeedDocument feed = parse("<script>document.cookie=\"K=1; path=/\";window.location.reload(true);</script>");

        assertThat(feed.challenge()).isTrue();
        assertThat(feed.format()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no feed: the body is empty",
                "'   ' | no feed: the body is empty",
                "xin chào | no feed: no XML",
                "<!doctype html><html><body>404</body></html> | no feed: root element html",
                "<opml/> | no feed: root element opml",
                "[1,{\"link\":\"https://a.vn\"}] | no feed: a JSON array without WordPress posts",
                "[] | no feed: a JSON array without WordPress posts",
                "{\"a\":1} | no feed: JSON without a JSON Feed version",
            })
    void row14SaysWhyABodyIsNoFeed(String body, String problem) {
        FeedDocument feed = new FeedParser().parse(body.getBytes(UTF_8), "application/rss+xml", FeedBytes.URL);

        assertThat(feed.format()).isNull();
        assertThat(feed.problems()).containsExactly(problem);
    }
}
