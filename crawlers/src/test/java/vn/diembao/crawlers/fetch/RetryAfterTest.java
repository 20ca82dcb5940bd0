package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "Mon, 20 Jul 2026 00:05:00 GMT | PT5M",
                "Sun, 19 Jul 2026 00:05:00 GMT | PT0S",
                "315360000 | PT24H",
                "99999999999999999999 | PT24H",
                "Fri, 20 Jul 2035 00:05:00 GMT | PT24H",
                "sớm thôi | ",
                "-5 | ",
                "'' | ",
                "1.5 | ",
            })
    void row31ReadsSecondsDatesAndGarbage(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-07-20T00:00:00Z")))
                .isEqualTo(expected);
    }
}
