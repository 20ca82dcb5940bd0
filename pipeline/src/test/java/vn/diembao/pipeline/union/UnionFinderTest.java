package vn.diembao.pipeline.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class UnionFinderTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final PhraseTrie TRIE = new PhraseTrie(TAXONOMY, UnionWords.LISTS);
    private static final UnionWords WORDS = new UnionWords(TAXONOMY);
    private static final UnionFinder FINDER = new UnionFinder(WORDS);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/union/names.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void namesTheBodiesOfAText(String what, String published, String title, String text, String unions) {
        assertThat(ids(published, title, text)).containsExactlyInAnyOrderElementsOf(list(unions));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/union/parents.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void linksABodyToTheOneAboveIt(String what, String text, String union, String parent) {
        List<UnionMention> mentions = FINDER.find(story(null, "", text), false);

        Map<UnionMention, String> parents = new UnionParents(WORDS).of(mentions);

        assertThat(mentions).extracting(UnionMention::id).contains(union);
        assertThat(parents.entrySet().stream()
                        .filter(entry -> entry.getKey().id().equals(union))
                        .map(Map.Entry::getValue))
                .containsExactlyElementsOf(list(parent));
    }

    @Test
    void readsComposedAndDecomposedLettersAlike() {
        String text = "Công đoàn Công ty TNHH Sao Sáng và LĐLĐ tỉnh Thừa Thiên Huế ký kết.";

        assertThat(ids(null, "", Normalizer.normalize(text, Normalizer.Form.NFD)))
                .hasSameSizeAs(ids(null, "", text))
                .contains("ldld-thua-thien-hue");
    }

    private static List<String> ids(String published, String title, String text) {
        return FINDER.find(story(published, title, text), false).stream()
                .map(UnionMention::id)
                .distinct()
                .toList();
    }

    private static Story story(String published, String title, String text) {
        return new Story(
                TRIE.read("title", title == null ? "" : title),
                TRIE.read("lead", ""),
                TRIE.read("body", text),
                published == null ? null : Instant.parse(published));
    }

    private static List<String> list(String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split(";"));
    }
}
