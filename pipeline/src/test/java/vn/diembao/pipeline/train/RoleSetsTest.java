package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.learn.UnionSentence;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class RoleSetsTest {
    private static final Path PROJECT = Path.of("src", "training");
    /** A sentence that no longer speaks of a union as the finder sees it. */
    private static final double MOST_LOST = 0.02;

    @TempDir
    private Path dir;

    @Test
    void answersToOurOwnTextsFindTheirSentences() throws IOException {
        StoryReader reader = new StoryReader(Taxonomy.load());
        Map<String, List<RoleAnswer>> answers = new RoleSets(PROJECT).answers();
        int given = 0;
        int found = 0;
        for (Path file : TrainingSets.files(PROJECT.resolve("own"))) {
            for (Sample sample : TrainingSets.own(file)) {
                List<RoleAnswer> ofText = answers.getOrDefault(sample.id(), List.of());
                given += ofText.size();
                for (UnionSentence sentence : reader.read(sample.input()).sentences()) {
                    found += RoleAnswer.of(sentence, ofText) >= 0 ? 1 : 0;
                }
            }
        }

        assertThat(given).isGreaterThan(1000);
        assertThat(given - found).as("answers without a sentence").isLessThanOrEqualTo((int) (given * MOST_LOST));
    }

    @Test
    void sentencesAreReadWithTheirAnswers() throws IOException {
        RoleSets sets = new RoleSets(WrittenSets.in(dir, 3).project());

        assertThat(sets.sentences()).extracting(Sample::id).containsExactly("s1", "s2");
        assertThat(sets.answers())
                .containsEntry("s2", List.of(new RoleAnswer("", 0, "fails")))
                .containsEntry("a0", List.of(new RoleAnswer("body", 0, "helps")));
    }

    @Test
    void anIdThatIsAnsweredTwiceIsAnError() throws IOException {
        WrittenSets written = WrittenSets.in(dir, 3);
        String row = "{\"id\":\"s1\",\"role\":\"acts\",\"text\":\"Công đoàn họp.\"}";
        written.write("project/sentences/s9.jsonl", List.of(row));

        assertThatIOException()
                .isThrownBy(() -> new RoleSets(written.project()).answers())
                .withMessageContaining("s1");
    }
}
