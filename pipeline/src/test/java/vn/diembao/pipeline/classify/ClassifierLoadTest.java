package vn.diembao.pipeline.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Evidence;
import vn.diembao.model.Labels;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Texts made to be slow. What a text costs may grow with its length, not with the square of it. */
final class ClassifierLoadTest {
    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.load());
    private static final int LONG = 48_000;
    private static final int TIMES = 8;
    /** Eight times the text: 8 by the length, 64 by its square. */
    private static final double MOST = 32;
    /** Less cannot be told from chance. */
    private static final double NOTHING_NANOS = 5e6;

    @BeforeAll
    static void warmUp() {
        cost("Công đoàn Công ty May Sao Sáng tặng quà, Tết Sum vầy, 100 công nhân nghỉ việc. ", LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "công đoàn ",
                "CÔNG ĐOÀN ",
                "công đoàn\\n",
                "cong doan ",
                "công đoàn. ",
                "LĐLĐ tỉnh ",
                "LĐLĐ tỉnh An Giang ",
                "An Giang LĐLĐ tỉnh; ",
                "Tổng LĐLĐ Việt Nam ",
                "Công đoàn Dệt May Việt Nam ",
                "Công đoàn Công ty May Sao, ",
                "công ty A và B, ",
                "Tết Sum vầy ",
                "1 triệu sáng kiến ",
                "#tetsumvay2025 ",
                "500 suất quà ",
                "LĐLĐ huyện; ",
                "Chủ tịch công đoàn công ty, ",
                "Công đoàn Công ty A{n} ",
                "Công đoàn Công ty A{n}. ",
                "Công đoàn Công ty A{n} Sao, công đoàn công ty, LĐLĐ huyện B{n}. ",
                "đình công ",
                "không thưởng ",
                "1 ",
                "...",
                "#",
                "#a",
                "1.",
                "😀",
                "a\\u0301"
            })
    void costsNoMoreThanItsLength(String part) {
        String text = part.replace("\\n", "\n").replace("\\u0301", "\u0301");

        double ratio = cost(text, LONG) / Math.max(NOTHING_NANOS, cost(text, LONG / TIMES));

        assertThat(ratio).isLessThan(MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#tetsumvay2025 ",
                "1 triệu sáng kiến ",
                "500 suất quà ",
                "Công đoàn Dệt May Việt Nam ",
                "LĐLĐ huyện; ",
                "Công đoàn Công ty A{n}. "
            })
    void aMillionCharactersAreAnsweredWithinASecond(String part) {
        assertThat(cost(part, 1_000_000)).isLessThan(1e9);
    }

    @Test
    void aTextWithoutEndIsLabelledByItsFirstPartAndSaysSo() {
        String text = "LĐLĐ tỉnh An Giang tặng quà công nhân. " + "x".repeat(1_000_000) + " Tết Sum vầy";

        Labels labels = CLASSIFIER.classify(new ClassifierInput("", "", text, null, ArticleKind.PRESS));

        assertThat(labels.unions()).containsExactly("ldld-an-giang");
        assertThat(labels.programmes()).isEmpty();
        assertThat(labels.evidence())
                .filteredOn(evidence -> evidence.label().equals("text:cut"))
                .extracting(Evidence::field, Evidence::start)
                .containsExactly(tuple("body", PhraseTrie.MOST_CHARS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uD83D", "\uDE00", "مرحبا ", "公会", "\u200B", "\u202E", "\uFFFF", "\n", "\""})
    void answersForWhatIsNoVietnamese(String part) {
        for (String text : List.of(part, part.repeat(1_000), part + "LĐLĐ tỉnh An Giang" + part)) {
            Labels labels = CLASSIFIER.classify(new ClassifierInput("", "", text, null, ArticleKind.SOCIAL));
            assertThat(labels.relevance()).isNotEmpty();
        }
    }

    /** The lesser of two, by the thread's own clock. */
    private static double cost(String part, int length) {
        String text = repeat(part, length);
        ClassifierInput input = new ClassifierInput("", "", text, null, ArticleKind.PRESS);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            CLASSIFIER.classify(input);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    /** {@code {n}} is another number each time. */
    private static String repeat(String part, int length) {
        StringBuilder text = new StringBuilder(length + part.length());
        for (int i = 0; text.length() < length; i++) {
            text.append(part.replace("{n}", Integer.toString(i)));
        }
        return text.toString();
    }
}
