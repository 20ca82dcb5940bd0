package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;
import vn.diembao.model.FeedItem;
import vn.diembao.pipeline.history.PlacedArticle;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.history.TrackHistoryFunction;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.normalize.NormalizeArticleFunction;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.story.FindStoriesFunction;
import vn.diembao.pipeline.tally.TallyMark.What;

/** One story on many sites: each copy is a clip of its own outlet, and says whose text it is. */
final class CopiedStoryTest {
    private static final int OUTLETS = 40;
    private static final String TITLE = "Hoà giải viên lao động gỡ vướng cho xưởng gỗ";
    private static final String LEAD = "Cuộc họp kéo dài đến tối nhưng hai bên đã bắt tay nhau.";
    private static final String BODY =
            "Chủ xưởng nhận trả phần lương còn thiếu trong hai kỳ, công nhân trở lại ca sáng.";

    @Test
    void row27CopiesAtFortyOutletsAreFortyClipsOfOneText() throws Exception {
        List<Reading> copies = new ArrayList<>();
        for (int outlet = 0; outlet < OUTLETS; outlet++) {
            copies.add(copy(outlet, BODY));
        }
        List<PlacedArticle> placed = placed(copies);
        List<PlacedArticle> clips = clips(placed);
        assertThat(clips).extracting(PlacedArticle::clipId).hasSize(OUTLETS).doesNotHaveDuplicates();
        assertThat(clips)
                .extracting(clip -> clip.tracked().article().sourceId())
                .doesNotHaveDuplicates();
        String first = clips.get(0).clipId();
        assertThat(clips).extracting(clip -> clip.story().id()).containsOnly(first);
        assertThat(clips.get(0).story().kind()).isEqualTo(CopyKind.ORIGINAL);
        assertThat(clips.subList(1, OUTLETS))
                .extracting(clip -> clip.story().duplicateOf())
                .containsOnly(first);
        assertThat(placed.get(placed.size() - 1))
                .isEqualTo(PlacedArticle.changed(first, ClipStory.copied(OUTLETS - 1, 0)));
    }

    @Test
    void row27SpunTextIsACopyToo() throws Exception {
        List<PlacedArticle> clips =
                clips(placed(List.of(copy(1, BODY), copy(2, BODY.replace("hai kỳ", "ba đợt")), copy(3, BODY))));
        assertThat(clips)
                .extracting(clip -> clip.story().kind())
                .containsExactly(CopyKind.ORIGINAL, CopyKind.REPRINT, CopyKind.REPRINT);
    }

    private static List<PlacedArticle> clips(List<PlacedArticle> placed) {
        return placed.stream().filter(article -> article.tracked() != null).toList();
    }

    private static List<PlacedArticle> placed(List<Reading> copies) throws Exception {
        try (var normalize = FunctionHarness.of(new NormalizeArticleFunction(Map.of(), Map.of()));
                var track = FunctionHarness.keyed(new TrackHistoryFunction(), Sighting::clipId);
                var stories = FunctionHarness.keyed(new FindStoriesFunction(Map.of(), false), any -> "")) {
            normalize.feed(copies.toArray(Reading[]::new));
            track.feed(normalize.takeOutput().toArray(Sighting[]::new));
            assertThat(track.marked()).hasSize(copies.size()).containsOnly(What.CLIP);
            stories.feed(track.takeOutput().toArray(TrackedArticle[]::new));
            return stories.takeOutput();
        }
    }

    /** As sites copy: some decompose the letters, leave invisible characters behind, or break lines otherwise. */
    private static Reading copy(int outlet, String body) {
        String url = "https://bao-" + outlet + ".vn/go-vuong.html";
        FeedItem item = new FeedItem(
                "bao-" + outlet, url, url, url, TITLE, "", "", null, Samples.NOON, null, List.of(), Samples.NOON);
        String written =
                switch (outlet % 4) {
                    case 1 -> Normalizer.normalize(body, Normalizer.Form.NFD);
                    case 2 -> "\u200B" + body.replace(" ", "\u00A0");
                    case 3 -> body.replace(", ", ",\n  ");
                    default -> body;
                };
        return Reading.of(Samples.parsed(item, TITLE, LEAD, written), item.fetchedAt());
    }
}
