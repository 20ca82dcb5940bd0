package vn.diembao.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small {@code bench faults} on a real cluster, for builds that may take minutes more ({@code -Ddiembao.slow=true}); the
 * whole process is killed in {@code KillAndRestoreIT} at every build.
 */
@EnabledIfSystemProperty(named = "diembao.slow", matches = "true")
@EnabledOnOs(OS.LINUX)
@Timeout(600)
final class FaultBenchIT {
    @TempDir
    private Path directory;

    @Test
    void row57AJobGoesOnUnderANewTaskManagerAndUnderANewJobManager() throws Exception {
        FaultBench.Settings settings =
                new FaultBench.Settings(60, 4, Duration.ofSeconds(1), Duration.ofMinutes(4), false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        try (FaultBench bench = new FaultBench(settings, directory.resolve("faults"), out, System::nanoTime)) {
            boolean same = bench.run(
                    PlannedFault.plan(1, 2, List.of(FaultKind.TASKMANAGER, FaultKind.JOBMANAGER), 60),
                    new OutcomeTable(false, out));
            String told = bytes.toString(UTF_8);
            assertThat(same).as(told).isTrue();
            assertThat(told)
                    .containsPattern("taskmanager .* chk-\\d+ of [0-9a-f]{8} +yes ")
                    .containsPattern("jobmanager .* chk-\\d+ of [0-9a-f]{8} +yes ");
        }
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains(directory.toString())))
                .as("nothing is left running")
                .isEmpty();
    }
}
