package vn.diembao.pipeline.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.UnionWords;

final class PhraseTrieTest {
    private static final PhraseTrie TRIE = new PhraseTrie(Taxonomy.load(), UnionWords.LISTS);
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/match/writing.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void readsANameHoweverItIsWritten(String what, String text, String found) {
        FieldText field = TRIE.read("body", unescaped(text));
        boolean wanted = !found.startsWith("-");
        String[] groupAndId = found.substring(wanted ? 0 : 1).split(":", 2);

        boolean read =
                field.of(groupAndId[0]).stream().anyMatch(match -> match.id().equals(groupAndId[1]) && match.holds());

        assertThat(read).isEqualTo(wanted);
    }

    @Test
    void tellsWhereANameStandsInTheTextAsGiven() {
        String text = "x 😀 #1trieusangkien của Tổng L\u200BĐLĐ VN";
        FieldText field = TRIE.read("body", text);

        assertThat(field.of("programme")).extracting(Match::written).contains("1trieusangkien");
        assertThat(field.of("union")).extracting(Match::written).contains("Tổng L\u200BĐLĐ VN");
    }

    @Test
    void givesMatchesInTheOrderOfTheirEnds() {
        FieldText field = TRIE.read(
                "body", "Công ty cắt giảm 200 lao động, nợ lương 3 tháng, hơn 500 công nhân Công ty May nghỉ việc.");

        List<String> groups = List.of("alerts", "topics", "tone", "relevance", "near", UnionWords.UNIT);
        assertThat(groups).allSatisfy(group -> assertThat(field.of(group))
                .isSortedAccordingTo((one, other) -> Integer.compare(one.last(), other.last())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công đoàn Công ty May Sao Sáng và công đoàn cơ sở Trường Mầm non Hoa Mai",
                "LĐLĐ TP Hồ Chí Minh, LĐLĐ các tỉnh Đồng Nai, Bình Dương, Công đoàn Việt Nam",
                "Tổng Liên đoàn Lao động Việt Nam tổ chức Tết Sum vầy, Tết Sum vầy 2026"
            })
    void answersAboutPlacesAsAFullReadingWould(String text) {
        FieldText field = TRIE.read("body", text);
        for (String group : List.of("union", "place", "programme", UnionWords.UNION, UnionWords.UNIT, "near")) {
            List<Match> all = field.of(group);
            assertThat(field.longestOf(group))
                    .containsExactlyElementsOf(all.stream()
                            .filter(match -> all.stream().noneMatch(other -> isInside(match, other)))
                            .toList());
            for (int token = 0; token < field.tokens().size(); token++) {
                int at = token;
                assertThat(lastOf(field.startingAt(group, at)))
                        .isEqualTo(all.stream()
                                .filter(match -> match.first() == at)
                                .mapToInt(Match::last)
                                .max()
                                .orElse(-1));
                assertThat(field.endingAt(group, at) != null)
                        .isEqualTo(all.stream().anyMatch(match -> match.last() == at));
                assertThat(field.within(group, at, at + 1))
                        .containsExactlyElementsOf(all.stream()
                                .filter(match -> match.first() <= at + 1 && match.last() >= at)
                                .toList());
                assertThat(field.touches(group, at, at))
                        .isEqualTo(!field.within(group, at, at).isEmpty());
            }
        }
    }

    @Test
    void readsTheFirstPartOfATextWithoutEnd() {
        String text = "Tổng LĐLĐ Việt Nam họp. ".repeat(PhraseTrie.MOST_CHARS / 10);

        FieldText field = TRIE.read("body", text);

        assertThat(field.isCut()).isTrue();
        assertThat(field.tokens().sourceLength()).isBetween(PhraseTrie.MOST_CHARS - 30, PhraseTrie.MOST_CHARS);
        assertThat(TRIE.read("body", "Tổng LĐLĐ").isCut()).isFalse();
    }

    @Test
    void findsTheSamePhrasesAmongManyMore() {
        List<String> further = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            further.add("công đoàn " + Integer.toString(i, 26) + " sáng kiến");
        }
        PhraseTrie grown = new PhraseTrie(Taxonomy.load(), UnionWords.LISTS, further);
        String text = "Công đoàn Dệt May Việt Nam và công đoàn 7 sáng kiến dự Tết Sum vầy.";

        FieldText field = grown.read("body", text);

        assertThat(grown.size()).isGreaterThan(TRIE.size() + 9_000);
        assertThat(field.of("further")).extracting(Match::id).containsExactly("công đoàn 7 sáng kiến");
        assertThat(field.size() - 1).isEqualTo(TRIE.read("body", text).size());
    }

    private static boolean isInside(Match match, Match other) {
        return other.first() <= match.first()
                && match.last() <= other.last()
                && other.last() - other.first() > match.last() - match.first();
    }

    private static int lastOf(Match match) {
        return match == null ? -1 : match.last();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
