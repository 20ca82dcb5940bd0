package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.copy.WrittenArticles;

final class CopyEditsTest {
    private static final List<JsonNode> ROWS = List.of(
            row(WrittenArticles.TITLE, WrittenArticles.TEXT),
            row("Một buổi sáng ở xóm trọ", (WrittenArticles.SAME_EVENT + '\n').repeat(2)),
            row("Tin vắn", "Quá ngắn để sửa."));

    private static JsonNode row(String title, String text) {
        return new JsonMapper().createObjectNode().put("title", title).put("text", text);
    }

    private static List<TextPair> pairs(long seed) {
        return new CopyEdits(ROWS, new Random(seed)).pairs(25);
    }

    @Test
    void makesEachKindInTurnFromTextsThatAreLongEnough() {
        List<TextPair> pairs = pairs(1);
        assertThat(pairs).extracting(TextPair::edit).contains(CopyEdits.Kind.values());
        assertThat(pairs).extracting(pair -> pair.first().title()).doesNotContain("Tin vắn");
        assertThat(pairs).allSatisfy(CopyEditsTest::isOfItsKind);
    }

    private static void isOfItsKind(TextPair pair) {
        List<String> before = pair.first().text().lines().toList();
        List<String> after = pair.second().text().lines().toList();
        switch (pair.edit()) {
            case CUT ->
                assertThat(before).startsWith(after.toArray(String[]::new)).hasSizeGreaterThan(after.size());
            case HEADED -> assertThat(after.get(0)).isNotEqualTo(before.get(0));
            case PARAGRAPH -> assertThat(after).hasSameSizeAs(before);
            case DECOMPOSED -> assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
            case FRAMED -> assertThat(after).containsSubsequence(before).hasSizeGreaterThan(before.size());
        }
    }

    @Test
    void makesTheSamePairsOfTheSameSeed() {
        assertThat(pairs(1)).isEqualTo(pairs(1)).isNotEqualTo(pairs(2));
    }
}
