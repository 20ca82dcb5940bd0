package vn.diembao.crawlers.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class EntryTimesTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/entry/times.csv", delimiter = '|', numLinesToSkip = 1)
    void row24ATimeIsReadAsTheOfficeWritesItOrNotAtAll(String text, String moment, boolean timed) {
        String read = EntryTimes.read(text)
                .map(time -> time.at() + " " + time.timed())
                .orElse("none");
        assertThat(read).as(text).isEqualTo(moment.equals("none") ? moment : moment + " " + timed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/entry/durations.csv", delimiter = '|', quoteCharacter = '\u0001', numLinesToSkip = 1)
    void aLengthIsReadWithItsUnitOrNotAtAll(String text, int seconds) {
        assertThat(EntryDurations.read(text).orElse(-1)).as(text).isEqualTo(seconds);
    }
}
