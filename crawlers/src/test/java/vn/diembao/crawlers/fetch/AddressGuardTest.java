package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.RejectionReason;

final class AddressGuardTest {
    private static final FetchConfig CONFIG = FetchConfig.withUserAgent("thu/1.0 (mailto:lienhe@bao.example)");

    @ParameterizedTest
    @MethodSource("rows")
    void row1To8RefusesBeforeConnecting(String line) {
        String[] cells = line.split("\\|", -1);
        FakeResolver names = new FakeResolver();
        if (!cells[1].isEmpty()) {
            String host = URI.create(cells[0]).getHost();
            names.answer(host, cells[1]);
        }
        try (HttpFetcher http = new HttpFetcher(CONFIG, new SettableClock(), names)) {
            FetchResult result = http.fetch(FetchRequest.of(cells[0]));

            assertThat(result.problem()).as(line).isEqualTo(RejectionReason.UNSAFE_URL);
            assertThat(result.detail()).as(line).contains(cells[2]).doesNotContain("secret");
            assertThat(names.lookUps.get()).isLessThanOrEqualTo(1);
        }
    }

    static Stream<String> rows() throws IOException {
        try (var in = AddressGuardTest.class.getResourceAsStream("addresses.csv")) {
            return Stream.of(new String(in.readAllBytes(), UTF_8).split("\n")).filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2403:6a40::1"})
    void row2LetsPublicAddressesThrough(String address) throws IOException {
        DnsResolver guard = new GuardedResolver(new FakeResolver().answer("bao.example", address), CONFIG);

        assertThat(guard.resolve("bao.example", 443))
                .singleElement()
                .satisfies(target -> assertThat(target.getAddress()).isEqualTo(InetAddress.getByName(address)));
    }

    @Test
    void row3LooksANameUpOnce() throws IOException {
        try (LocalSite site = new LocalSite().on("/", LocalSite.text(200, "text/html", "<p>"))) {
            FakeResolver names = new FakeResolver().answer("bao.example", "127.0.0.1", "169.254.169.254");
            FetchConfig config = CONFIG.allowing(Set.of("bao.example:" + site.port()));
            try (HttpFetcher http = new HttpFetcher(config, new SettableClock(), names)) {
                assertThat(http.fetch(FetchRequest.of(site.url("bao.example", "/")))
                                .status())
                        .isEqualTo(200);
                assertThat(names.lookUps).hasValue(1);
                assertThat(http.fetch(FetchRequest.of(site.url("bao.example", "/")))
                                .problem())
                        .isEqualTo(RejectionReason.UNSAFE_URL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34,10.0.0.7", "10.0.0.7,93.184.216.34", "2606:4700::1111,fd00:ec2::254"})
    void row4RefusesANameWithOneBlockedAnswerAmongGoodOnes(String answers) {
        DnsResolver guard = new GuardedResolver(new FakeResolver().answer("bao.example", answers), CONFIG);

        assertThatThrownBy(() -> guard.resolve("bao.example", 443)).isInstanceOf(BlockedAddressException.class);
    }

    @Test
    void row1DialsLoopbackOnlyAtAListedPort() throws IOException {
        GuardedResolver guard =
                new GuardedResolver(new FakeResolver(), CONFIG.allowing(Set.of("*.localhost:8123", "127.0.0.1:8124")));

        assertThat(guard.resolve("vnexpress.localhost", 8123)).hasSize(1);
        assertThat(guard.resolve("127.0.0.1", 8124)).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("vnexpress.localhost", 8124))
                .isInstanceOf(BlockedAddressException.class);
        assertThatThrownBy(() -> guard.resolve("127.0.0.1", 8123)).isInstanceOf(BlockedAddressException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bao.example/a,http://bao.example/b,redirect from https to http",
        "https://bao.example/a,file:///etc/passwd,scheme",
        "https://bao.example/a,gopher://bao.example/,scheme",
        "https://bao.example/a,jar:http://bao.example/!/x,scheme",
    })
    void row7RefusesALessSafeRedirect(String from, String to, String why) throws IOException {
        TargetUrl first = TargetUrl.parse(from, CONFIG);

        assertThatThrownBy(() -> first.next(to, CONFIG)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "http://BAO.example,http://bao.example/",
        "http://bao.example.:80/a#b,http://bao.example/a",
        "https://bao.example:8443/tìm?q=điện,https://bao.example:8443/t%C3%ACm?q=%C4%91i%E1%BB%87n",
        "http://[2606:4700::1111]:8080/,http://[2606:4700::1111]:8080/",
    })
    void row8DialsTheHostItJudged(String url, String dialled) throws IOException {
        TargetUrl target = TargetUrl.parse(url, CONFIG);

        assertThat(target.uri()).hasToString(dialled);
        assertThat(target.uri().getHost().replaceAll("[\\[\\]]", "")).isEqualTo(target.host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34,10.0.0.1", "10.0.0.1,93.184.216.34", "93.184.216.34,2606:4700::1111,fd00::1"})
    void row4OnePrivateAnswerRefusesTheWholeName(String answers) {
        GuardedResolver guard = new GuardedResolver(new FakeResolver().answer("bao.example", answers), CONFIG);

        assertThatThrownBy(() -> guard.resolve("bao.example", 443)).isInstanceOf(BlockedAddressException.class);
    }

    @Test
    void row8WhateverIsAcceptedIsDialledAsJudged() {
        String[] schemes = {"http:", "https:", "HTTP:", "ftp:", "file:", ""};
        String[] slashes = {"//", "/", "///", "\\\\", "/\\"};
        String[] users = {"", "", "a@", "a:b@", "%40@", "good\\@", "\t"};
        String[] hosts = {
            "bao.example",
            "127.0.0.1",
            "127.1",
            "0x7f.1",
            "2130706433",
            "[::1]",
            "[::ffff:7f00:1]",
            "①②⑧.0.0.1",
            "bao.example.",
            "bao%2eexample",
            "BAO.example",
            "10.0.0.1",
            "",
            "a\u0000b",
            "báo.example"
        };
        String[] ports = {"", ":80", ":", ":22", ":8443", ":080", ":-1", ":99999", ":80@10.0.0.1"};
        String[] tails = {"", "/", "/a#@10.0.0.1/", "?a@b", "/%0d%0a", "\\..\\", "/a b", "#"};
        long seed = 20260720;
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String url = pick(random, schemes)
                    + pick(random, slashes)
                    + pick(random, users)
                    + pick(random, hosts)
                    + pick(random, ports)
                    + pick(random, tails);
            accepted += isDialledAsJudged(url, seed) ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bao.example/x\ud800y",
                "http://bao.example/x\udc00",
                "http://bao.example/?q=\ud83d",
                "http://b\ud800.example/",
            })
    void row8RefusesHalfACharacter(String url) throws IOException {
        assertThatThrownBy(() -> TargetUrl.parse(url, CONFIG))
                .isInstanceOf(BlockedAddressException.class)
                .hasMessageStartingWith("not an address");

        assertThat(TargetUrl.parse(LinkResolver.resolve("http://bao.example/", url), CONFIG)
                        .uri())
                .asString()
                .isEqualTo(url.replaceAll("\ud800|\udc00|\ud83d", ""));
    }

    @Test
    void row8KeepsAWholeCharacterBeyondTheFirstPlane() {
        assertThat(LinkResolver.resolve("http://bao.example/", "/\ud83d\ude00"))
                .isEqualTo("http://bao.example/\ud83d\ude00");
    }

    private static String pick(Random random, String[] parts) {
        return parts[random.nextInt(parts.length)];
    }

    /** False for an address that is refused; fails for one whose two readings differ. */
    private static boolean isDialledAsJudged(String url, long seed) {
        TargetUrl target;
        try {
            target = TargetUrl.parse(url, CONFIG);
        } catch (BlockedAddressException e) {
            return false;
        }
        URI dialled = URI.create(target.uri().toString());
        assertThat(dialled.getHost().replaceAll("[\\[\\]]", ""))
                .as("%s, seed %s", url, seed)
                .isEqualTo(target.host());
        assertThat(dialled.getRawAuthority()).as(url).doesNotContain("@", "\\");
        assertThat(target.port()).as(url).isIn(80, 443, 8080, 8443);
        assertThat(target.scheme()).as(url).isIn("http", "https");
        assertThat(target.host()).as(url).isIn("bao.example", "127.0.0.1", "10.0.0.1", "::1", "::ffff:7f00:1", "a");
        return true;
    }

    @Test
    void row8RefusesAnEndlessAddress() {
        assertThatThrownBy(() -> TargetUrl.parse("http://bao.example/" + "a".repeat(10_000), CONFIG))
                .isInstanceOf(BlockedAddressException.class);
    }
}
