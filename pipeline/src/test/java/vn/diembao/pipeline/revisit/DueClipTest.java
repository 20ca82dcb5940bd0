package vn.diembao.pipeline.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.FeedItem;
import vn.diembao.pipeline.Samples;

final class DueClipTest {
    @Test
    void clipBecomesAnItemOfItsOwnAddress() {
        DueClip.Page page = new DueClip.Page(
                Samples.URL,
                Samples.SOURCE,
                "Lương < 5 triệu & nợ",
                "An",
                List.of("công đoàn"),
                List.of(),
                Samples.NOON,
                null);
        FeedItem item = new DueClip("id", Samples.NOON, page).item(Samples.NOON.plusSeconds(3_600));
        assertThat(item)
                .returns(Samples.URL, FeedItem::url)
                .returns(Samples.SOURCE, FeedItem::sourceId)
                .returns("Lương &lt; 5 triệu &amp; nợ", FeedItem::title)
                .returns("An", FeedItem::author)
                .returns(List.of("công đoàn"), FeedItem::categories)
                .returns(Samples.NOON, FeedItem::publishedAt)
                .returns(Samples.NOON.plusSeconds(3_600), FeedItem::fetchedAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"published_missing", "published_clamped"})
    void timeThatIsOurOwnIsNotTakenForTheOutlets(String flag) {
        DueClip.Page page = new DueClip.Page(
                Samples.URL, Samples.SOURCE, "Tin", null, List.of(), List.of("live_blog", flag), Samples.NOON, null);
        assertThat(new DueClip("id", Samples.NOON, page).item(Samples.NOON).publishedAt())
                .isNull();
    }

    @Test
    void fieldsTheClipHasNotAreLeftOut() {
        DueClip.Page page = new DueClip.Page(Samples.URL, Samples.SOURCE, null, null, null, null, null, null);
        assertThat(new DueClip("id", Samples.NOON, page).item(Samples.NOON))
                .returns("", FeedItem::title)
                .returns(List.of(), FeedItem::categories);
    }
}
