package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.RejectionReason;

@Timeout(20)
final class HttpFetcherIT {
    private static final long DEADLINE = 1_500;

    private final SettableClock clock = new SettableClock();
    private LocalSite site;
    private HttpFetcher http;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        http = fetcher(site.port(), new FakeResolver());
    }

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    private HttpFetcher fetcher(int port, DnsResolver names) {
        FetchConfig config = new FetchConfig(
                "thu/1.0 (mailto:lienhe@bao.example)",
                1_000,
                DEADLINE,
                15_000_000,
                100,
                10,
                Set.of("*.localhost:" + port),
                null);
        return new HttpFetcher(config, clock, names);
    }

    private FetchResult get(String path) {
        return http.fetch(FetchRequest.of(site.url(path)));
    }

    @Test
    void sendsValidatorsAndReadsTheAnswer() {
        site.on("/feed", visit -> {
            boolean same = "\"v1\"".equals(visit.header("If-None-Match"))
                    && "Mon, 20 Jul 2026 00:00:00 GMT".equals(visit.header("If-Modified-Since"));
            visit.set("ETag", "\"v1\"");
            visit.set("Last-Modified", "Mon, 20 Jul 2026 00:00:00 GMT");
            visit.send(same ? 304 : 200, same ? new byte[0] : "tin".getBytes(UTF_8));
        });

        FetchResult first = get("/feed");
        FetchResult second =
                http.fetch(new FetchRequest(site.url("/feed"), first.etag(), first.lastModified(), null, false));

        assertThat(first.body()).isEqualTo("tin".getBytes(UTF_8));
        assertThat(first.problem()).isNull();
        assertThat(first.fetchedAt()).isEqualTo(clock.instant());
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.problem()).isNull();
    }

    @Test
    void namesItselfAndAContact() {
        site.on("/", visit -> visit.send(200, visit.header("User-Agent").getBytes(UTF_8)));

        assertThat(new String(get("/").body(), UTF_8)).isEqualTo("thu/1.0 (mailto:lienhe@bao.example)");
    }

    @Test
    void asksAnArchiveForATimeAndTakesTheTimeOfItsCopy() {
        site.on("/", visit -> {
            String asked = visit.header("Accept-Datetime");
            visit.set("Memento-Datetime", "Sun, 19 Jul 2026 12:00:00 GMT");
            visit.send(200, String.valueOf(asked).getBytes(UTF_8));
        });
        Instant at = Instant.parse("2026-07-19T13:00:00Z");
        Instant copied = Instant.parse("2026-07-19T12:00:00Z");

        FetchResult asked = http.fetch(new FetchRequest(site.url("/"), null, null, at, true));
        FetchResult polled = http.fetch(new FetchRequest(site.url("/"), null, null, null, true));

        assertThat(new String(asked.body(), UTF_8)).isEqualTo("Sun, 19 Jul 2026 13:00:00 GMT");
        assertThat(asked.fetchedAt()).isEqualTo(copied);
        assertThat(new String(polled.body(), UTF_8)).isEqualTo("null");
        assertThat(polled.fetchedAt()).isEqualTo(copied);
        assertThat(get("/").fetchedAt()).isEqualTo(clock.instant());
    }

    @Test
    void row5RefusesThePrivateHopOfARedirectChain() {
        site.on("/1", LocalSite.redirect(302, "/2"));
        site.on("/2", LocalSite.redirect(301, "/3"));
        site.on("/3", LocalSite.redirect(307, "/4"));
        site.on("/4", LocalSite.redirect(308, "http://169.254.169.254/latest/"));

        FetchResult result = get("/1");

        assertThat(result.problem()).isEqualTo(RejectionReason.UNSAFE_URL);
        assertThat(result.url()).isEqualTo("http://169.254.169.254/latest/");
        assertThat(site.requests).containsExactly("/1", "/2", "/3", "/4");
    }

    @Test
    void row6StopsARedirectLoopAfterTenHops() {
        site.on("/loop", LocalSite.redirect(302, "/loop"));

        assertThat(get("/loop").problem()).isEqualTo(RejectionReason.TOO_MANY_REDIRECTS);
        assertThat(site.requests).hasSize(11);
    }

    @Test
    void row6FollowsARedirectToItselfThatSetsACookie() {
        site.on("/", visit -> {
            boolean known = visit.header("Cookie") != null;
            visit.set("Set-Cookie", "phien=1");
            visit.set("Location", "/");
            visit.send(known ? 200 : 302, new byte[0]);
        });

        assertThat(get("/").status()).isEqualTo(200);
    }

    @Test
    void row7RefusesARedirectToAFile() {
        site.on("/", LocalSite.redirect(302, "file:///etc/passwd"));

        assertThat(get("/").problem()).isEqualTo(RejectionReason.UNSAFE_URL);
    }

    @ParameterizedTest
    @CsvSource({
        "401,FORBIDDEN",
        "403,FORBIDDEN",
        "451,FORBIDDEN",
        "404,PAGE_GONE",
        "410,PAGE_GONE",
        "429,CLIENT_ERROR",
        "400,CLIENT_ERROR",
        "500,SERVER_ERROR",
        "503,SERVER_ERROR",
        "204,SERVER_ERROR"
    })
    void mapsStatusesToReasons(int status, RejectionReason reason) {
        site.on("/", LocalSite.text(status, "text/html", ""));

        assertThat(get("/").problem()).isEqualTo(reason);
        assertThat(get("/").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"204,false", "206,false", "300,false", "302,false", "304,false", "404,false", "500,true", "503,true"})
    void onlyAServersFailureMayPass(int status, boolean passing) {
        site.on("/", LocalSite.text(status, "text/html", ""));

        assertThat(get("/").passing()).isEqualTo(passing);
    }

    @Test
    void row5ARedirectToNowhereIsAnAnswerLikeAnyOther() {
        site.on("/", LocalSite.redirect(302, " "));

        assertThat(get("/").problem()).isEqualTo(RejectionReason.SERVER_ERROR);
        assertThat(get("/").passing()).isFalse();
    }

    @Test
    void row10CutsGzipBombs() throws IOException {
        byte[] bomb = gzip(200 << 20);
        byte[] twice = gzip(bomb);
        site.on("/once", packed(bomb, "gzip"));
        site.on("/twice", packed(twice, "gzip, gzip"));
        site.on("/hidden", packed(twice, "gzip"));
        site.on("/file", packed(bomb, null));
        site.on("/five", packed(bomb, "gzip,gzip,gzip,gzip,gzip"));

        for (String path : new String[] {"/once", "/twice", "/hidden", "/file", "/five"}) {
            assertThat(get(path).problem()).as(path).isEqualTo(RejectionReason.TOO_LARGE);
        }
    }

    @Test
    void row10UnpacksAnHonestBody() throws IOException {
        byte[] page = "<html>Tiếng Việt</html>".getBytes(UTF_8);
        site.on("/", packed(gzip(page), "gzip"));
        site.on("/sitemap.xml.gz", packed(gzip(page), null));
        site.on("/br", packed(page, "br"));

        assertThat(get("/").body()).isEqualTo(page);
        assertThat(get("/sitemap.xml.gz").body()).isEqualTo(page);
        assertThat(get("/br").problem()).isEqualTo(RejectionReason.SERVER_ERROR);
        assertThat(get("/br").passing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nshort",
                "Content-Length: -5\r\n\r\nbody",
                "Content-Length: 3\r\nContent-Length: 5\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nx",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
                "Content-Encoding: gzip\r\n\r\nno gzip at all",
            })
    void row11EndsWithAProblemWhenLengthsLie(String answer) throws IOException {
        try (RawSite raw = RawSite.saying("HTTP/1.1 200 OK\r\n" + answer);
                HttpFetcher client = fetcher(raw.port(), new FakeResolver())) {
            FetchResult result = client.fetch(FetchRequest.of(raw.url()));

            assertThat(result.detail())
                    .as("%s %s", result.status(), result.problem())
                    .isNotNull();
            assertThat(result.problem() != null || result.body().length < 20).isTrue();
            assertThat(result.problem()).isNotEqualTo(RejectionReason.TIMEOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "silence", "headers", "nothing"})
    void row12EndsAtTheDeadline(String kind) throws IOException {
        CountDownLatch held = new CountDownLatch(1);
        RawSite[] self = new RawSite[1];
        self[0] = new RawSite(out -> {
            if (!kind.equals("nothing")) {
                out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            }
            if (kind.equals("body") || kind.equals("silence")) {
                out.write("Content-Type: text/html\r\n\r\n".getBytes(UTF_8));
            }
            while (self[0].lull(50)) {
                drip(out, kind);
            }
            held.countDown();
        });
        try (RawSite raw = self[0];
                HttpFetcher client = fetcher(raw.port(), new FakeResolver())) {
            FetchResult result = client.fetch(FetchRequest.of(raw.url()));

            boolean tooManyHeaders = kind.equals("headers") && result.problem() == RejectionReason.UNREACHABLE;
            assertThat(result.problem() == RejectionReason.TIMEOUT || tooManyHeaders)
                    .isTrue();
            assertThat(result.status()).isEqualTo(kind.equals("body") || kind.equals("silence") ? 200 : 0);
        }
    }

    private static void drip(OutputStream out, String kind) throws IOException {
        if (kind.equals("body")) {
            out.write('x');
        } else if (kind.equals("headers")) {
            out.write("X-More: x\r\n".getBytes(UTF_8));
        }
        out.flush();
    }

    @Test
    void row12EndsAtTheDeadlineWhenTheLookUpHangs() {
        CountDownLatch never = new CountDownLatch(1);
        DnsResolver hanging = new DnsResolver() {
            @Override
            public java.net.InetAddress[] resolve(String host) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new java.net.InetAddress[0];
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (HttpFetcher client = fetcher(site.port(), hanging)) {
            assertThat(client.fetch(FetchRequest.of("http://bao.example/")).problem())
                    .isEqualTo(RejectionReason.TIMEOUT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Encoding: br\\r\\n\\r\\nbody|false",
                "Content-Encoding: gzip\\r\\n\\r\\nno gzip at all|false",
                "Content-Length: 100\\r\\n\\r\\nshort|true",
            })
    void row11ABodyThatCannotBeReadIsNotItsHostsSilence(String answer, boolean passing) throws IOException {
        String lines = answer.replace("\\r\\n", "\r\n");
        try (RawSite raw = RawSite.saying("HTTP/1.1 200 OK\r\n" + lines);
                HttpFetcher client = fetcher(raw.port(), new FakeResolver())) {
            FetchResult result = client.fetch(FetchRequest.of(raw.url()));

            assertThat(result.problem()).isNotNull();
            assertThat(result.status()).isEqualTo(200);
            assertThat(result.body()).isEmpty();
            assertThat(result.passing()).isEqualTo(passing);
            assertThat(RetryPolicy.standard().isOfHost(result)).isFalse();
        }
    }

    @Test
    void row13CutsABodyWithoutLength() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (RawSite raw = new RawSite(out -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                    for (int i = 0; i < 1024; i++) {
                        out.write(megabyte);
                    }
                });
                HttpFetcher client = fetcher(raw.port(), new FakeResolver())) {
            assertThat(client.fetch(FetchRequest.of(raw.url())).problem()).isEqualTo(RejectionReason.TOO_LARGE);
        }
    }

    @Test
    void row31ReadsRetryAfter() {
        site.on("/", visit -> {
            visit.set("Retry-After", "120");
            visit.send(503, new byte[0]);
        });

        assertThat(get("/").retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void row34NamesADnsFailureAndAHostThatIsDown() throws IOException {
        RawSite gone = RawSite.saying("");
        gone.close();
        try (HttpFetcher client = fetcher(gone.port(), new FakeResolver())) {
            assertThat(client.fetch(FetchRequest.of("http://khong-co.example/")).problem())
                    .isEqualTo(RejectionReason.UNREACHABLE);
            assertThat(client.fetch(FetchRequest.of(gone.url())).problem()).isEqualTo(RejectionReason.UNREACHABLE);
        }
    }

    private static LocalSite.Route packed(byte[] body, String encoding) {
        return visit -> {
            if (encoding != null) {
                visit.set("Content-Encoding", encoding);
            }
            visit.send(200, body);
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            for (int left = zeros; left > 0; left -= block.length) {
                packed.write(block);
            }
        }
        return out.toByteArray();
    }
}
