package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SentenceShareTest {
    private static final String FIRST = "Bếp ăn nấu xong lúc mười giờ.";
    private static final String SECOND = "Bốn trăm suất cơm được chở đi.";
    private static final String THIRD = "Chiều đến nồi lại lên bếp.";

    @Test
    void countsSentencesThatFollowEachOtherInBothTexts() {
        assertThat(SentenceShare.of(FIRST + ' ' + SECOND + ' ' + THIRD, FIRST + ' ' + THIRD))
                .isEqualTo(1);
        assertThat(SentenceShare.of(FIRST + ' ' + SECOND, SECOND + ' ' + FIRST)).isCloseTo(0.5, within(0.01));
        assertThat(SentenceShare.of(FIRST, SECOND)).isZero();
    }

    @Test
    void takesHalfOfTheShorterTextForAReprint() {
        assertThat(SentenceShare.isReprint(FIRST + ' ' + SECOND, SECOND.toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(SentenceShare.isReprint(
                        FIRST + ' ' + SECOND + ' ' + THIRD, THIRD + " Ai cũng có phần. Không ai phải đợi lâu ở cửa."))
                .isFalse();
        assertThat(SentenceShare.isReprint("", "")).isFalse();
    }
}
