package vn.diembao.crawlers.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutletAdviceTest {
    @Test
    void feedOnADomainOrBelowItNeedsNoAdvice() {
        assertThat(advice(null, "https://bao-mau.vn/rss", "https://www.bao-mau.vn/rss", "https://rss.bao-mau.net/x"))
                .isEmpty();
    }

    @Test
    void feedOnAForeignHostIsTold() {
        assertThat(advice(null, "https://khac.vn/rss", "https://xbao-mau.vn/rss"))
                .containsExactly(
                        "feed https://khac.vn/rss is on none of the outlet's domains",
                        "feed https://xbao-mau.vn/rss is on none of the outlet's domains");
    }

    @Test
    void feedOfTranslationsAndOfALeftHostIsTold() {
        assertThat(advice(null, "https://en.bao-mau.vn/rss", "https://bao-mau.com/rss"))
                .containsExactly(
                        "feed https://en.bao-mau.vn/rss brings translations, which never count as articles",
                        "feed https://bao-mau.com/rss is on a host the outlet has left");
    }

    @Test
    void sessionOnAForeignHostIsTold() {
        assertThat(advice("https://khac.vn/"))
                .containsExactly("session https://khac.vn/ is on none of the outlet's domains");
        assertThat(advice("https://www.bao-mau.vn/")).isEmpty();
    }

    private static List<String> advice(String session, String... feeds) {
        return OutletAdvice.of(new Outlet(
                OutletIdentity.of("mau", "Báo Mẫu", "local"),
                Ownership.UNKNOWN,
                List.of(
                        OutletDomain.main("bao-mau.vn"),
                        new OutletDomain("en.bao-mau.vn", HostRole.TRANSLATION, null, null),
                        new OutletDomain("bao-mau.com", HostRole.FORMER, null, null),
                        new OutletDomain("rss.bao-mau.net", HostRole.FEED, null, null)),
                Stream.of(feeds).map(OutletFeed::verified).toList(),
                Selectors.NONE,
                new ReadingPolicy(true, false, Duration.ZERO, 1, new CookieUse(false, session))));
    }
}
