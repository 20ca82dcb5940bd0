package vn.diembao.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.Samples;

final class ArticleNormalizerTest {
    private static final ArticleNormalizer NORMALIZER =
            new ArticleNormalizer(new LanguageDetector(), Map.of("m.bao-mau.vn", "bao-mau.vn"));

    /** Fetched at 2026-03-02T05:00:00Z. */
    @ParameterizedTest(name = "row 24: published {0} becomes {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                    2026-03-02T05:00:00Z, published_missing",
                "2026-03-02T04:59:59Z, 2026-03-02T04:59:59Z, -",
                "2026-03-02T05:00:00Z, 2026-03-02T05:00:00Z, -",
                "2026-03-02T05:00:01Z, 2026-03-02T05:00:00Z, published_clamped",
                "2026-03-03T05:00:00Z, 2026-03-02T05:00:00Z, published_clamped",
                "9999-12-31T00:00:00Z, 2026-03-02T05:00:00Z, published_clamped",
                "2569-03-02T00:00:00Z, 2026-03-02T05:00:00Z, published_clamped",
                "1970-01-01T00:00:00Z, 2026-03-02T05:00:00Z, published_clamped",
                "1989-12-31T23:59:59Z, 2026-03-02T05:00:00Z, published_clamped",
                "1990-01-01T00:00:00Z, 1990-01-01T00:00:00Z, -",
                "2004-02-29T00:00:00Z, 2004-02-29T00:00:00Z, -"
            })
    void row24DatesThatCannotBeTrueAreClampedAndFlagged(Instant published, Instant stored, String flag) {
        Article article = press(parsed(Samples.URL, published, "Tin", "Sa-pô", List.of("Một.")));
        assertThat(article.publishedAt()).isEqualTo(stored);
        assertThat(article.flags()).isEqualTo(flag == null ? List.of() : List.of(flag));
    }

    @ParameterizedTest(name = "row 25: {0}")
    @CsvSource({
        "https://bao-mau.vn/bai-1.html?utm_source=rss&utm_medium=x",
        "https://bao-mau.vn/bai-1.html#binh-luan",
        "HTTPS://BAO-MAU.VN:443/bai-1.html",
        "https://m.bao-mau.vn/bai-1.html"
    })
    void row25OneArticleHasOneIdHoweverItIsLinked(String url) {
        Article article = press(parsed(url, Samples.NOON, "Tin", "", List.of()));
        assertThat(article.url()).isEqualTo(Samples.URL);
        assertThat(article.id()).isEqualTo(ClipId.ofUrl(Samples.URL));
    }

    @Test
    void row25PostIsKnownByItsSourceAndItsOwnId() {
        FeedItem item = new FeedItem(
                Samples.SOURCE, "f", "post-7", Samples.URL, "", "", "", null, null, null, List.of(), Samples.NOON);
        Article post = NORMALIZER.normalize(
                Samples.parsed(item, "Bài đăng", "", "Một."), ArticleKind.SOCIAL, item.fetchedAt());
        assertThat(post.id()).isEqualTo(ClipId.sha256("bao-mau:post-7"));
    }

    @Test
    void postOfAPageIsKnownByItsPlatformAndBearsWhatThatTells() {
        Reaction counts = new Reaction(5L, 1L, 0L, null);
        FeedItem item = Samples.post("Một.", new PostFacts(PostFormat.LINK, Samples.URL + "?fbclid=x", "key", counts));
        Article post = NORMALIZER.normalize(
                Samples.parsed(item, "Bài đăng", "", "Một."), ArticleKind.SOCIAL, item.fetchedAt());
        assertThat(post.id()).isEqualTo(ClipId.sha256("facebook:1000_1"));
        assertThat(post.authorKey()).isEqualTo("key");
        assertThat(post.author()).isNull();
        assertThat(post.postFormat()).isEqualTo(PostFormat.LINK);
        assertThat(post.postHour()).as("in Viet Nam").isEqualTo(12);
        assertThat(post.sharedUrl()).isEqualTo(Samples.URL);
    }

    @Test
    void hashIsOfTheTextAlone() {
        Article first = press(parsed(Samples.URL, Samples.NOON, "Tin", "Sa-pô", List.of("Một.", "Hai.")));
        Article again =
                press(parsed("https://khac.vn/", null, " Tin\u00A0", "Sa\u200B-pô", List.of("Một.", " ", "Hai.\n")));
        assertThat(again.contentHash()).isEqualTo(first.contentHash());
        assertThat(first.body()).isEqualTo("Một.\nHai.");
        assertThat(press(parsed(Samples.URL, Samples.NOON, "Tin", "Sa-pô", List.of("Một. Hai.")))
                        .contentHash())
                .as("other paragraphs")
                .isNotEqualTo(first.contentHash());
        assertThat(press(parsed(Samples.URL, Samples.NOON, "Tin", "Sa-pô", List.of("Một.", "Hai!")))
                        .contentHash())
                .isNotEqualTo(first.contentHash());
    }

    @Test
    void row19LongFieldsAreCutAtAWholeCharacter() {
        String face = "\uD83D\uDE00";
        Article article = press(parsed(
                Samples.URL,
                Samples.NOON,
                "a" + face.repeat(1_000),
                "b".repeat(500_000),
                List.of("c" + face.repeat(300_000))));
        assertThat(article.title()).hasSize(999).endsWith(face);
        assertThat(article.lead()).hasSize(400_000);
        assertThat(article.body()).hasSize(399_999).endsWith(face);
    }

    @Test
    void row19TagsAreCleanedCountedOnceAndCapped() {
        List<String> tags =
                IntStream.range(0, 1_000).mapToObj(i -> " thẻ\u200B " + i / 2).toList();
        FeedItem item =
                new FeedItem(Samples.SOURCE, "f", "e", Samples.URL, "", "", "", "  ", null, null, tags, Samples.NOON);
        Article article = press(Samples.parsed(item, "Tin", "", "Một."));
        assertThat(article.tags()).hasSize(50).startsWith("thẻ 0", "thẻ 1").doesNotHaveDuplicates();
        assertThat(article.author()).as("blank is none").isNull();
    }

    @Test
    void textOfAFeedIsFlaggedForPressOnly() {
        ParsedArticle page = parsed(Samples.URL, Samples.NOON, "Tin", "", List.of());
        ParsedArticle feed = new ParsedArticle(
                page.item(),
                page.url(),
                page.url(),
                "Tin",
                "",
                List.of(),
                List.of(),
                null,
                Samples.NOON,
                null,
                null,
                List.of(),
                TextOrigin.FEED,
                List.of("paywall"),
                Map.of());
        assertThat(press(feed).flags()).containsExactly("paywall", ArticleNormalizer.TEXT_FROM_FEED);
        assertThat(NORMALIZER
                        .normalize(feed, ArticleKind.SOCIAL, feed.item().fetchedAt())
                        .flags())
                .containsExactly("paywall");
        assertThat(press(page).flags()).isEmpty();
    }

    @Test
    void languageIsOfTheWholeText() {
        String sentence = "Công đoàn cơ sở tổ chức trao quà Tết cho đoàn viên có hoàn cảnh khó khăn.";
        assertThat(press(parsed(Samples.URL, null, "", "", List.of(sentence))).language())
                .isEqualTo("vi");
        assertThat(press(parsed(Samples.URL, null, "Tin", "", Collections.emptyList()))
                        .language())
                .isEqualTo("und");
    }

    private static Article press(ParsedArticle parsed) {
        return NORMALIZER.normalize(parsed, ArticleKind.PRESS, parsed.item().fetchedAt());
    }

    private static ParsedArticle parsed(
            String url, Instant published, String title, String lead, List<String> paragraphs) {
        FeedItem item = new FeedItem(
                Samples.SOURCE, "f", url, url, title, "", "", null, published, null, List.of(), Samples.NOON);
        return Samples.parsed(item, title, lead, paragraphs.toArray(String[]::new));
    }
}
