package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every state that a robots.txt can be in, in one table. */
@Timeout(60)
final class RobotsStatesIT {
    private static final String RULES = "User-agent: *\nDisallow: /rieng\n";

    private final SettableClock clock = new SettableClock();
    private final CountDownLatch release = new CountDownLatch(1);
    private LocalSite site;
    private HttpFetcher http;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        FetchConfig config = new FetchConfig(
                "diembao/1.0", 1_000, 1_000, 15_000_000, 100, 10, Set.of("*.localhost:" + site.port()), null);
        http = new HttpFetcher(config, clock, new FakeResolver());
    }

    @AfterEach
    void close() {
        release.countDown();
        http.close();
        site.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "robots-states.csv", delimiter = '|', numLinesToSkip = 1)
    void row29EveryStateAllowsWhatRfc9309Says(String state, boolean page, boolean ruled, boolean passing) {
        site.on("/robots.txt", route(state));
        RobotsPolicy robots = new RobotsPolicy(http, clock);

        RobotsPolicy.Refusal open = robots.refusal(site.url("/tin"));
        RobotsPolicy.Refusal closed = robots.refusal(site.url("/rieng/1"));

        assertThat(open == null).as("/tin").isEqualTo(page);
        assertThat(closed == null).as("/rieng/1").isEqualTo(ruled);
        assertThat(open != null && open.passing()).as("may pass").isEqualTo(passing);
    }

    private LocalSite.Route route(String state) {
        if (state.matches("\\d+")) {
            return LocalSite.text(Integer.parseInt(state), "text/plain", "");
        }
        return switch (state) {
            case "rules" -> LocalSite.text(200, "text/plain", RULES);
            case "empty" -> LocalSite.text(200, "text/plain", "");
            case "byte order mark" -> LocalSite.text(200, "text/plain", "\uFEFF" + RULES);
            case "wrong case" -> LocalSite.text(200, "text/plain", "USER-AGENT: *\ndisALLOW: /rieng\n");
            case "line ends of old" -> LocalSite.text(200, "text/plain", RULES.replace("\n", "\r"));
            case "labelled as HTML" -> LocalSite.text(200, "text/html", RULES);
            case "an HTML page" -> LocalSite.text(200, "text/html", "<html><body>Trang chủ</body></html>");
            case "a page that reloads" ->
                LocalSite.text(200, "text/html", "<meta http-equiv=refresh content='0;url=/khac'>");
            case "600 KB, rules first" -> LocalSite.text(200, "text/plain", RULES + "# thêm\n".repeat(80_000));
            case "600 KB, rules last" ->
                LocalSite.text(200, "text/plain", "User-agent: *\n" + "# thêm\n".repeat(80_000) + "Disallow: /rieng\n");
            case "larger than any body" -> LocalSite.bytes(200, "text/plain", new byte[15_000_001]);
            case "binary" -> LocalSite.bytes(200, "text/plain", new byte[] {0, 1, 2, -1, -2, 10, 0});
            case "five redirects" -> chain(5);
            case "six redirects" -> chain(6);
            case "redirect to a private address" -> LocalSite.redirect(302, "http://10.0.0.1/robots.txt");
            case "redirect to another host" -> moved();
            case "silence" -> visit -> hang();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private LocalSite.Route chain(int hops) {
        for (int hop = 1; hop < hops; hop++) {
            site.on("/r" + hop, LocalSite.redirect(302, "/r" + (hop + 1)));
        }
        site.on("/r" + hops, LocalSite.text(200, "text/plain", RULES));
        return LocalSite.redirect(301, "/r1");
    }

    private LocalSite.Route moved() {
        site.on("/chung", visit -> visit.send(200, RULES.getBytes(UTF_8)));
        return LocalSite.redirect(301, site.url("khac.localhost", "/chung"));
    }

    private void hang() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
