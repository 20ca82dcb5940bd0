package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.RejectionReason;

final class RobotsPolicyIT {
    private final SettableClock clock = new SettableClock();
    private LocalSite site;
    private HttpFetcher http;
    private RobotsPolicy robots;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        FetchConfig config = FetchConfig.withUserAgent("DiemBao/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + site.port()));
        http = new HttpFetcher(config, clock, new FakeResolver());
        robots = new RobotsPolicy(http, clock);
    }

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    private void says(String text) {
        site.on("/robots.txt", LocalSite.text(200, "text/plain", text));
    }

    private boolean allows(String path) {
        return robots.refusal(site.url(path)) == null;
    }

    @Test
    void row29FollowsTheRulesForUsAndReadsThemOnce() {
        says(
                "\uFEFFUser-Agent: *\nDisallow: /\n\nuser-agent: DIEMBAO\ndisallow: /rieng/\nAllow: /rieng/mo\nCrawl-Delay: 2\n");

        assertThat(allows("/tin/1")).isTrue();
        assertThat(allows("/rieng/1")).isFalse();
        assertThat(allows("/rieng/mo/1")).isTrue();
        assertThat(robots.delay("tin.localhost")).isEqualTo(Duration.ofSeconds(2));
        assertThat(site.requests).containsExactly("/robots.txt");
    }

    @Test
    void row29CapsTheCrawlDelay() {
        says("User-agent: *\nCrawl-delay: 86400\n");

        assertThat(robots.delay("tin.localhost")).isZero();
        assertThat(allows("/")).isTrue();
        assertThat(robots.delay("tin.localhost")).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"404,true", "403,true", "401,true", "410,true", "429,true", "500,false", "503,false"})
    void row29TakesTheStatusAsRfc9309Says(int status, boolean allowed) {
        site.on("/robots.txt", LocalSite.text(status, "text/plain", "User-agent: *\nDisallow:\n"));

        assertThat(allows("/")).isEqualTo(allowed);
    }

    @Test
    void row29ReadsAnHtmlPageAsNoRules() {
        site.on("/robots.txt", LocalSite.text(200, "text/html", "<html><body>Không tìm thấy</body></html>"));

        assertThat(allows("/")).isTrue();
    }

    @Test
    void row29FollowsFiveRedirectsAndNoMore() {
        for (int hop = 1; hop <= 6; hop++) {
            site.on("/r" + hop, LocalSite.redirect(302, "/r" + (hop + 1)));
        }
        site.on("/robots.txt", LocalSite.redirect(302, "/r3"));
        site.on("/r7", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow: /rieng\n"));
        assertThat(allows("/tin")).isTrue();
        assertThat(allows("/rieng")).isFalse();

        site.on("/robots.txt", LocalSite.redirect(302, "/r2"));
        assertThat(new RobotsPolicy(http, clock).refusal(site.url("/tin"))).isNotNull();
    }

    @Test
    void row29ReadsTheFirst500KibibytesOfALongFile() {
        says("User-agent: *\nDisallow: /dau\n" + "# dòng\n".repeat(90_000) + "Disallow: /cuoi\n");

        assertThat(allows("/dau")).isFalse();
        assertThat(allows("/cuoi")).isTrue();
    }

    @Test
    void row29UsesAStaleCopyWhileTheSiteFails() {
        says("User-agent: *\nDisallow: /rieng\n");
        assertThat(allows("/tin")).isTrue();
        site.on("/robots.txt", LocalSite.text(503, "text/plain", ""));
        clock.advance(Duration.ofHours(25));

        assertThat(allows("/tin")).isTrue();
        assertThat(allows("/rieng")).isFalse();
        assertThat(site.requests).hasSize(2);
    }

    @Test
    void row30SeesANewDisallowWithinTheDay() {
        says("User-agent: *\nDisallow:\n");
        assertThat(allows("/tin")).isTrue();
        says("User-agent: *\nDisallow: /\n");

        assertThat(allows("/tin")).isTrue();
        clock.advance(Duration.ofHours(24));
        assertThat(allows("/tin")).isFalse();
    }

    @Test
    void namesUnreachableAndUnsafeSitesAsSuch() {
        assertThat(robots.refusal("http://khong-co.example/").reason()).isEqualTo(RejectionReason.UNREACHABLE);
        assertThat(robots.refusal("http://10.0.0.1/").reason()).isEqualTo(RejectionReason.UNSAFE_URL);
    }

    @Test
    void row34TellsARefusalThatMayPassFromARule() {
        site.on("/robots.txt", LocalSite.text(503, "text/plain", ""));
        assertThat(robots.refusal(site.url("/tin")).passing()).isTrue();
        assertThat(robots.refusal("http://khong-co.example/").passing()).isTrue();
        assertThat(robots.refusal("http://10.0.0.1/").passing()).isFalse();

        clock.advance(Duration.ofMinutes(1));
        says("User-agent: *\nDisallow: /rieng\n");
        assertThat(allows("/tin")).isTrue();
        assertThat(robots.refusal(site.url("/rieng")).passing()).isFalse();
    }

    @Test
    void row31AsksForRobotsTxtAgainWhenTheSiteSaid() {
        site.on("/robots.txt", visit -> {
            visit.set("Retry-After", "600");
            visit.send(503, new byte[0]);
        });
        assertThat(allows("/tin")).isFalse();
        clock.advance(Duration.ofMinutes(9));
        assertThat(allows("/tin")).isFalse();
        assertThat(site.requests).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        assertThat(allows("/tin")).isFalse();
        assertThat(site.requests).hasSize(2);
    }

    private void asksToBeLeftAlone(int status, String retryAfter) {
        site.on("/robots.txt", visit -> {
            if (retryAfter != null) {
                visit.set("Retry-After", retryAfter);
            }
            visit.send(status, new byte[0]);
        });
    }

    @ParameterizedTest
    @CsvSource({"429,CLIENT_ERROR", "503,SERVER_ERROR", "403,ROBOTS_DISALLOWED"})
    void row31ARetryAfterOfRobotsTxtIsTheHosts(int status, RejectionReason reason) {
        asksToBeLeftAlone(status, "3600");

        RobotsPolicy.Refusal told = robots.refusal(site.url("/tin"));
        RobotsPolicy.Refusal later = robots.refusal(site.url("/tin"));

        assertThat(told.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(told.passing()).isTrue();
        assertThat(told.reason()).isEqualTo(reason);
        assertThat(later.retryAfter()).as("counted once").isNull();
        assertThat(site.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"429,null", "429,600", "503,600"},
            nullValues = "null")
    void row30KnownRulesOutliveAHostThatIsBusy(int status, String retryAfter) {
        says("User-agent: *\nDisallow: /rieng\n");
        assertThat(allows("/tin")).isTrue();
        asksToBeLeftAlone(status, retryAfter);
        clock.advance(Duration.ofHours(25));

        assertThat(allows("/tin")).isEqualTo(retryAfter == null);
        assertThat(allows("/tin")).isTrue();
        assertThat(robots.refusal(site.url("/rieng")).reason()).isEqualTo(RejectionReason.ROBOTS_DISALLOWED);
    }

    @Test
    void row29ABusyHostsRulesAreAskedForAgainSoon() {
        asksToBeLeftAlone(429, null);
        assertThat(allows("/rieng")).isTrue();
        says("User-agent: *\nDisallow: /rieng\n");
        clock.advance(Duration.ofMinutes(1));

        assertThat(allows("/rieng")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503"})
    void row34AFailingServerIsNoRule(int status) {
        asksToBeLeftAlone(status, null);

        assertThat(robots.refusal(site.url("/tin")).reason()).isEqualTo(RejectionReason.SERVER_ERROR);
    }
}
