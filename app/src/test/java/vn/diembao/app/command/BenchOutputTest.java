package vn.diembao.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.Limit;

/** How a benchmark with limits ends. */
final class BenchOutputTest {
    private static final List<Limit> LIMITS = List.of(new Limit("page of ", "s", 3));

    @TempDir
    private Path directory;

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(told, true, UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(stderr);
    }

    @Test
    void aBrokenLimitIsToldAndEndsWithOne() throws IOException {
        Path file = directory.resolve("figures.jsonl");
        BenchOutput output = CommandLine.populateCommand(new BenchOutput(), "--out", file.toString());
        int status = output.run(LIMITS, () -> List.of(page("tong-quan", 1), page("mang-xa-hoi", 3.5)));
        assertThat(status).isEqualTo(1);
        assertThat(told.toString(UTF_8).lines())
                .containsExactly("limit broken: boards page of mang-xa-hoi took 3.500 s in its worst round, 3.000 s are"
                        + " allowed");
        assertThat(Files.readAllLines(file))
                .as("figures are written all the same")
                .hasSize(2);
    }

    @Test
    void limitsThatHoldEndWithZero() throws IOException {
        assertThat(new BenchOutput().run(LIMITS, () -> List.of(page("tong-quan", 3))))
                .isZero();
        assertThat(told.toString(UTF_8)).isEmpty();
    }

    private static Figure page(String board, double seconds) {
        return new Figure("boards", "page of " + board, "s", seconds, seconds, seconds);
    }
}
