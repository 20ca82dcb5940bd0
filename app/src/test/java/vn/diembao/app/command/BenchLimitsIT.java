package vn.diembao.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.diembao.app.BoardFiles;
import vn.diembao.app.Invocation;
import vn.diembao.dashboards.board.Board;

/**
 * The benchmarks that have limits, over a few clips and by a clock on which all that is timed takes ten seconds: each tells the limits that
 * are broken, and no others, and ends with 1. How one ends whose limits hold {@code BenchOutputTest} has.
 */
@Timeout(300)
final class BenchLimitsIT {
    private static final long LAP = TimeUnit.SECONDS.toNanos(10);

    /** One for all: the clips are stored once. */
    @TempDir
    private static Path home;

    @BeforeAll
    static void open() {
        System.setProperty("diembao.home", home.toString());
    }

    @AfterAll
    static void close() {
        System.clearProperty("diembao.home");
    }

    @Test
    void aSlowPageOfABoardBreaksItsLimit() {
        Stream<String> pages =
                BoardFiles.requireShipped().stream().map(Board::id).map("page of "::concat);
        assertBroken(
                "boards",
                3,
                BenchBoardsCommand::new,
                Stream.concat(pages, Stream.of("page of chi-tieu-truyen-thong, its scorecard counted anew")));
    }

    @Test
    void aSlowDigestBreaksItsLimit() {
        assertBroken("digest", 5, BenchDigestCommand::new, Stream.of("weekly digest, HTML and DOCX"));
    }

    @Test
    void aSlowPageOfHitsBreaksItsLimit() {
        assertBroken(
                "search",
                3,
                BenchSearchCommand::new,
                Stream.of(
                        "everything",
                        "a word without marks",
                        "two words with marks",
                        "a phrase",
                        "three facets",
                        "a word and three facets",
                        "words that must not be there",
                        "page 41 of all"));
    }

    private static void assertBroken(
            String name, int seconds, Function<LongSupplier, Callable<Integer>> command, Stream<String> subjects) {
        AtomicLong now = new AtomicLong();
        Invocation call = Invocation.of(
                () -> new CommandLine(command.apply(() -> now.addAndGet(LAP))), "--clips", "300", "--rounds", "1");
        assertThat(call.err().stream().filter(told -> told.startsWith("limit broken: ")))
                .as(call.toString())
                .containsExactlyInAnyOrderElementsOf(subjects.map(subject -> "limit broken: " + name + ' ' + subject
                                + " took 10.000 s in its worst round, " + seconds + ".000 s are allowed")
                        .toList());
        assertThat(call.status()).isEqualTo(1);
    }
}
