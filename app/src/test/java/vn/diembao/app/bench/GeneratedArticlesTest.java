package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ParsedArticle;

final class GeneratedArticlesTest {
    private static final int SIZE = 3_000;

    private static GeneratedArticles articles(long seed) throws Exception {
        return GeneratedArticles.ofOwnTexts(SIZE, 800, seed);
    }

    private static List<ParsedArticle> all(GeneratedArticles articles) {
        return LongStream.range(0, SIZE).mapToObj(articles::at).toList();
    }

    private static String text(ParsedArticle article) {
        return article.title() + '\n' + article.lead() + '\n' + String.join("\n", article.paragraphs());
    }

    @Test
    void oneInAHundredIsAnArticleReadAgainAndOneInFiveAReprint() throws Exception {
        GeneratedArticles articles = articles(1);
        Map<String, Set<String>> addressesOfTexts = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (ParsedArticle article : all(articles)) {
            addressesOfTexts
                    .computeIfAbsent(text(article), t -> new HashSet<>())
                    .add(article.url());
            addresses.add(article.url());
        }
        assertThat(addresses).hasSize((int) articles.clips());
        assertThat(SIZE - addresses.size()).isBetween(15, 45);
        assertThat(addresses.size() - addressesOfTexts.size()).isBetween(500, 700);
    }

    @Test
    void textsHaveTheLengthAskedForAndAreStrangersToEachOther() throws Exception {
        Set<String> runs = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        long words = 0;
        Set<String> texts = new HashSet<>();
        for (ParsedArticle article : all(articles(2)).subList(0, 200)) {
            String text = text(article);
            assertThat(text.length()).isBetween(700, 900);
            if (texts.add(text)) {
                String[] cut = text.split("\\s+");
                words += cut.length;
                for (int i = 0; i + 5 <= cut.length; i++) {
                    String run = String.join(" ", List.of(cut).subList(i, i + 5));
                    if (!runs.add(run)) {
                        repeated.add(run);
                    }
                }
            }
        }
        assertThat((double) repeated.size() / words).isLessThan(0.15);
    }

    @Test
    void equalSeedsGiveEqualTextsAndOthersGiveOthers() throws Exception {
        ParsedArticle first = articles(3).at(17);
        assertThat(text(articles(3).at(17))).isEqualTo(text(first));
        assertThat(text(articles(4).at(17))).isNotEqualTo(text(first));
    }
}
