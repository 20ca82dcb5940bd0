package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FeedDatesTest {
    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row24ReadsEveryShapeOfTheTable(Row row) {
        assertThat(new FeedDates().parse(row.raw)).as(row.raw).isEqualTo(row.instant);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR,UTC",
        "vi-VN,Asia/Ho_Chi_Minh",
        "en-US,America/New_York",
        "ar-EG,Asia/Kathmandu",
        "th-TH-u-ca-buddhist,UTC"
    })
    void readsTheSameUnderEveryLocaleAndZone(String language, String zoneId) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));

        FeedDates dates = new FeedDates();

        assertThat(rows())
                .allSatisfy(row -> assertThat(dates.parse(row.raw)).as(row.raw).isEqualTo(row.instant));
    }

    @Test
    void row24HasNoDateForNullAndLongText() {
        FeedDates dates = new FeedDates();

        assertThat(dates.parse(null)).isNull();
        assertThat(dates.parse(" ")).isNull();
        assertThat(dates.parse("1".repeat(100_000))).isNull();
    }

    static List<Row> rows() throws IOException {
        try (var in = FeedDatesTest.class.getResourceAsStream("dates.csv")) {
            return Stream.of(new String(in.readAllBytes(), UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .map(FeedDatesTest::row)
                    .toList();
        }
    }

    private static Row row(String line) {
        int bar = line.lastIndexOf('|');
        String raw = line.substring(0, bar)
                .replace("\\u202F", "\u202F")
                .replace("\\u00A0", "\u00A0")
                .replace("\\t", "\t");
        String instant = line.substring(bar + 1);
        return new Row(raw, instant.isEmpty() ? null : Instant.parse(instant));
    }

    record Row(String raw, Instant instant) {}
}
