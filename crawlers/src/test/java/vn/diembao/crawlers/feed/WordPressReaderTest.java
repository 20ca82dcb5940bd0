package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.feed.FeedBytes.parse;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.FeedForm;

final class WordPressReaderTest {
    private static final String POST =
            "{\"id\":71,\"date_gmt\":\"2026-11-22T00:15:00\",\"modified_gmt\":\"2026-11-22T01:00:00\","
                    + "\"link\":\"https://cong-doan-mau.vn/?p=71\",\"title\":{\"rendered\":\"Thi đua &#8220;Lao động giỏi&#8221;\"},"
                    + "\"excerpt\":{\"rendered\":\"<p>Tóm tắt [&hellip;]</p>\\n\",\"protected\":false},"
                    + "\"content\":{\"rendered\":\"<p>Thân bài</p>\",\"protected\":false}}";

    @Test
    void readsPostsWhoseTimesAreUtc() {
        FeedDocument document = parse("[" + POST + "]");

        assertThat(document.format()).isEqualTo("wordpress");
        assertThat(document.problems()).isEmpty();
        assertThat(document.entries()).singleElement().satisfies(post -> {
            assertThat(post.id()).isEqualTo("71");
            assertThat(post.link()).isEqualTo("https://cong-doan-mau.vn/?p=71");
            assertThat(post.title()).isEqualTo("Thi đua “Lao động giỏi”");
            assertThat(post.summary()).isEqualTo("<p>Tóm tắt [&hellip;]</p>");
            assertThat(post.content()).isEqualTo("<p>Thân bài</p>");
            assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-11-22T00:15:00Z"));
            assertThat(post.modifiedAt()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
        });
    }

    @Test
    void anErrorOfTheSiteIsTheProblem() {
        FeedDocument document = parse(
                "{\"code\":\"rest_no_route\",\"message\":\"Không tìm thấy <b>đường dẫn</b>\",\"data\":{\"status\":404}}");

        assertThat(document.format()).isNull();
        assertThat(document.problems())
                .containsExactly("no feed: the site answers rest_no_route: Không tìm thấy đường dẫn");
    }

    @Test
    void noPostsAreAnAnswerWhereTheAddressAsksForPosts() {
        FeedDocument document = new DocumentReader()
                .read(
                        Answers.feed(FeedForm.WORDPRESS),
                        Answers.of("https://cong-doan-mau.vn/wp-json/wp/v2/posts?per_page=50", "[]"));

        assertThat(document.format()).isEqualTo("wordpress");
        assertThat(document.entries()).isEmpty();
    }

    @Test
    void row20ACutAnswerKeepsItsWholePosts() {
        FeedDocument document = parse("[" + POST + "," + POST.substring(0, 80));

        assertThat(document.entries()).hasSize(1);
        assertThat(document.problems()).singleElement().asString().startsWith("broken JSON");
    }

    @Test
    void elementsThatAreNoPostsAreEntriesWithoutALink() {
        assertThat(parse("[null, 7, " + POST + "]").entries())
                .extracting(FeedEntry::link)
                .containsExactly("", "", "https://cong-doan-mau.vn/?p=71");
    }

    @Test
    @Timeout(20)
    void row17And19CapsDepthEntriesAndFields() {
        assertThat(parse("[".repeat(200_000)).problems()).anyMatch(problem -> problem.contains("nesting depth"));

        FeedDocument many = parse("[" + (POST + ",").repeat(5_000) + POST + "]");
        assertThat(many.entries()).hasSize(2_000);
        assertThat(many.overCap()).isEqualTo(3_001);

        FeedDocument big = parse("[" + POST.replace("Thi đua", "t".repeat(1 << 20)) + "]");
        assertThat(big.entries().get(0).title()).hasSize(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.vn/wp-json/wp/v2/posts, https://a.vn/wp-json/wp/v2/posts?{fields}&per_page=50",
        "https://a.vn/wp-json/wp/v2/posts?categories=7, https://a.vn/wp-json/wp/v2/posts?categories=7&{fields}&per_page=50",
        "https://a.vn/?rest_route=/wp/v2/posts&per_page=20, https://a.vn/?rest_route=/wp/v2/posts&per_page=20&{fields}"
    })
    void theAddressGetsTheParametersThatAreMissing(String written, String asked) {
        String fields = "_fields=id,date_gmt,modified_gmt,link,title,excerpt,content";

        String address = DocumentReader.address(Answers.feed(FeedForm.WORDPRESS, written));

        assertThat(address).isEqualTo(asked.replace("{fields}", fields));
        assertThat(WordPressRoute.request(address)).as("asked twice").isEqualTo(address);
        assertThat(WordPressRoute.isPosts(address)).isTrue();
        assertThat(DocumentReader.address(Answers.feed(FeedForm.SITEMAP, written)))
                .isEqualTo(written);
    }
}
