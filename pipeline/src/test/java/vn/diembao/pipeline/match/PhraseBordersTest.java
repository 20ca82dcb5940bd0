package vn.diembao.pipeline.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokenizer;

final class PhraseBordersTest {
    private static final PhraseTrie TRIE = new PhraseTrie(Taxonomy.load(), List.of());
    private static final List<String> GROUPS = List.of("relevance", "tone", "topics", "content-lines", "alerts");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/classify/borders.csv", delimiter = '|', numLinesToSkip = 1)
    void readsACueOnlyWhereItsWordsAreItsOwn(String text, String cue, boolean found) {
        FieldText field = TRIE.read("body", text);
        String full = Tokenizer.phrase(cue, false).keys();
        String bare = Tokenizer.phrase(cue, true).keys();

        boolean read = GROUPS.stream()
                .flatMap(group -> field.of(group).stream())
                .anyMatch(match -> {
                    String key = Tokenizer.phrase(
                                    match.written(), field.tokens().isBare(match.first()))
                            .keys();
                    return key.equals(full) || key.equals(bare);
                });

        assertThat(read).isEqualTo(found);
    }
}
