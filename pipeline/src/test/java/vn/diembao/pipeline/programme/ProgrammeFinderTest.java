package vn.diembao.pipeline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class ProgrammeFinderTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final PhraseTrie TRIE = new PhraseTrie(TAXONOMY, List.of());
    private static final ProgrammeFinder FINDER = new ProgrammeFinder(TAXONOMY);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/programme/names.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void findsTheProgrammesATextNames(String what, Instant published, String text, String programmes) {
        assertThat(find(text, published).keySet()).containsExactlyInAnyOrderElementsOf(list(programmes));
    }

    @ParameterizedTest(name = "decomposed: {0}")
    @CsvFileSource(resources = "/programme/names.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void readsDecomposedTextAlike(String what, Instant published, String text, String programmes) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(find(decomposed, published).keySet()).containsExactlyInAnyOrderElementsOf(list(programmes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "vi"})
    void doesNotDependOnTheLocale(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(new ProgrammeFinder(Taxonomy.load())
                            .find(story("TỔNG KIỂM KÊ TÀI SẢN CÔNG ĐOÀN #TETSUMVAY2026", null))
                            .keySet())
                    .containsExactly("kiem-ke-tai-san-cong-doan", "tet-sum-vay");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesTheYearsOfATextWithoutADateForItsTime() {
        assertThat(find("Năm 2021, LĐLĐ quận gửi túi an sinh tới xóm trọ.", null))
                .containsKey("phong-chong-covid");
        assertThat(find("Năm 2018 và 2021, LĐLĐ quận gửi túi an sinh.", null)).isEmpty();
    }

    private static Map<String, List<Match>> find(String text, Instant published) {
        return FINDER.find(story(text.replace("\\n", "\n"), published));
    }

    private static Story story(String text, Instant published) {
        return new Story(TRIE.read("title", ""), TRIE.read("lead", ""), TRIE.read("body", text), published);
    }

    private static List<String> list(String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split(";"));
    }
}
