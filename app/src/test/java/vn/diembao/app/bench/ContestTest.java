package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ContestTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> turns = new ArrayList<>();

    @Test
    void contendersTakeTurnsAndWarmupsDoNotCount() {
        Contest contest = Contest.run(List.of(lap("a", 1, 9, 1, 1), lap("b", 1, 2, 4, 4)), 1, 3, nanos::get);
        assertThat(turns).containsExactly("b", "a", "a", "b", "b", "a", "a", "b");
        assertThat(contest.rate("a", 18)).isEqualTo(new Spread(18, 2, 18));
        assertThat(contest.rate("b", 8)).isEqualTo(new Spread(2, 2, 4));
    }

    @Test
    void ratiosAreTakenRoundByRound() {
        Contest contest = Contest.run(List.of(lap("a", 0, 1, 10, 2), lap("b", 0, 2, 30, 2)), 1, 3, nanos::get);
        assertThat(contest.ratio("a", "b")).isEqualTo(new Spread(2, 1, 3));
    }

    @Test
    void aContenderThatDoesOtherWorkThanBeforeIsRefused() {
        AtomicLong amount = new AtomicLong();
        List<Contest.Contender> fickle = List.of(new Contest.Contender("a", amount::incrementAndGet));
        assertThatThrownBy(() -> Contest.run(fickle, 0, 2, nanos::get))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a gave 1 at first and 2 later");
    }

    /** A contender whose laps take so many seconds one after another. */
    private Contest.Contender lap(String name, long... seconds) {
        int[] round = {0};
        return new Contest.Contender(name, () -> {
            turns.add(name);
            nanos.addAndGet(seconds[round[0]++] * 1_000_000_000);
            return 1;
        });
    }
}
