package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SentenceReaderTest {
    private static final String SAID = "Công đoàn Công ty Sao Mai phê bình giám đốc.";

    @Test
    void namesOfBodiesAndFiguresMakeNoDifference() {
        assertThat(grams("LĐLĐ tỉnh Bình Dương tặng 50 suất quà."))
                .isEqualTo(grams("LĐLĐ tỉnh Cà Mau tặng 700 suất quà."));
    }

    @Test
    void whoStandsBeforeAndWhoBehindIsToldApart() {
        assertThat(grams("Giám đốc phê bình Công đoàn Công ty Sao Mai.")).isNotEqualTo(grams(SAID));
    }

    @Test
    void theSentencesBesideItAreSeen() {
        Set<Integer> alone = grams(SAID);
        Set<Integer> within = grams("Xưởng cháy lớn. " + SAID + " Không ai bị thương.");

        assertThat(within).hasSizeGreaterThan(alone.size());
        assertThat(within).containsAll(alone);
    }

    @Test
    void aTitleIsToldFromTheText() {
        UnionSentence title = SpokenTexts.sentences(SAID, "").get(0);

        assertThat(set(SentenceReader.read(title))).isNotEqualTo(grams(SAID));
    }

    private static Set<Integer> grams(String body) {
        UnionSentence spoken = SpokenTexts.sentence(body);
        return set(SentenceReader.read(spoken));
    }

    private static Set<Integer> set(Features features) {
        Set<Integer> grams = new HashSet<>();
        Arrays.stream(features.grams()).forEach(grams::add);
        return grams;
    }
}
