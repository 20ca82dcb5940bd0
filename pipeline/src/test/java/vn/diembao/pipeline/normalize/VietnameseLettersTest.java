package vn.diembao.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VietnameseLettersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Công đoàn cơ sở ký thỏa ước lao động tập thể với công ty.                       | true",
                "CÔNG ĐOÀN CƠ SỞ KÝ THỎA ƯỚC LAO ĐỘNG TẬP THỂ                                      | true",
                "cong doan co so ky thoa uoc lao dong tap the                                     | false",
                "Nguyễn Thị Hoa, a worker in Bình Dương, said that her union had helped her family | false",
                "Ẹgbẹ́ òṣìṣẹ́ ti fọwọ́ sí àdéhùn pẹ̀lú ilé iṣẹ́ náà ní ọjọ́ Ajé                           | false",
                "Tetãygua oñomoirũ haguã mba'apohára ndive, ỹ ha ẽ                                | false",
                "Ở đó                                                                             | false",
            })
    void speakWhereNoOtherLanguageCould(String text, boolean vietnamese) {
        assertThat(VietnameseLetters.speak(text)).isEqualTo(vietnamese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công đoàn cơ sở ký thỏa ước lao động tập thể với công ty."})
    void areComposed(String text) {
        assertThat(VietnameseLetters.speak(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .as("the normalizer composes before the language is told")
                .isFalse();
    }
}
