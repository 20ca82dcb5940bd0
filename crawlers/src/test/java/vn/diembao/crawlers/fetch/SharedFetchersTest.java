package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SharedFetchersTest {
    private static final FetchConfig CONFIG = FetchConfig.withUserAgent("thu/1.0");

    private final SettableClock clock = new SettableClock();
    private final List<String> closed = new ArrayList<>();
    private final SharedFetchers fetchers = new SharedFetchers(config -> {
        HttpFetcher http = new HttpFetcher(config, clock, new FakeResolver());
        return new PoliteFetcher(http, new HostGate(clock, () -> 0), clock, () -> {
            closed.add(config.userAgent());
            http.close();
        });
    });

    @Test
    void whoFetchesAlikeSharesAGate() {
        try (PoliteFetcher first = fetchers.join(CONFIG);
                PoliteFetcher second = fetchers.join(FetchConfig.withUserAgent("thu/1.0"));
                PoliteFetcher other = fetchers.join(FetchConfig.withUserAgent("khac/1.0"))) {
            assertThat(first.gate()).isSameAs(second.gate()).isNotSameAs(other.gate());
        }
    }

    @Test
    void theLastWhoLeavesClosesIt() {
        PoliteFetcher first = fetchers.join(CONFIG);
        PoliteFetcher second = fetchers.join(CONFIG);

        first.close();
        first.close();
        assertThat(closed).isEmpty();
        second.close();
        assertThat(closed).containsExactly("thu/1.0");
    }

    @Test
    void whoComesLaterFindsANewOne() {
        PoliteFetcher first = fetchers.join(CONFIG);
        first.close();

        try (PoliteFetcher later = fetchers.join(CONFIG)) {
            assertThat(later.gate()).isNotSameAs(first.gate());
        }
    }
}
