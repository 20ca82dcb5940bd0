package vn.diembao.pipeline.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.entry.SpooledRow;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.StoredJson;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.tally.TallyMark;

final class EntryFunctionsTest {
    private static final ClipEntry ENTRY = Samples.entry(Samples.NOON.plus(Duration.ofHours(1)));

    @Test
    void aRowIsTakenIntoTheAccountAndHandedOn() throws Exception {
        try (var harness = FunctionHarness.of(new TakeEntryFunction())) {
            harness.feed(json(new SpooledRow(ENTRY, null)));
            assertThat(harness.takeOutput()).containsExactly(ENTRY);
            assertThat(harness.marks()).extracting(TallyMark::what).containsExactly(TallyMark.What.ITEM);
        }
    }

    @Test
    void aRowThatWasRefusedIsPutOnRecord() throws Exception {
        Rejection refused = new Rejection(
                "import", Stage.FEED, RejectionReason.BAD_ROW, "", "tin.csv:4: MISSING TITLE", Samples.NOON);
        try (var harness = FunctionHarness.of(new TakeEntryFunction())) {
            harness.feed(json(new SpooledRow(null, refused)));
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.rejections()).containsExactly(refused);
            assertThat(harness.marks())
                    .extracting(TallyMark::what)
                    .containsExactly(TallyMark.What.ITEM, TallyMark.What.REJECTION);
        }
    }

    @Test
    void anEntryBecomesAnArticleThatKeepsItsId() throws Exception {
        try (var harness = FunctionHarness.of(new NormalizeEntryFunction(Map.of()))) {
            harness.feed(ENTRY);
            assertThat(harness.takeOutput()).singleElement().satisfies(sighting -> {
                assertThat(sighting.clipId()).isEqualTo(ENTRY.clipId());
                assertThat(sighting.at()).isEqualTo(ENTRY.enteredAt());
                Article article = sighting.article();
                assertThat(article.kind()).isEqualTo(ArticleKind.RADIO);
                assertThat(article.origin()).isEqualTo(TextOrigin.ENTRY);
                assertThat(article.body()).isEqualTo("Một.\nHai.");
                assertThat(article.publishedAt()).isEqualTo(Samples.NOON);
                assertThat(article.placement()).isEqualTo(ENTRY.placement());
                assertThat(article.url()).isEqualTo("clip:" + ENTRY.clipId());
                assertThat(article.flags()).isEmpty();
            });
        }
    }

    private static String json(SpooledRow row) throws Exception {
        return StoredJson.mapper().writeValueAsString(row);
    }
}
