package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.outlet.PollPace;

final class PollOutlookTest {
    private static final String URL = "http://a/rss";
    private static final FeedSplit BEFORE = FeedSplit.fresh(URL);

    @Test
    void aFirstAnswerLeadsToTheIntervalAndThenEitherWay() {
        PollOutlook outlook = outlook(Duration.ZERO);
        assertThat(outlook.next().pause()).isEqualTo(Duration.ofMinutes(15));
        assertThat(outlook.next().reason()).isEqualTo(PaceReason.BEGUN);
        assertThat(outlook.quiet().pause()).isEqualTo(Duration.ofSeconds(1_350));
        assertThat(outlook.busy().pause()).isEqualTo(Duration.ofSeconds(450));
        assertThat(outlook.retryAfter()).isZero();
    }

    @Test
    void whatTheFeedAsksForHoldsEitherWay() {
        Duration asked = Duration.ofHours(2);
        PollOutlook outlook = outlook(asked);
        assertThat(outlook.next().pause()).isEqualTo(asked);
        assertThat(outlook.quiet()).isEqualTo(new NextPoll(Duration.ofSeconds(1_350), asked, PaceReason.ASKED));
        assertThat(outlook.busy()).isEqualTo(new NextPoll(Duration.ofSeconds(450), asked, PaceReason.ASKED));
    }

    @Test
    void aHostThatAsksForTimeIsNamed() {
        PolledFeed refused = Polls.failed(URL, 503, BEFORE.failed());
        PolledFeed later = new PolledFeed(refused.poll(), refused.next(), 7_200_000);
        PollOutlook outlook = PollOutlook.of(FeedSpecs.of("s", URL, PollPace.DEFAULT, 0), BEFORE, later);
        assertThat(outlook.next().reason()).isEqualTo(PaceReason.SILENT);
        assertThat(outlook.retryAfter()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void anArchiveIsReadWithoutPauseWhateverItBrings() {
        PolledFeed answered = Polls.answered(URL, BEFORE, Duration.ofHours(2));
        PollOutlook outlook = PollOutlook.of(FeedSpecs.archive("s", URL), BEFORE, answered);
        assertThat(outlook.next().pause()).isZero();
        assertThat(outlook.quiet()).isEqualTo(outlook.next());
        assertThat(outlook.busy()).isEqualTo(outlook.next());
    }

    private static PollOutlook outlook(Duration freshFor) {
        PolledFeed answered = Polls.answered(URL, BEFORE, freshFor);
        return PollOutlook.of(FeedSpecs.of("s", URL, PollPace.DEFAULT, 0), BEFORE, answered);
    }
}
