package vn.diembao.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "TP. Huế họp. Mưa to | TP,.,Huế,họp,.,Mưa,to",
                "#TetSumVay2025 vui | #,Tet,Sum,Vay,2025,vui",
                "#LĐLĐBìnhDương | #,LĐLĐ,Bình,Dương",
                "#Tet_Sum_2026! | #,Tet,Sum,2026,!",
                "# một | #,một",
                "1.000.000 đồng/tháng | 1.000.000,đồng,/,tháng",
                "232,3% | 232,3,%",
                "“Mái ấm” – A-B | Mái,ấm,A,B",
                "😀a😀 | a"
            })
    void cutsIntoWordsAndMarks(String text, String words) {
        Tokens tokens = Tokenizer.tokenize(text);

        String written = String.join(
                ",", IntStream.range(0, tokens.size()).mapToObj(tokens::written).toList());
        assertThat(written).isEqualTo(words);
    }

    @Test
    void takesATagApartAsItsSplitterSays() {
        TagSplitter splitter = joined -> joined.equals("maiam26") ? new int[] {3, 2, 2} : new int[0];

        Tokens tokens = Tokenizer.tokenize("#máiấm26 #khác", splitter);

        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::written))
                .containsExactly("#", "mái", "ấm", "26", "#", "khác");
        assertThat(tokens.is(1, Tokens.TAG)).isTrue();
        assertThat(tokens.is(0, Tokens.TAG)).isFalse();
        assertThat(tokens.isBare(1)).isFalse();
    }

    @Test
    void endsASentenceThatNeverEnds() {
        Tokens tokens = Tokenizer.tokenize("và ".repeat(5_000));

        assertThat(tokens.sentenceEnd(2_500) - tokens.sentenceStart(2_500)).isLessThan(1_000);
    }

    @Test
    void aFloodOfMarksIsOneShortKey() {
        Tokens tokens = Tokenizer.tokenize("a" + "\u0301\u0323".repeat(100_000));

        assertThat(tokens.size()).isEqualTo(1);
        assertThat(tokens.key(0)).hasSizeLessThan(10);
        assertThat(tokens.written(0)).hasSize(200_001);
    }
}
