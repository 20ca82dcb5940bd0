package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UnionSentenceTest {
    @Test
    void eachSentenceStandsOnceInTheOrderOfTheText() {
        List<UnionSentence> sentences = SpokenTexts.sentences(
                "Công đoàn ngành họp",
                "Trời mưa to. LĐLĐ tỉnh Bình Dương và Công đoàn Công ty Sao Mai tặng quà. Không ai nói gì. Chủ tịch công đoàn cảm ơn.");

        assertThat(sentences).extracting(UnionSentence::number).containsExactly(0, 2, 2);
        assertThat(sentences).extracting(sentence -> sentence.bodies().size()).containsExactly(1, 2, 1);
        assertThat(sentences.get(1).start()).isEqualTo("Trời mưa to. ".length());
    }

    @Test
    void aBodysNameIsOneWordAndFiguresAreAlike() {
        UnionSentence.Words one =
                SpokenTexts.sentence("LĐLĐ tỉnh Bình Dương tặng 50 suất quà.").words();
        UnionSentence.Words other = SpokenTexts.sentence("LĐLĐ thành phố Cần Thơ tặng 1.200 suất quà.")
                .words();

        assertThat(one.size()).isEqualTo(other.size());
        assertThat(one.keys()).startsWith(UnionSentence.UNION_TOKEN);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.keys()[i]).isEqualTo(other.keys()[i]);
        }
    }

    @Test
    void whatNamesNoUnionHasNone() {
        assertThat(SpokenTexts.sentences("Đội nhà thắng", "Trận đấu có ba bàn thắng. Khán giả ra về."))
                .isEmpty();
        assertThat(SpokenTexts.sentences("", "")).isEmpty();
    }
}
