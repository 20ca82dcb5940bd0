package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.ArticleKind;

final class TrainingSetsTest {
    @TempDir
    private Path dir;

    @Test
    void joinsAnswersWithTheirTexts() throws IOException {
        List<Sample> labelled = WrittenSets.in(dir, 6).sets().labelled();

        assertThat(labelled).hasSize(12);
        assertThat(labelled).extracting(Sample::set).containsOnly("labels-train", "o1");
        assertThat(labelled.get(0).input().title()).isEqualTo("bài 0");
        assertThat(labelled.get(0).answer().relevance()).isEqualTo("union");
        assertThat(labelled.get(7).input().kind()).isEqualTo(ArticleKind.SOCIAL);
        assertThat(labelled.get(7).input().publishedAt()).isNotNull();
    }

    @Test
    void anAnswerWithoutItsTextIsLeftOut() throws IOException {
        WrittenSets written = WrittenSets.in(dir, 3);
        written.write("shared/data/labels-train.jsonl", List.of("{\"id\":\"gone\",\"labels\":{}}"));

        assertThat(written.sets().labelled()).extracting(Sample::set).containsOnly("o1");
    }

    @Test
    void theSameTextIsMadeWithoutDiacritics() throws IOException {
        Sample bare = TrainingSets.bare(WrittenSets.in(dir, 3).sets().labelled().get(0));

        assertThat(bare.input().title()).isEqualTo("bai 0");
        assertThat(bare.input().body()).startsWith("Cong doan Cong ty May Sao Mai");
        assertThat(bare.id()).endsWith("-bare");
    }

    @Test
    void aMissingFileIsNamedWithThePageThatDescribesIt() throws IOException {
        WrittenSets written = WrittenSets.in(dir, 3);
        Files.delete(written.shared().resolve("data/labour-news.jsonl.gz"));

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> written.sets().labelled())
                .withMessageContaining("labour-news.jsonl.gz")
                .withMessageContaining("docs/models.md");
    }

    @Test
    void aDamagedRowIsAnError() throws IOException {
        WrittenSets written = WrittenSets.in(dir, 3);
        written.write("project/own/o1.jsonl", List.of("{\"id\":"));

        assertThatIOException().isThrownBy(() -> written.sets().labelled());
    }
}
