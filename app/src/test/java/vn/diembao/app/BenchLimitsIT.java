package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks that have limits, as verbs, over a few clips: they end with 1 exactly when they say that a limit is broken. */
@Timeout(300)
final class BenchLimitsIT {
    @TempDir
    private Path directory;

    @BeforeEach
    void open() {
        System.setProperty("diembao.home", directory.toString());
    }

    @AfterEach
    void close() {
        System.clearProperty("diembao.home");
    }

    @Test
    void statusSaysWhetherALimitIsBroken() {
        for (List<String> bench : List.of(
                List.of("boards", "page of tong-quan"),
                List.of("digest", "weekly digest, HTML and DOCX: heap at its peak"),
                List.of("search", "everything"))) {
            Invocation call = Invocation.of("bench", bench.get(0), "--clips", "300", "--rounds", "1");
            assertThat(call.out()).as(call.toString()).contains(bench.get(1));
            List<String> broken = call.err().stream()
                    .filter(line -> line.startsWith("limit broken: "))
                    .toList();
            assertThat(call.status()).as(call.toString()).isEqualTo(broken.isEmpty() ? 0 : 1);
        }
    }
}
