package vn.diembao.pipeline.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;
import vn.diembao.pipeline.Samples;

@Timeout(120)
final class StoredClipsIT {
    private static final Instant SEEN_AT = Samples.NOON;
    private static final Instant UNTIL = SEEN_AT.plus(Duration.ofHours(1));

    private RungSplit rung = new RungSplit(Duration.ofHours(1), SEEN_AT.minusSeconds(60), Map.of());

    @Test
    void clipIndexedBehindLaterOnesIsFoundOnce(@TempDir Path directory) throws Exception {
        try (ElasticsearchNode node = new ElasticsearchNode(directory);
                StoredClips clips = new StoredClips(node.config(), Set.of(Samples.SOURCE))) {
            new IndexInstaller(node.client()).install();
            for (int i = 0; i < 120; i++) {
                store(node, "som-" + i, SEEN_AT.plusSeconds(i));
            }
            assertThat(handOnAll(clips)).as("more than one answer holds").hasSize(120);
            store(node, "muon", SEEN_AT.plusSeconds(30));
            store(node, "sau", SEEN_AT.plusSeconds(600));
            assertThat(handOnAll(clips)).containsExactly("muon", "sau");
            assertThat(handOnAll(clips)).isEmpty();
            store(node, "qua-muon", SEEN_AT.minusSeconds(30));
            assertThat(handOnAll(clips)).as("before the overlap").isEmpty();
        }
    }

    /** As the reader does: page by page until there is none. */
    private List<String> handOnAll(StoredClips clips) throws Exception {
        List<String> urls = new ArrayList<>();
        List<DueClip> found = clips.next(rung, UNTIL);
        while (!found.isEmpty()) {
            for (DueClip clip : found) {
                rung = rung.after(clip);
                urls.add(clip.page().url().replace("https://bao-mau.vn/", ""));
            }
            found = clips.next(rung, UNTIL);
        }
        return urls;
    }

    private static void store(ElasticsearchNode node, String name, Instant seenAt) throws Exception {
        Clip clip = Samples.clip("https://bao-mau.vn/" + name, "Tin");
        Clip seen = new Clip(clip.article(), clip.outlet(), clip.labels(), Samples.history(seenAt), null);
        node.client().index(i -> i.index(StoredIndex.CLIPS.alias())
                .id(clip.article().id())
                .document(seen)
                .refresh(Refresh.True));
    }
}
