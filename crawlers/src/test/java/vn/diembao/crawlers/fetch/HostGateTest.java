package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.ReadingPolicy;

final class HostGateTest {
    private static final String HOST = "bao.example";
    private static final ReadingPolicy RULE = PagePolicies.reading(2_000, 10, CookieUse.NONE);
    private static final ReadingPolicy ARCHIVE = ReadingPolicy.archive(true);

    private final SettableClock clock = new SettableClock();
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger told = new AtomicInteger();
    private final HostGate gate = new HostGate(clock, now::get);

    private Turn enter(Errand errand) {
        return gate.enter(HOST, RULE, errand, told::incrementAndGet);
    }

    private void advance(Duration by) {
        clock.advance(by);
        now.addAndGet(by.toMillis());
    }

    @Test
    void letsOneInAndTellsWhoWaited() {
        assertThat(enter(Errand.PAGE).granted()).isTrue();
        assertThat(enter(Errand.PAGE)).isEqualTo(Turn.BUSY);
        assertThat(enter(Errand.FEED)).isEqualTo(Turn.BUSY);
        assertThat(told).hasValue(0);

        gate.leave(HOST, RULE, 2_000);
        assertThat(told).hasValue(2);
        gate.leave(HOST, RULE, 0);
        assertThat(told).as("told once").hasValue(2);
    }

    @Test
    void leavesTheHostAloneForThePauseWhoeverComes() {
        enter(Errand.PAGE);
        gate.leave(HOST, RULE, 2_000);

        assertThat(enter(Errand.FEED)).isEqualTo(new Turn(Turn.State.EARLY, 2_000));
        assertThat(gate.enter("khac.example", RULE, Errand.FEED, () -> {}).granted())
                .isTrue();
        advance(Duration.ofSeconds(2));
        assertThat(enter(Errand.FEED).granted()).isTrue();
    }

    @Test
    void aShorterPauseTakesNothingFromALongerOne() {
        enter(Errand.PAGE);
        gate.leave(HOST, RULE, 60_000);
        gate.count(HOST, 1_000);

        assertThat(gate.freeAt(HOST)).isEqualTo(60_000);
    }

    @Test
    void aFeedThatWaitsGoesBeforePages() {
        gate.feedWaits(HOST);
        assertThat(enter(Errand.PAGE)).isEqualTo(Turn.BUSY);
        assertThat(enter(Errand.FEED).granted()).isTrue();
        gate.feedWaitsNoMore(HOST);

        assertThat(told).as("the page is told").hasValue(1);
        assertThat(enter(Errand.PAGE)).as("while the feed is read").isEqualTo(Turn.BUSY);
        gate.leave(HOST, RULE, 0);
        assertThat(enter(Errand.PAGE).granted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REVISIT,5", "PAGE,9", "FEED,10"})
    void spendsTheDayByWhatItIsWorth(Errand errand, int turns) {
        for (int i = 0; i < turns; i++) {
            assertThat(enter(errand).granted()).as("turn %s", i).isTrue();
            gate.count(HOST, 0);
            gate.leave(HOST, RULE, 0);
        }

        // 07:00 in Việt Nam, so 17 h to midnight.
        assertThat(enter(errand))
                .isEqualTo(new Turn(Turn.State.SPENT, Duration.ofHours(17).toMillis()));
        assertThat(enter(Errand.FEED).granted()).isEqualTo(errand != Errand.FEED);
    }

    @Test
    void beginsTheDayAtMidnightInVietNam() {
        for (int i = 0; i < 10; i++) {
            gate.count(HOST, 0);
        }
        advance(Duration.ofHours(17).minusMillis(1));
        assertThat(enter(Errand.FEED)).isEqualTo(new Turn(Turn.State.SPENT, now.get() + 1));

        advance(Duration.ofMillis(1));
        assertThat(enter(Errand.FEED).granted()).isTrue();
    }

    @Test
    void aClockSetBackGivesNoSecondBudget() {
        advance(Duration.ofHours(17));
        for (int i = 0; i < 10; i++) {
            gate.count(HOST, 0);
        }
        clock.advance(Duration.ofHours(-1));
        assertThat(enter(Errand.FEED).state()).isEqualTo(Turn.State.SPENT);
        clock.advance(Duration.ofHours(1));
        assertThat(enter(Errand.FEED).state()).isEqualTo(Turn.State.SPENT);
    }

    @Test
    void aHostInUseKeepsItsLineOverMidnight() {
        enter(Errand.PAGE);
        advance(Duration.ofHours(18));

        assertThat(enter(Errand.PAGE)).isEqualTo(Turn.BUSY);
    }

    @Test
    void anArchiveIsAskedAsOftenAsOneLikes() {
        assertThat(gate.enter(HOST, ARCHIVE, Errand.FEED, () -> {}).granted()).isTrue();
        assertThat(gate.enter(HOST, ARCHIVE, Errand.PAGE, () -> {}).granted()).isTrue();
        gate.leave(HOST, ARCHIVE, 5_000);
        assertThat(gate.enter(HOST, ARCHIVE, Errand.PAGE, () -> {}).state()).isEqualTo(Turn.State.EARLY);
    }
}
