package vn.diembao.pipeline.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;

final class VolumeJudgeTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/health/volumes.csv",
            delimiter = ';',
            useHeadersInDisplayName = false,
            numLinesToSkip = 2)
    void row64DayIsMeasuredAgainstTheSourcesOwnPast(String name, String days, VolumeVerdict verdict, double usual) {
        List<String> history = days(days);
        VolumeReading reading = VolumeJudge.judge(counts(history), Counted.HOUR, false);
        assertThat(reading.verdict()).as(name).isEqualTo(verdict);
        assertThat(reading.usual()).as(name).isEqualTo(usual);
    }

    @Test
    void sourceNeverAskedIsNotJudged() {
        assertThat(VolumeJudge.judge(new HourlyCounts(), Counted.HOUR, false))
                .returns(VolumeVerdict.LEARNING, VolumeReading::verdict);
    }

    @Test
    void clipsOfTheDayAreThoseOfTheLast24Hours() {
        Counted counted = new Counted();
        for (int hour = 0; hour < 24 * 10; hour++) {
            counted.add("POLL", hour, 1).add("CLIP", hour, 2);
        }
        assertThat(VolumeJudge.judge(counted.counts(), Counted.HOUR, false))
                .isEqualTo(new VolumeReading(VolumeVerdict.NORMAL, 48, 48, Math.sqrt(48)));
    }

    @Test
    void sourceThatGivesSomethingEveryFewMonthsStaysUsual() {
        HourlyCounts nothingRemembered = counts(days("0x38"));
        assertThat(VolumeJudge.judge(nothingRemembered, Counted.HOUR, true))
                .returns(VolumeVerdict.NORMAL, VolumeReading::verdict);
    }

    private static HourlyCounts counts(List<String> history) {
        Counted counted = new Counted();
        for (int i = 0; i < history.size(); i++) {
            String clips = history.get(i);
            int hoursAgo = (history.size() - 1 - i) * 24;
            if (!clips.equals("-")) {
                counted.add("POLL", hoursAgo, 1).add("CLIP", hoursAgo, Integer.parseInt(clips));
            }
        }
        return counted.counts();
    }

    /** {@code 50x3 -} becomes 50, 50, 50, -. */
    private static List<String> days(String written) {
        return Arrays.stream(written.split(" "))
                .flatMap(token -> {
                    String[] parts = token.split("x");
                    return parts.length == 1
                            ? Stream.of(token)
                            : Collections.nCopies(Integer.parseInt(parts[1]), parts[0]).stream();
                })
                .toList();
    }
}
