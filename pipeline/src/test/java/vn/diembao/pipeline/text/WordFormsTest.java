package vn.diembao.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LĐLĐ tỉnh trao 1.200 suất quà; TP.HCM: hơn 2 triệu đồng!",
                "#TếtSumVầy_2026 cong doan ta oi, hoà và hòa 🎉🎉",
                "Một dòng\nhai dòng – “trong ngoặc” 𝐂ông đoàn ﬁ",
                ""
            })
    void hasTheWordsOfEachFormAsAPhraseHasThem(String text) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String written = Normalizer.normalize(text, form);
            WordForms words = WordForms.of(written);

            assertThat(words.full()).containsExactly(words(Tokenizer.phrase(written, false)));
            assertThat(words.bare()).containsExactly(words(Tokenizer.phrase(written, true)));
        }
    }

    @Test
    void readsSoFarAndNoFurther() {
        assertThat(WordForms.of("an ".repeat(50_000)).full()).hasSize(33_334);
    }

    private static long[] words(Tokens tokens) {
        return IntStream.range(0, tokens.size())
                .filter(tokens::isWord)
                .mapToLong(token -> WordHashes.ofKey(tokens.keyHash(token)))
                .toArray();
    }
}
