package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.RejectionReason;

@Timeout(60)
final class TlsFailuresIT {
    @TempDir
    private static Path directory;

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = TestKeys.make(directory);
    }

    private static FetchResult get(String alias, SSLContext trust) throws Exception {
        try (TlsSite site = new TlsSite(keys.server(alias));
                HttpFetcher http =
                        new HttpFetcher(config(site.port()), new SettableClock(), new FakeResolver(), trust)) {
            return http.fetch(FetchRequest.of("https://bao.localhost:" + site.port() + "/"));
        }
    }

    private static FetchConfig config(int port) {
        return new FetchConfig("thu/1.0", 1_000, 5_000, 1_000, 100, 5, Set.of("*.localhost:" + port), null);
    }

    /** The deadline of a fetch is longer than this test may last. */
    private static FetchConfig patient(int port) {
        return new FetchConfig("thu/1.0", 1_000, 60_000, 1_000, 100, 5, Set.of("*.localhost:" + port), null);
    }

    @Test
    void row33AGoodCertificateIsTaken() throws Exception {
        assertThat(get("good", keys.trust()).body()).isEqualTo("tốt".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "expired,validity check failed",
        "early,validity check failed",
        "other,No subject alternative DNS name matching bao.localhost",
        "lone,unable to find valid certification path",
    })
    void row33ABadCertificateIsRefused(String alias, String why) throws Exception {
        FetchResult result = get(alias, keys.trust());

        assertThat(result.problem()).isEqualTo(RejectionReason.UNREACHABLE);
        assertThat(result.status()).isZero();
        assertThat(result.detail()).contains(why);
    }

    @Test
    void row33AnAuthorityNobodyKnowsIsRefused() throws Exception {
        assertThat(get("good", null).detail()).contains("unable to find valid certification path");
    }

    @Test
    @Timeout(30)
    void row33AStalledHandshakeEndsLongBeforeTheDeadline() throws IOException {
        RawSite[] self = new RawSite[1];
        self[0] = new RawSite(out -> {
            while (self[0].lull(50)) {
                out.flush();
            }
        });
        try (RawSite raw = self[0];
                HttpFetcher http = new HttpFetcher(patient(raw.port()), new SettableClock(), new FakeResolver())) {
            FetchResult result = http.fetch(FetchRequest.of(raw.url().replace("http:", "https:")));

            assertThat(result.problem()).isEqualTo(RejectionReason.TIMEOUT);
            assertThat(result.detail()).doesNotContain("no end after");
        }
    }
}
