package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.feed.Answers.page;
import static vn.diembao.crawlers.feed.Answers.read;
import static vn.diembao.crawlers.feed.Answers.urlset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.crawlers.outlet.FeedForm;

final class DocumentReaderTest {
    private static final String RSS =
            FeedBytes.rss(FeedBytes.item("<title>Một</title><link>https://bao-mau.vn/1</link>"));

    @ParameterizedTest
    @EnumSource(value = FeedForm.class, mode = EnumSource.Mode.EXCLUDE, names = "POSTS")
    void row32AChallengeIsToldInEveryForm(FeedForm form) {
        FeedDocument document = read(form, "<script>document.cookie=\"D1N=0a\";window.location.reload(true);</script>");

        assertThat(document.challenge()).isTrue();
        assertThat(document.format()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SITEMAP, 'the source file says sitemap, this is rss_2.0'",
        "LISTING, 'the source file says listing, this is rss_2.0'",
        "WORDPRESS, 'the source file says wordpress, this is rss_2.0'"
    })
    void aFeedIsReadAsOneWhateverTheSourceFileSays(FeedForm form, String problem) {
        FeedDocument document = read(form, RSS);

        assertThat(document.entries()).extracting(FeedEntry::title).containsExactly("Một");
        assertThat(document.problems()).containsExactly(problem);
        assertThat(read(FeedForm.FEED, RSS).problems()).isEmpty();
    }

    @Test
    void aSitemapWhereAFeedIsExpectedIsReadAsOne() {
        FeedDocument document = read(FeedForm.FEED, urlset(page("a", "2020-01-01") + page("b", "2026-11-22")));

        assertThat(document.entries()).extracting(FeedEntry::link).containsExactly("https://bao-mau.vn/b");
        assertThat(document.problems()).startsWith("the source file says feed, this is sitemap");
    }

    @Test
    void aListingIsReadWithTheSelectorsOfItsSource() {
        FeedDocument document = read(FeedForm.LISTING, "<ul><li class=tin><a href=/1>Một</a></ul>");

        assertThat(document.format()).isEqualTo("listing");
        assertThat(document.entries()).extracting(FeedEntry::link).containsExactly("https://bao-mau.vn/1");
    }

    @Test
    void aPageThatIsNeitherTellsWhyItIsNoListing() {
        assertThat(read(FeedForm.LISTING, "<p>Bảo trì</p>").problems())
                .containsExactly("no listing: nothing matches item \"li.tin\"");
        assertThat(read(FeedForm.SITEMAP, "<html><p>Bảo trì</p></html>").problems())
                .containsExactly("no feed: root element html");
    }
}
