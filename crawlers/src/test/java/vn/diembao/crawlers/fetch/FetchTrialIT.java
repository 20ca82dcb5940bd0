package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.RejectionReason;

final class FetchTrialIT {
    private static final String PAGE = "<html><head><meta charset=utf-8></head><body><p>Tin</p></body></html>";

    private final SettableClock clock = new SettableClock();
    private LocalSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private FetchTrial tried(String path, CookieUse cookies) {
        FetchConfig config = FetchConfig.withUserAgent("DiemBao/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + site.port()));
        ReadingPolicy rule = new ReadingPolicy(true, false, Duration.ZERO, 1, cookies);
        return FetchTrial.fetch(config, clock, new FakeResolver(), site.url(path), rule);
    }

    @Test
    void everyHopIsToldWithWhatRobotsSaysOfIt() {
        site.on(
                        "/robots.txt",
                        LocalSite.text(
                                200, "text/plain", "User-agent: *\nDisallow: /x/\nAllow: /x/tin\nCrawl-delay: 3\n"))
                .on("/a", LocalSite.redirect(302, "/x/tin"))
                .on("/x/tin", LocalSite.text(200, "text/html; charset=windows-1258", PAGE));

        FetchTrial trial = tried("/a", CookieUse.NONE);

        assertThat(trial.hops())
                .containsExactly(
                        new FetchTrial.Hop(site.url("/a"), "allowed, no line speaks of it, crawl-delay 3 s"),
                        new FetchTrial.Hop(site.url("/x/tin"), "allowed by \"Allow: /x/tin\", crawl-delay 3 s"));
        assertThat(trial.answer().status()).isEqualTo(200);
        assertThat(trial.declared()).containsExactly("windows-1258", "utf-8");
        assertThat(trial.html()).isEqualTo(PAGE);
        assertThat(trial.problem()).isNull();
    }

    @Test
    void row29HopThatRobotsForbidsEndsTheWayWithItsLine() {
        site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: diembao\nDisallow: /rieng\n"))
                .on("/a", LocalSite.redirect(302, "/rieng/1"));

        FetchTrial trial = tried("/a", CookieUse.NONE);

        assertThat(trial.hops())
                .last()
                .isEqualTo(new FetchTrial.Hop(site.url("/rieng/1"), "ROBOTS_DISALLOWED by \"Disallow: /rieng\""));
        assertThat(trial.answer().problem()).isEqualTo(RejectionReason.ROBOTS_DISALLOWED);
        assertThat(site.requests).doesNotContain("/rieng/1");
    }

    @Test
    void row29RobotsThatCannotBeReadIsToldAsTheReason() {
        site.on("/robots.txt", LocalSite.text(503, "text/plain", ""));

        assertThat(tried("/a", CookieUse.NONE).hops())
                .singleElement()
                .extracting(FetchTrial.Hop::robots)
                .asString()
                .startsWith("SERVER_ERROR, robots.txt: HTTP 503");
    }

    @Test
    void row32ChallengeIsNoPageUnlessTheSourceEchoesItsCookie() {
        site.on("/tin", visit -> {
            String body = visit.header("Cookie") == null
                    ? "<html><script>document.cookie=\"D1N=abc\";window.location.reload(true);</script></html>"
                    : PAGE;
            LocalSite.text(200, "text/html", body).answer(visit);
        });

        assertThat(tried("/tin", CookieUse.NONE).problem()).isEqualTo(RejectionReason.CHALLENGE);
        assertThat(tried("/tin", new CookieUse(true, null)).html()).isEqualTo(PAGE);
    }

    @Test
    void storedBytesHaveNoHopsAndAreReadAlike() {
        FetchTrial trial = FetchTrial.stored(PAGE.getBytes(UTF_8), "", Instant.EPOCH);

        assertThat(trial.hops()).isEmpty();
        assertThat(trial.charset()).isEqualTo("UTF-8");
        assertThat(FetchTrial.stored(new byte[] {'%', 'P', 'D', 'F'}, "", Instant.EPOCH)
                        .problem())
                .isEqualTo(RejectionReason.NOT_HTML);
    }
}
