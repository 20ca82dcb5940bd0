package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PageDatesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/extract/page-dates.csv", delimiter = ';', numLinesToSkip = 1)
    void row24DateIsReadAsWritten(String text, String date) {
        assertThat(Objects.toString(PageDates.read(text), null)).isEqualTo(date);
    }

    @Test
    void narrowNoBreakSpaceIsASpace() {
        assertThat(PageDates.read("7/20/2026 5:25:00\u202FAM")).hasToString("2026-07-20T05:25+07:00");
    }

    @Test
    void addressMayCarryTheDate() {
        assertThat(PageDates.inPath("https://a.vn/2025/06/30/tin")).hasToString("2025-06-30T00:00+07:00");
        assertThat(PageDates.inPath("https://a.vn/tin-20250630.htm")).isNull();
    }
}
