package vn.diembao.pipeline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.Article;
import vn.diembao.model.Clip;
import vn.diembao.model.History;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.index.DocumentWrite;

final class ClipMomentsTest {
    private static final Clip CLIP = Samples.clip(Samples.URL, "Tin");

    @Test
    void newClipTellsWhenItWasPublishedAndRead() {
        ClipMoments moments =
                ClipMoments.ofNewClip(DocumentWrite.of(CLIP).json()).orElseThrow();
        assertThat(moments.readAt()).isEqualTo(CLIP.article().fetchedAt());
        assertThat(moments.publishedAt()).contains(CLIP.article().publishedAt());
    }

    @Test
    void changeOfAClipIsNoNews() {
        History history = CLIP.history();
        Instant later = history.firstSeenAt().plusSeconds(60);
        History edited = new History(history.firstSeenAt(), later, null, history.versions());
        assertThat(ClipMoments.ofNewClip(
                        DocumentWrite.of(new Clip(CLIP.article(), CLIP.outlet(), CLIP.labels(), edited, null))
                                .json()))
                .isEmpty();
        assertThat(ClipMoments.ofNewClip(DocumentWrite.of("id", history).json()))
                .as("a part of a clip")
                .isEmpty();
    }

    @Test
    void timeOfOurOwnIsNotTakenForTheOutlets() {
        String json = DocumentWrite.of(CLIP).json();
        String flagged = json.replaceFirst("\"flags\":\\[[^]]*]", "\"flags\":[\"published_missing\"]");
        assertThat(flagged).contains("[\"published_missing\"]");
        assertThat(ClipMoments.ofNewClip(flagged).orElseThrow().publishedAt()).isEmpty();
    }

    @Test
    void textThatQuotesAFieldIsNotTakenForIt() {
        Article article =
                Samples.article(Samples.NOON, "\"fetched_at\":\"2001-01-01T00:00:00Z\"", "", "\"published_missing\"");
        Clip clip = new Clip(article, CLIP.outlet(), CLIP.labels(), CLIP.history(), null);
        ClipMoments moments =
                ClipMoments.ofNewClip(DocumentWrite.of(clip).json()).orElseThrow();
        assertThat(moments.readAt()).isEqualTo(article.fetchedAt());
        assertThat(moments.publishedAt()).contains(article.publishedAt());
    }

    @Test
    void whatIsNoClipTellsNothing() {
        assertThat(List.of("{}", "{\"fetched_at\":\"", "{\"fetched_at\":\"soon\",\"first_seen_at\":\"soon\"}"))
                .allSatisfy(json -> assertThat(ClipMoments.ofNewClip(json)).isEmpty());
    }
}
