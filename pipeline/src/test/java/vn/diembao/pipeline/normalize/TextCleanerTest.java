package vn.diembao.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class TextCleanerTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @ParameterizedTest(name = "row {0}: {1}")
    @CsvFileSource(resources = "/normalize/lines.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void cleansALine(String row, String name, String text, String cleaned) {
        String line = TextCleaner.line(unescaped(text));
        assertThat(line).isEqualTo(unescaped(Objects.requireNonNullElse(cleaned, "")));
        assertThat(TextCleaner.line(line)).as("cleaning again changes nothing").isEqualTo(line);
    }

    @Test
    void row23CleaningAgainChangesNothingWhateverTheText() {
        int[] alphabet = {
            'a', 'e', 'đ', ' ', '\n', 0x0300, 0x0301, 0x0302, 0x0323, 0x200B, 0x200D, 0x202E, 0xFEFF, 0xA0, 0x85,
            0xD83D, 0xDE00, 0x1F600, 0x2028, 0x0, 0x1100, 0x1161, 0x212B
        };
        long seed = 23;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(12, 0, alphabet.length).forEach(letter -> text.appendCodePoint(alphabet[letter]));
            String once = TextCleaner.line(text.toString());
            assertThat(TextCleaner.line(once)).as("seed %d, text %d", seed, i).isEqualTo(once);
        }
    }

    @Test
    void aGlanceSaysOfNoLineThatItIsCleanWhereSomethingIsTakenAway() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            for (String text : List.of("a" + c + "b", "a " + c, c + "́b", " " + c)) {
                assertThat(TextCleaner.line(text)).as("%04x", (int) c).isEqualTo(TextCleaner.cleaned(text));
            }
        }
        assertThat(TextCleaner.isClean("Công đoàn – “Tết Sum vầy”, 5 %…")).isTrue();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"))
                .replaceAll(match -> Character.toString((char) Integer.parseInt(match.group(1), 16)));
    }
}
