package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
    @ParameterizedTest
    @CsvSource({
        "<p class=byline><a>Lê Thử</a></p>, Lê Thử",
        "<div class=Author><a href=/x>Lê Thử</a></div>, Lê Thử",
        "<div itemprop=author><span itemprop=name>Lê Thử</span> 12 bài</div>, Lê Thử",
        "<a rel=author href=/x>Lê Thử</a>, Lê Thử",
        "<p class=intro>Lê Thử</p>,",
        "<p class=author>10/10/2025</p><p class=byline>Bài: Lê Thử</p>, Lê Thử"
    })
    void readsTheFirstElementThatIsAByline(String html, String author) {
        assertThat(Bylines.onPage(PageElements.of(Jsoup.parse(html)), "")).isEqualTo(author);
    }

    @Test
    void everySelectorAsksForWhatIsLookedForFirst() {
        for (String line : DataLines.of("byline-selectors.txt")) {
            assertThat(line.toLowerCase(Locale.ROOT).split(","))
                    .allMatch(s -> s.contains("author") || s.contains("byline"));
        }
    }
}
