package vn.diembao.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OutcomeTableTest {
    private static final PlannedFault PLAN = new PlannedFault(3, FaultKind.JOBMANAGER, 9, 70, Duration.ZERO);

    private static final StoredSet WHOLE =
            new StoredSet(Map.of("a", clip("a", "b"), "b", clip("a", "b"), "c", clip("c")));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aLineTellsAllOfARun() throws IOException {
        OutcomeTable table = new OutcomeTable(false, out());
        table.head(WHOLE, 31.25);
        table.add(outcome(new StoredSet.Difference(0, 0, 0, 0, 0), ""));
        assertThat(bytes.toString(UTF_8).lines())
                .hasSize(3)
                .first()
                .isEqualTo("without a fault: 3 clips of 2 texts in 31.3 s");
        assertThat(lastLine().split("\\s+"))
                .containsExactly(
                        "",
                        "3",
                        "jobmanager",
                        "9",
                        "12.5",
                        "71",
                        "chk-4",
                        "of",
                        "1f2e3d4c",
                        "yes",
                        "20.0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "same");
    }

    @Test
    void whatDiffersOrFailsIsToldSo() throws IOException {
        OutcomeTable table = new OutcomeTable(false, out());
        table.add(outcome(new StoredSet.Difference(0, 0, 0, 0, 1), ""));
        assertThat(lastLine()).endsWith("  DIFFERS");
        table.add(outcome(new StoredSet.Difference(0, 0, 0, 0, 0), "not done in 60 s"));
        assertThat(lastLine()).endsWith("  FAILED: not done in 60 s");
    }

    @Test
    void aProgramIsGivenAnObjectOfEachRun() throws IOException {
        OutcomeTable table = new OutcomeTable(true, out());
        table.head(WHOLE, 31.25);
        table.add(outcome(new StoredSet.Difference(0, 2, 0, 0, 0), ""));
        assertThat(bytes.toString(UTF_8).strip())
                .startsWith(
                        "{\"run\":3,\"killed\":\"jobmanager\",\"seed\":9,\"killed_after_s\":12.5,\"clips_then\":71,")
                .contains("\"checkpoint\":\"chk-4 of 1f2e3d4c\",\"restored\":true,", "\"too_many\":2")
                .endsWith("\"verdict\":\"DIFFERS\"}");
    }

    private static FaultOutcome outcome(StoredSet.Difference difference, String fault) {
        return new FaultOutcome(
                PLAN, Duration.ofMillis(12_500), 71, new ResumePoint("chk-4 of 1f2e3d4c", true), 20, difference, fault);
    }

    private static StoredClip clip(String... copies) {
        return new StoredClip(List.of("1"), Set.of(copies), copies.length - 1);
    }

    private PrintStream out() {
        return new PrintStream(bytes, true, UTF_8);
    }

    private String lastLine() {
        return bytes.toString(UTF_8).lines().reduce((before, last) -> last).orElseThrow();
    }
}
