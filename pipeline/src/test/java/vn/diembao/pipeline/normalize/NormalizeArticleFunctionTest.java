package vn.diembao.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.model.FeedItem;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.tally.TallyMark.What;

final class NormalizeArticleFunctionTest {
    private static final FeedItem ITEM = Samples.item("https://m.bao-mau.vn/bai-1.html?utm_source=x", "Tin", "");
    private static final Map<String, String> TWINS = Map.of("m.bao-mau.vn", "bao-mau.vn");

    @Test
    void articleBecomesASighting() throws Exception {
        try (var harness = harness(Map.of())) {
            harness.feed(Reading.of(Samples.parsed(ITEM, "Tin\u200B mới", "", "Một."), ITEM.fetchedAt()));
            assertThat(harness.takeOutput()).singleElement().satisfies(sighting -> {
                assertThat(sighting.clipId()).isEqualTo(ClipId.ofUrl(Samples.URL));
                assertThat(sighting.article().title()).isEqualTo("Tin mới");
                assertThat(sighting.at()).isEqualTo(Samples.NOON);
            });
            assertThat(harness.rejections()).isEmpty();
        }
    }

    @Test
    void pageThatIsGoneKeepsTheIdOfItsArticle() throws Exception {
        try (var harness = harness(Map.of())) {
            harness.feed(
                    Reading.gone(ITEM, ITEM.fetchedAt()),
                    Reading.of(Samples.parsed(ITEM, "Tin", "", "Một."), ITEM.fetchedAt()));
            List<Sighting> out = harness.takeOutput();
            assertThat(out.get(0).article()).isNull();
            assertThat(out.get(0).clipId()).isEqualTo(out.get(1).clipId());
        }
    }

    @Test
    void clipsPageThatNamesAnotherAddressNowIsNotThatClip() throws Exception {
        FeedItem clip = Samples.item(Samples.URL, "Tin", "");
        Reading again = new Reading(
                clip,
                Samples.NOON,
                Samples.parsed(Samples.item("https://bao-mau.vn/bai-2.html", "Tin", ""), "Tin khác", "", "Một."),
                null,
                true);
        try (var harness = harness(Map.of())) {
            harness.feed(again);
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.rejections())
                    .singleElement()
                    .returns(RejectionReason.MOVED, Rejection::reason)
                    .returns("revisit: leads to https://bao-mau.vn/bai-2.html", Rejection::detail);
        }
    }

    @Test
    void clipsPageKeepsTheIdOfItsClip() throws Exception {
        FeedItem clip = Samples.item(Samples.URL, "Tin", "");
        try (var harness = harness(Map.of())) {
            harness.feed(
                    new Reading(clip, Samples.NOON, Samples.parsed(ITEM, "Tin đã sửa", "", "Một."), null, true),
                    new Reading(clip, Samples.NOON, null, null, true));
            assertThat(harness.takeOutput())
                    .extracting(Sighting::clipId)
                    .containsExactly(ClipId.ofUrl(Samples.URL), ClipId.ofUrl(Samples.URL));
        }
    }

    @Test
    void kindIsThatOfTheSource() throws Exception {
        try (var harness = harness(Map.of(Samples.SOURCE, ArticleKind.SOCIAL))) {
            harness.feed(Reading.of(Samples.parsed(ITEM, "Tin", "", "Một."), ITEM.fetchedAt()));
            assertThat(harness.takeOutput()).singleElement().returns(ArticleKind.SOCIAL, sighting -> sighting.article()
                    .kind());
        }
    }

    @Test
    void articleWithoutTitleAndTextIsRefused() throws Exception {
        try (var harness = harness(Map.of())) {
            harness.feed(Reading.of(Samples.parsed(ITEM, " \u200B", "", "\u00A0"), ITEM.fetchedAt()));
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.rejections())
                    .singleElement()
                    .returns(RejectionReason.NO_TEXT, Rejection::reason)
                    .returns(Samples.URL, Rejection::url);
            assertThat(harness.marked()).containsExactly(What.REJECTION);
        }
    }

    @Test
    void row60FaultOfOneRecordIsItsRejectionAndTheNextGoesOn() throws Exception {
        Map<String, ArticleKind> kinds = new HashMap<>();
        kinds.put(Samples.SOURCE, null);
        FeedItem other = new FeedItem(
                "bao-khac", "f", "e", "https://khac.vn/1", "Tin", "", "", null, null, null, List.of(), Samples.NOON);
        try (var harness = harness(kinds)) {
            harness.feed(
                    Reading.of(Samples.parsed(ITEM, "Tin", "", "Một."), ITEM.fetchedAt()),
                    Reading.of(Samples.parsed(other, "Tin", "", "Một."), other.fetchedAt()));
            assertThat(harness.takeOutput()).singleElement().returns("bao-khac", Sighting::sourceId);
            assertThat(harness.rejections())
                    .singleElement()
                    .returns(RejectionReason.INTERNAL, Rejection::reason)
                    .returns(Stage.NORMALIZE, Rejection::stage)
                    .returns("NullPointerException: kind is null", Rejection::detail);
        }
    }

    private static FunctionHarness<Reading, Sighting> harness(Map<String, ArticleKind> kinds) throws Exception {
        return FunctionHarness.of(new NormalizeArticleFunction(kinds, TWINS));
    }
}
