package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.RejectionReason;

/** A proxy on a private address: it may be dialled, what lies behind it is judged as ever (row 9). */
@Timeout(20)
final class ProxyIT {
    private final FakeResolver names = new FakeResolver()
            .answer("bao.example", "93.184.216.34")
            .answer("trong.example", "10.0.0.1")
            .answer("hai.example", "93.184.216.34,192.168.1.1");
    private LocalSite proxy;
    private HttpFetcher http;

    @BeforeEach
    void open() throws IOException {
        proxy = new LocalSite();
        http = new HttpFetcher(config("127.0.0.1:" + proxy.port()), new SettableClock(), names);
    }

    @AfterEach
    void close() {
        http.close();
        proxy.close();
    }

    private static FetchConfig config(String address) {
        return FetchConfig.fromEnvironment(Map.of(FetchConfig.PROXY, address));
    }

    private FetchResult get(String url) {
        return http.fetch(FetchRequest.of(url));
    }

    @Test
    void row9AProxyOnAPrivateAddressIsUsed() {
        proxy.on("/1", LocalSite.text(200, "text/html", "<p>qua trạm</p>"));

        FetchResult result = get("http://bao.example/1");

        assertThat(result.body()).isEqualTo("<p>qua trạm</p>".getBytes(UTF_8));
        assertThat(proxy.requests).containsExactly("/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://trong.example/1",
                "http://hai.example/1",
                "http://10.0.0.1/1",
                "http://127.0.0.1/1",
                "http://localhost/1",
                "https://trong.example/1"
            })
    void row9PrivateTargetsDoNotReachTheProxy(String url) {
        assertThat(get(url).problem()).isEqualTo(RejectionReason.UNSAFE_URL);
        assertThat(proxy.requests).isEmpty();
    }

    @Test
    void row9ASiteOnThisMachineIsReachedWithoutTheProxy() throws IOException {
        try (LocalSite own = new LocalSite().on("/1", LocalSite.text(200, "text/html", "<p>nhà</p>"));
                HttpFetcher both = new HttpFetcher(
                        config("127.0.0.1:" + proxy.port()).allowing(Set.of("*.localhost:" + own.port())),
                        new SettableClock(),
                        names)) {
            assertThat(both.fetch(FetchRequest.of(own.url("/1"))).status()).isEqualTo(200);
            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void row9TheProxyItselfIsNoTarget() {
        assertThat(get("http://127.0.0.1:" + proxy.port() + "/").problem()).isEqualTo(RejectionReason.UNSAFE_URL);
        assertThat(proxy.requests).isEmpty();
    }

    @Test
    void row9AHopBehindTheProxyIsJudged() {
        proxy.on("/1", LocalSite.redirect(302, "http://trong.example/2"));

        assertThat(get("http://bao.example/1").problem()).isEqualTo(RejectionReason.UNSAFE_URL);
        assertThat(proxy.requests).containsExactly("/1");
    }

    @Test
    void row9HttpsAsksForATunnelAndTakesARefusal() {
        FetchResult result = get("https://bao.example/1");

        assertThat(result.problem()).isEqualTo(RejectionReason.UNREACHABLE);
        assertThat(result.status()).as("of the outlet, not of the proxy").isZero();
        assertThat(result.detail()).contains("the proxy answers HTTP 404");
        assertThat(proxy.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy", "http://proxy:3128", "user:secret@proxy:3128", "proxy:0", "proxy:99999", "proxy:3128/x"
            })
    void row9AnAddressThatIsNoHostAndPortIsRefused(String address) {
        assertThatThrownBy(() -> config(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DIEMBAO_PROXY must be host:port, such as proxy.example:3128 (no http://, no user)");
    }
}
