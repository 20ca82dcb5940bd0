package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class WriteVerdictTest {
    @ParameterizedTest(name = "row {0}: {1} {2} on {3} is {4}")
    @CsvFileSource(resources = "/index/write-verdicts.csv", numLinesToSkip = 1)
    void judgesEachAnswerByTheTable(
            String row, int status, String errorType, DocumentWrite.WriteKind kind, WriteVerdict verdict) {
        assertThat(WriteVerdict.of(status, errorType == null ? "" : errorType, kind))
                .isEqualTo(verdict);
    }
}
