package vn.diembao.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "Liên đoàn Lao động tỉnh trao quà cho công nhân khó khăn trước Tết. | vi",
                "The union signed a collective agreement with the factory on Monday morning. | en",
                "Le syndicat a signé un accord collectif avec la direction de l'usine lundi matin. | fr",
                "工会周一上午与工厂签署了集体协议，工人们对工资上涨表示欢迎。 | zh",
                "Nguyễn Thị Hoa, a worker of the garment factory in Bình Dương, said her union had helped her family. | en",
                "Công đoàn Bình Minh ký thỏa ước lao động tập thể với union leaders and the board of directors. | vi",
                "'' | und",
                "12.000 | und"
            })
    void tellsTheLanguage(String text, String language) {
        assertThat(DETECTOR.detect(text)).isEqualTo(language);
    }

    @Test
    void modelThatIsNotThereIsToldAtTheStart() throws IOException, ReflectiveOperationException {
        URL[] ours = {
            LanguageDetector.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader bare = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            Constructor<?> made =
                    bare.loadClass(LanguageDetector.class.getName()).getConstructor();
            assertThatThrownBy(made::newInstance)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the language model /langdetect-183.bin is not on the classpath");
        }
    }
}
