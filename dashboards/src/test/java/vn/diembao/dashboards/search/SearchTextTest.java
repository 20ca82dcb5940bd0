package vn.diembao.dashboards.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.Evidence;

/** What is read from the search box and from the address of a search, and how found words are marked. */
final class SearchTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "công nhân; +công +nhân",
                "\"tháng công nhân\" lương; +\"tháng công nhân\" +lương",
                "“ngoặc cong”; +\"ngoặc cong\"",
                "-thể -\"bóng đá\"; -thể -\"bóng đá\"",
                "lương | thưởng tết; +lương|thưởng +tết",
                "| lương |; +lương",
                "\"chưa đóng; +\"chưa đóng\"",
                "labels.alert:true OR script; +labels.alert:true +OR +script",
                "((lương)) ??? !!!; +((lương))"
            })
    void whatIsTypedIsWordsPhrasesExclusionsAndAlternatives(String typed, String asked) {
        assertThat(written(SearchText.parse(typed))).isEqualTo(asked);
    }

    private static String written(SearchText text) {
        return text.clauses().stream()
                .map(clause -> (clause.excluded() ? "-" : "+")
                        + clause.anyOf().stream()
                                .map(piece -> piece.phrase() ? '"' + piece.text() + '"' : piece.text())
                                .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*lương", "lươ*", "\"tháng *\"", "title:*"})
    void row45AWildcardIsRefusedWithAReason(String typed) {
        assertThatThrownBy(() -> SearchText.parse(typed))
                .isInstanceOf(SearchRefusedException.class)
                .hasMessageContaining("ký tự đại diện");
    }

    @Test
    void row45TenThousandWordsAndFiveHundredBracketsAreRefusedOrText() {
        assertThatThrownBy(() -> SearchText.parse("a ".repeat(10_000))).hasMessageContaining("dài quá");
        assertThatThrownBy(() -> SearchText.parse("a ".repeat(100))).hasMessageContaining("nhiều từ quá");
        assertThat(SearchText.parse("(".repeat(450) + "lương" + ")".repeat(450)).clauses())
                .hasSize(1);
        assertThat(SearchText.parse("| ".repeat(400)).clauses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hòa,hoà", "hoà,hòa", "khỏe mạnh,khoẻ mạnh", "thuỷ,thủy", "Hoà,Hòa"})
    void aToneMayStandOnEitherVowel(String typed, String other) {
        assertThat(ToneMarks.ways(typed)).contains(typed, other);
    }

    @ParameterizedTest
    @CsvSource({"công đoàn,cong doan", "Đỗ,Do", "hoàn,hoan", "toán,toan"})
    void aWordHasNoOtherWayWhereTheToneCannotMove(String typed, String bare) {
        assertThat(ToneMarks.ways(typed)).containsExactly(typed);
        assertThat(ToneMarks.bare(typed)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "công nhân mẫu; công nhân mẫu",
                "công nhân -lương nhà máy \"tháng ba\" sáng; công nhân|nhà máy",
                "lương | thưởng tết; ``",
                "lương; ``"
            })
    void wordsSideBySideAreWantedTogether(String typed, String runs) {
        assertThat(SearchText.parse(typed).runs().stream()
                        .map(SearchText.Piece::text)
                        .collect(Collectors.joining("|")))
                .isEqualTo(runs);
    }

    @Test
    void whatIsTypedComesBestFirstAndTheRestNewestFirst() {
        assertThat(ClipSearch.of(Map.of("q", List.of("lương"))).newestFirst()).isFalse();
        assertThat(ClipSearch.of(Map.of()).newestFirst()).isTrue();
        ClipSearch newest = ClipSearch.of(Map.of("q", List.of("x"), "order", List.of("newest")));
        assertThat(newest.newestFirst()).isTrue();
        assertThat(newest.address()).isEqualTo("q=x&order=newest");
    }

    @Test
    void aLongValueIsKeptAndATooLongOneIsRefusedNotForgotten() {
        String longest = "l4:" + "a".repeat(1_021);
        assertThat(ClipSearch.of(Map.of("lower", List.of(longest))).values(ClipFacet.LOWER))
                .containsExactly(longest);
        assertThatThrownBy(() -> ClipSearch.of(Map.of("lower", List.of(longest + 'a'))))
                .isInstanceOf(SearchRefusedException.class)
                .hasMessageContaining("dài quá");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0001-01-01", "1/1/1989", "2101-01-01"})
    void row45AYearOutOfReachIsRefused(String day) {
        assertThatThrownBy(() -> ClipSearch.of(Map.of("to", List.of(day)))).isInstanceOf(SearchRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1751335200000,\"a\",1]",
                "[\"a\",\"b\"]",
                "[1,2]",
                "[99999999999999999999,\"a\"]",
                "[999999999999999,\"a\"]",
                "[1.5,\"a\"]",
                "{\"a\":1,\"b\":2}",
                "null"
            })
    void row45ACursorOfOtherTypesIsRefused(String values) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(UTF_8));
        assertThatThrownBy(() -> Cursor.read(cursor, false)).isInstanceOf(SearchRefusedException.class);
    }

    @Test
    void aCursorIsReadAsItWasWritten() {
        List<FieldValue> last = List.of(FieldValue.of(2.5), FieldValue.of(1_751_335_200_000L), FieldValue.of("ab"));
        assertThat(Cursor.read(Cursor.write(last), true))
                .extracting(FieldValue::_get)
                .containsExactly(2.5, 1_751_335_200_000L, "ab");
    }

    @Test
    void theSameSearchHasTheSameAddress() {
        Map<String, List<String>> parameters = Map.of(
                "q", List.of("lương & \"tết\""),
                "tone", List.of("pos", "neg"),
                "from", List.of("1/7/2025"),
                "to", List.of("2025-07-31"),
                "unknown", List.of("x"),
                "province", List.of("", "ldld-ha-noi"));
        ClipSearch search = ClipSearch.of(parameters);
        assertThat(search.from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(search.address())
                .isEqualTo("q=l%C6%B0%C6%A1ng+%26+%22t%E1%BA%BFt%22&province=ldld-ha-noi&tone=neg&tone=pos"
                        + "&from=2025-07-01&to=2025-07-31");
        assertThat(search.toggled(ClipFacet.TONE, "neg").values(ClipFacet.TONE)).containsExactly("pos");
        assertThat(search.toggled(ClipFacet.TONE, "neu").values(ClipFacet.TONE)).containsExactly("neg", "neu", "pos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "hôm nay", "2025-13-01", "1/7"})
    void aDayThatIsNoneIsRefused(String day) {
        assertThatThrownBy(() -> ClipSearch.of(Map.of("from", List.of(day))))
                .isInstanceOf(SearchRefusedException.class)
                .hasMessageContaining("ngày/tháng/năm");
    }

    @Test
    void row45ManyValuesOfFacetsAreRefused() {
        List<String> values =
                IntStream.range(0, 100).mapToObj(Integer::toString).toList();
        assertThatThrownBy(() -> ClipSearch.of(Map.of("topic", values))).isInstanceOf(SearchRefusedException.class);
    }

    @Test
    void evidenceIsMarkedByItsOffsetsAndOverlapsShareTheirWords() {
        String text = "Công nhân ngừng việc.\nCông đoàn đến ngay.";
        List<List<Stretch>> paragraphs = MarkedText.of(
                text,
                List.of(
                        new Evidence("a", "r", "body", 0, 9, "Công nhân"),
                        new Evidence("b", "r", "body", 5, 20, "nhân ngừng việc"),
                        new Evidence("c", "r", "body", 15, 31, "việc.\nCông đoàn"),
                        new Evidence("d", "r", "body", 30, 900, "ngoài văn bản")),
                Evidence::label);
        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.get(0))
                .extracting(stretch -> stretch.text() + '/' + stretch.why())
                .containsExactly("Công /a", "nhân/a; b", " ngừng/b", " việc/b; c", "./c");
        assertThat(paragraphs.get(1))
                .extracting(stretch -> stretch.text() + '/' + stretch.why())
                .containsExactly("Công đoàn/c", " đến ngay./");
    }
}
