package vn.diembao.pipeline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.UnionFinder;
import vn.diembao.pipeline.union.UnionWords;

final class NumberReaderTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final PhraseTrie TRIE = new PhraseTrie(TAXONOMY, lists());
    private static final ProgrammeFinder FINDER = new ProgrammeFinder(TAXONOMY);
    private static final UnionFinder UNIONS = new UnionFinder(new UnionWords(TAXONOMY));
    private static final NumberReader READER = new NumberReader(TAXONOMY);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/programme/numbers.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void readsReportedFigures(String what, String text, String numbers) {
        List<String> read = read(text.replace("\\n", "\n")).stream()
                .map(found -> written(found.number()))
                .toList();

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(numbers == null ? List.of() : Arrays.asList(numbers.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LĐLĐ tỉnh An Giang trao 120 suất quà Tết Sum vầy. | ldld-an-giang",
                "LĐLĐ tỉnh An Giang mở Tết Sum vầy. Hội đã trao 120 suất quà. | ldld-an-giang",
                "LĐLĐ tỉnh An Giang cùng Công đoàn Cao su Việt Nam trao 120 suất quà Tết Sum vầy. | ldld-an-giang",
                "Tết Sum vầy trao 120 suất quà. Đó là tin của LĐLĐ tỉnh An Giang. | ldld-an-giang",
                "Tết Sum vầy trao 120 suất quà. | "
            })
    void namesTheUnionThatReports(String text, String union) {
        assertThat(read(text)).extracting(found -> found.number().union()).containsExactly(union);
    }

    @Test
    void knowsWhereAFigureStands() {
        FoundNumber found = read("Tết Sum vầy trao 120 suất quà.").get(0);

        assertThat(found.number().text()).isEqualTo("120 suất quà");
        assertThat(found.about()).isEqualTo("tet-sum-vay");
        assertThat(found.field().tokens().written(found.first(), found.last())).isEqualTo("120 suất quà");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "696.948 | 696948",
                "232,3 | 232.3",
                "1.5 | 1.5",
                "12 | 12",
                "0912345678 | ",
                "2.171,5 | 2171.5",
                "a1 | "
            })
    void readsVietnameseWritingOfNumbers(String word, Double value) {
        assertThat(Quantity.valueOf(word)).isEqualTo(value);
    }

    private static List<FoundNumber> read(String text) {
        Story story = new Story(TRIE.read("title", ""), TRIE.read("lead", ""), TRIE.read("body", text), null);
        Map<String, List<Match>> programmes = FINDER.find(story);
        return READER.read(story, programmes, UNIONS.find(story, false));
    }

    private static String written(ReportedNumber number) {
        double value = number.value();
        String plain = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return number.programme() + ' ' + plain + ' ' + number.unit() + (number.ofTarget() ? " of target" : "");
    }

    private static List<String> lists() {
        List<String> lists = new ArrayList<>(UnionWords.LISTS);
        lists.addAll(FigureContext.LISTS);
        return lists;
    }
}
