package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

@Timeout(20)
final class CookieUseIT {
    private static final String CHALLENGE =
            "<html><body><script>document.cookie=\"K1=a1b2; path=/; max-age=99\";window.location.reload(true);</script></body></html>";

    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private HandSite hand;

    @BeforeEach
    void open() throws IOException {
        hand = new HandSite(RetryPolicy.standard());
    }

    @AfterEach
    void close() {
        hand.close();
    }

    private RawPage get(String path, CookieUse use) {
        return hand.end(hand.ask(path, PagePolicy.of(PagePolicies.reading(1_000, 1_000, use))));
    }

    /** A page for who brings that cookie, something else for all others; notes what is brought. */
    private void wants(String path, String cookie, String otherwise) {
        hand.site.on(path, visit -> {
            String brought = String.valueOf(visit.header("Cookie"));
            cookies.add(brought);
            visit.send(200, brought.contains(cookie) ? HandSite.PAGE : otherwise.getBytes(UTF_8));
        });
    }

    @Test
    void row32TheChallengesOwnCookieIsSentBackOnce() {
        wants("/1", "K1=a1b2", CHALLENGE);

        assertThat(get("/1", new CookieUse(true, null)).problem()).isNull();
        assertThat(cookies).containsExactly("null", "K1=a1b2");
        assertThat(get("/1", new CookieUse(true, null)).problem()).isNull();
        assertThat(cookies).as("kept for no other fetch").endsWith("null", "K1=a1b2");
    }

    @Test
    void row32AChallengeThatIsNotSatisfiedIsReported() {
        wants("/1", "mã của mã", CHALLENGE);

        assertThat(get("/1", new CookieUse(true, null)).problem()).isEqualTo(RejectionReason.CHALLENGE);
        assertThat(cookies).containsExactly("null", "K1=a1b2");
    }

    @Test
    void row32NoChallengeIsAnsweredUnlessTheSourceFileSaysSo() {
        wants("/1", "K1=a1b2", CHALLENGE);

        assertThat(get("/1", CookieUse.NONE).problem()).isEqualTo(RejectionReason.CHALLENGE);
        assertThat(cookies).containsExactly("null");
    }

    @ParameterizedTest
    @CsvSource({
        "document.cookie=tinh();window.location.reload()",
        "document.cookie='K='+tinh();location.reload()",
        "document.cookie=\"K=1'; location.reload()",
    })
    void row32ACookieThatAScriptWorksOutIsNotGuessed(String script) {
        wants("/1", "K", "<script>" + script + "</script>");

        assertThat(get("/1", new CookieUse(true, null)).problem()).isEqualTo(RejectionReason.CHALLENGE);
        assertThat(cookies).containsExactly("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document.cookie = 'K1=a1b2'; location.reload(true)",
                "document.cookie=\"K1=a1b2\"+\"; expires=Fri, 31-Dec-9999 23:59:59 GMT; path=/\";location.reload()",
                "document.cookie='K1=a1b2; path='+duong; window.location.reload(true);",
            })
    void row32AnyWayToWriteACookieInSoManyWordsIsRead(String script) {
        wants("/1", "K1=a1b2", "<script>" + script + "</script>");

        assertThat(get("/1", new CookieUse(true, null)).problem()).isNull();
        assertThat(cookies).containsExactly("null", "K1=a1b2");
    }

    @Test
    void anEchoedCookieStaysWithItsHost() {
        hand.site.on("/1", visit -> {
            boolean known = visit.header("Cookie") != null;
            visit.set("Location", hand.site.url("khac.localhost", "/2"));
            visit.send(known ? 302 : 200, known ? new byte[0] : CHALLENGE.getBytes(UTF_8));
        });
        wants("/2", "null", "");

        assertThat(get("/1", new CookieUse(true, null)).problem()).isNull();
        assertThat(cookies).containsExactly("null");
    }

    @Test
    void aSessionIsAskedForOnceInHalfAnHour() {
        CookieUse use = new CookieUse(false, hand.site.url("/vao"));
        hand.site.on("/vao", visit -> {
            visit.set("Set-Cookie", "phien=" + hand.site.requests.size());
            visit.send(200, new byte[0]);
        });
        wants("/1", "phien=", CHALLENGE);

        assertThat(get("/1", use).problem()).isNull();
        hand.advance(Duration.ofMinutes(29));
        assertThat(get("/1", use).problem()).isNull();
        assertThat(cookies).containsExactly("phien=2", "phien=2");
        hand.advance(Duration.ofMinutes(1));
        assertThat(get("/1", use).problem()).isNull();
        assertThat(cookies).endsWith("phien=5");
        assertThat(hand.site.requests).containsExactly("/robots.txt", "/vao", "/1", "/1", "/vao", "/1");
    }

    @Test
    void aSessionThatRobotsTxtForbidsIsNotAskedFor() {
        hand.site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow: /vao\n"));
        wants("/1", "null", "");

        assertThat(get("/1", new CookieUse(false, hand.site.url("/vao"))).problem())
                .isNull();
        assertThat(hand.site.requests).containsExactly("/robots.txt", "/1");
    }

    @Test
    void aSessionThatFailsIsAskedForAgainAfterAMinute() {
        CookieUse use = new CookieUse(false, hand.site.url("/vao"));
        hand.answers("/vao", 500);
        wants("/1", "null", "");

        get("/1", use);
        get("/1", use);
        assertThat(hand.visits).hasSize(1);
        hand.advance(Duration.ofMinutes(1));
        get("/1", use);
        assertThat(hand.visits).hasSize(2);
    }
}
