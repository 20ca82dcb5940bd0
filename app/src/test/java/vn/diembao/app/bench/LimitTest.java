package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LimitTest {
    private static final List<Limit> LIMITS = List.of(new Limit("page of ", "s", 3), new Limit("heap", "MB", 268.4));

    @Test
    void theWorstRoundIsHeldToTheLimit() {
        assertThat(broken(Figure.of("boards", "page of tong-quan", "s", Spread.of(.2, .3, 3.1))))
                .containsExactly(
                        "limit broken: boards page of tong-quan took 3.100 s in its worst round, 3.000 s are allowed");
        assertThat(broken(Figure.of("boards", "page of tong-quan", "s", Spread.of(.2, .3, 3))))
                .isEmpty();
    }

    @Test
    void figuresOfOtherSubjectsAndUnitsAreNot() {
        assertThat(broken(
                        Figure.of("boards", "queries of tong-quan", "s", 9),
                        Figure.of("boards", "page of tong-quan to reading", "x", 90),
                        Figure.of("digest", "heap there is", "MB", 100)))
                .isEmpty();
        assertThat(broken(Figure.of("digest", "heap at its peak", "MB", 269))).hasSize(1);
    }

    @Test
    void whatIsNoNumberKeepsNoLimit() {
        assertThat(broken(Figure.of("boards", "page of tong-quan", "s", Double.NaN)))
                .hasSize(1);
        assertThatThrownBy(() -> new Limit("page", "s", Double.NaN)).hasMessage("a limit is positive, not NaN");
    }

    /** What the issues ask for, on figures as the benchmarks name them. */
    @Test
    void everyBenchmarkHoldsWhatIsAskedOfIt() {
        assertThat(Limit.broken(
                        BoardBenchmark.LIMITS,
                        List.of(
                                Figure.of("boards", "page of tong-quan", "s", 3.01),
                                Figure.of(
                                        "boards",
                                        "page of chi-tieu-truyen-thong, its scorecard counted anew",
                                        "s",
                                        3.01),
                                Figure.of("boards", "scorecard of a week, counted anew", "s", 3.01),
                                Figure.of("boards", "reading the clips of thirty days", "s", 30))))
                .hasSize(2);
        assertThat(Limit.broken(
                        DigestBenchmark.LIMITS,
                        List.of(
                                Figure.of("digest", "weekly digest, HTML and DOCX", "s", 5.01),
                                Figure.of("digest", "weekly digest, HTML and DOCX: heap at its peak", "MB", 512),
                                Figure.of("digest", "heap there is", "MB", 512))))
                .hasSize(1);
        assertThat(Limit.broken(
                        SearchBenchmark.LIMITS,
                        List.of(
                                Figure.of("search", "everything", "s", 3.01),
                                Figure.of("search", "a phrase", "s", 3.01),
                                Figure.of("search", "page 41 of all", "s", 3.01),
                                Figure.of("search", "export of some 10,000 clips as CSV", "s", 30),
                                Figure.of("search", "match_all, a page of clips", "s", 30))))
                .hasSize(3);
    }

    private static List<String> broken(Figure... figures) {
        return Limit.broken(LIMITS, List.of(figures));
    }
}
