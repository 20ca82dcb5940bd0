package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-07-20T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "freshness.csv", numLinesToSkip = 1)
    void anAnswerIsFreshForAsLongAsItSays(
            String what, String control, String expires, String date, String age, long seconds) {
        List<ResponseHead.Field> fields = new ArrayList<>();
        add(fields, "cache-control", control);
        add(fields, "Expires", expires);
        add(fields, "Date", date);
        add(fields, "Age", age);
        assertThat(Freshness.of(new ResponseHead("HTTP/1.1 200 OK", fields), NOW))
                .as(what)
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    private static void add(List<ResponseHead.Field> fields, String name, String value) {
        if (value != null) {
            fields.add(new ResponseHead.Field(name, value));
        }
    }
}
