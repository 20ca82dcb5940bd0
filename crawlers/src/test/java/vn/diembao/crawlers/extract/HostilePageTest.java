package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** Pages made to keep a reader busy; a rule that looks at all of the page for each element takes minutes on them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostilePageTest {
    private static final String URL = "https://bao.example/tin/1";
    private static final Instant NOW = Instant.parse("2025-06-30T02:00:00Z");
    private static final String SENTENCE = "Hôm nay công nhân của nhà máy mẫu nhận lương tháng đúng hẹn như mọi khi. ";
    private static final String TEXT = "<p>" + SENTENCE.repeat(400) + "</p>";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "hostile-pages.csv", numLinesToSkip = 1, delimiter = ';')
    void row17ReadsInSecondsWhateverThePageRepeats(
            String shape, String before, String repeated, String after, int times) {
        String html = TEXT + given(before) + repeated.repeat(times) + given(after);
        PageText page = new PageExtractor().read(html, URL, Selectors.NONE);
        assertThat(page.paragraphs()).as(shape).anyMatch(p -> p.startsWith("Hôm nay"));
    }

    @Test
    void row17TextBelowTheDeepestLevelIsRead() {
        String html = "<div>".repeat(5_000) + "<p>" + SENTENCE.repeat(5) + "</p><p>Câu thứ hai dài như câu thứ nhất. "
                + SENTENCE + "</p>" + "</div>".repeat(5_000);
        assertThat(new PageExtractor().read(html, URL, Selectors.NONE).paragraphs())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Hôm nay");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void row17RefusesAPageOfMoreTagsThanArticlesHave() {
        assertThat(refusal(TEXT + "<i>a</i>".repeat(1_500_000))).isEqualTo(RejectionReason.TOO_LARGE);
    }

    private static RejectionReason refusal(String html) {
        FeedItem item = new FeedItem(
                "bao", "https://bao.example/rss", URL, URL, "Nhan đề", "", "", null, NOW, null, List.of(), NOW);
        RawPage page = new RawPage(item, URL, 200, html, NOW, null, "");
        ExtractVerdict verdict = new PageExtractor().extract(page, Selectors.NONE);
        return ((ExtractVerdict.Refused) verdict).rejection().reason();
    }

    private static String given(String cell) {
        return cell == null ? "" : cell;
    }
}
