package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.extract.PageTrial.Answer;
import vn.diembao.crawlers.extract.PageTrial.LeftOut;
import vn.diembao.crawlers.extract.PageTrial.SelectorHits;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;

class PageTrialTest {
    private static final String LONG =
            "Tổ trưởng chuyền may nói rằng từ tháng sau xưởng sẽ lắp thêm quạt hút bụi, và công"
                    + " đoàn cơ sở sẽ cử người đo lại mỗi tuần một lần.";
    private static final String PAGE = "<html lang=vi><head><title>Quạt hút bụi | Báo Mẫu</title>"
            + "<meta property=og:title content='Quạt hút bụi cho xưởng may'><meta property=og:site_name content='Báo Mẫu'>"
            + "<meta property=article:published_time content='2026-07-02T09:00:00+07:00'>"
            + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Quạt cho xưởng\","
            + "\"datePublished\":\"2026-07-01T08:00:00+07:00\"}</script></head><body>"
            + "<h1 class=t>Quạt hút bụi về xưởng</h1><div class=sapo>Xưởng may đỡ bụi hơn.</div>"
            + "<div class=content><p>" + LONG + "</p><p>" + LONG.replace("quạt", "máy") + "</p></div>"
            + "<div class=ads><p>Quảng cáo máy lọc.</p><p>Giá rẻ.</p></div>"
            + "<div class=related-news><p>Tin khác về nhà máy.</p></div><p><a href=/x>Xưởng khác</a></p>"
            + "<footer>Báo Mẫu</footer></body></html>";
    private static final Selectors SELECTORS = new Selectors(
            Map.of(
                    ArticleField.TITLE, List.of(".t"),
                    ArticleField.LEAD, List.of(".sapo"),
                    ArticleField.BODY, List.of(".none", ".content")),
            List.of(".ads"));

    private final PageTrial trial = PageTrial.of(PAGE, "https://bao-mau.vn/quat-post1.html", SELECTORS);

    @Test
    void everyRuleThatKnowsAFieldHasItsSay() {
        assertThat(answers("title"))
                .containsExactly(
                        new Answer("h1", "Quạt hút bụi về xưởng"),
                        new Answer("json-ld", "Quạt cho xưởng"),
                        new Answer("meta og:title", "Quạt hút bụi cho xưởng may"),
                        new Answer("selector .t", "Quạt hút bụi về xưởng"),
                        new Answer("title", "Quạt hút bụi"));
        assertThat(answers("date"))
                .containsExactly(
                        new Answer("json-ld", "2026-07-01T08:00+07:00"),
                        new Answer("meta article:published_time", "2026-07-02T09:00+07:00"));
        assertThat(answers("language")).extracting(Answer::rule).containsExactly("html lang");
    }

    @Test
    void generalRuleStandsBehindTheSelectorOfTheBody() {
        assertThat(answers("body")).extracting(Answer::rule).containsExactly("selector .content", "general");
        assertThat(answers("body")).allSatisfy(a -> assertThat(a.value()).startsWith("2 paragraphs, "));
    }

    @Test
    void fieldThatNoRuleKnowsIsLeftOut() {
        assertThat(trial.fields()).extracting(PageTrial.FieldAnswers::field).doesNotContain("author", "section");
    }

    @Test
    void textIsTheOneThePipelineTakes() {
        assertThat(trial.text())
                .isEqualTo(new PageExtractor().read(PAGE, "https://bao-mau.vn/quat-post1.html", SELECTORS));
    }

    @Test
    void everySelectorTellsWhatItMatched() {
        assertThat(trial.selectors())
                .extracting(SelectorHits::field, SelectorHits::selector, SelectorHits::matched)
                .containsExactly(
                        tuple("title", ".t", 1),
                        tuple("lead", ".sapo", 1),
                        tuple("body", ".none", 0),
                        tuple("body", ".content", 1),
                        tuple("drop", ".ads", 1));
        assertThat(trial.selectors().get(1).words()).isEqualTo("Xưởng may đỡ bụi hơn.");
    }

    @Test
    void textThatIsLeftOutSaysWhy() {
        assertThat(trial.leftOut())
                .containsExactly(
                        new LeftOut("drop, in div.ads", 2, 21, "Quảng cáo máy lọc."),
                        new LeftOut("box div.related-news", 1, 16, "Tin khác về nhà máy."),
                        new LeftOut("mostly links", 1, 9, "Xưởng khác"),
                        new LeftOut("box footer", 1, 6, "Báo Mẫu"));
    }

    @Test
    void emptyPageHasNoAnswerButItsAddress() {
        PageTrial empty = PageTrial.of("", "https://bao-mau.vn/x", Selectors.NONE);
        assertThat(empty.fields()).extracting(PageTrial.FieldAnswers::field).containsExactly("url");
        assertThat(empty.selectors()).isEmpty();
    }

    private List<Answer> answers(String field) {
        return trial.fields().stream()
                .filter(f -> f.field().equals(field))
                .findFirst()
                .orElseThrow()
                .answers();
    }
}
