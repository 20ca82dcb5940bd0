package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedSplitTest {
    private static final String SECRET = "https://x:CANARY@a.vn/rss?token=CANARY";

    @Test
    void row41And42ALineOfTheLogKeepsSecretsAndIsOne() {
        FeedSplit split = FeedSplit.fresh(SECRET).answered("\"e\"\nWARN forged", null, "h", List.of());

        assertThat(split.line())
                .isEqualTo("feed=https://***@a.vn/rss?token=*** etag=\"e\"\\u000aWARN forged lastModified=");
    }

    @Test
    void row42AFeedNamedTwiceIsNamedWithoutItsSecrets() {
        FeedSpec spec = FeedSpecs.of("s", SECRET, 1, 0);

        assertThatThrownBy(() -> new FeedSource(List.of(spec, spec), PollLimit.ONCE, limit -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("feed named twice: https://***@a.vn/rss?token=***");
    }
}
