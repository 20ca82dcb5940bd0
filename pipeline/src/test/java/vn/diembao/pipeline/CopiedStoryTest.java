package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.model.FeedItem;
import vn.diembao.pipeline.history.Sighting;
import vn.diembao.pipeline.history.TrackHistoryFunction;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.normalize.NormalizeArticleFunction;
import vn.diembao.pipeline.page.Reading;
import vn.diembao.pipeline.tally.TallyMark.What;

/** One story on many sites: each copy is a clip of its own outlet, and its hash says that the text is the same. */
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
        List<TrackedArticle> clips = clips(copies);
        assertThat(clips).extracting(TrackedArticle::clipId).hasSize(OUTLETS).doesNotHaveDuplicates();
        assertThat(clips).extracting(clip -> clip.article().sourceId()).doesNotHaveDuplicates();
        assertThat(clips).extracting(clip -> clip.article().contentHash()).containsOnly(hash(clips, 0));
    }

    @Test
    void row27SpunTextIsNoCopy() throws Exception {
        List<TrackedArticle> clips =
                clips(List.of(copy(1, BODY), copy(2, BODY.replace("hai kỳ", "ba đợt")), copy(3, BODY)));
        assertThat(clips).hasSize(3);
        assertThat(hash(clips, 0)).isEqualTo(hash(clips, 2)).isNotEqualTo(hash(clips, 1));
    }

    private static String hash(List<TrackedArticle> clips, int index) {
        return clips.get(index).article().contentHash();
    }

    private static List<TrackedArticle> clips(List<Reading> copies) throws Exception {
        try (var normalize = FunctionHarness.of(new NormalizeArticleFunction(Map.of(), Map.of()));
                var track = FunctionHarness.keyed(new TrackHistoryFunction(), Sighting::clipId)) {
            normalize.feed(copies.toArray(Reading[]::new));
            track.feed(normalize.takeOutput().toArray(Sighting[]::new));
            assertThat(track.marked()).hasSize(copies.size()).containsOnly(What.CLIP);
            return track.takeOutput();
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
