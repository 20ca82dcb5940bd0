package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.edition.EditionShelf;

/** Who gets in, by which door, and what is told to those who do not. */
final class GateIT {
    private static final String PASSWORD = "một câu dễ nhớ 12";

    @TempDir
    private Path home;

    private AccountShelf accounts;
    private WebServer server;

    /** Pages that ask for more than reading, and one that asks for nothing by mistake. */
    private static final class TrialPart implements PagePart {
        @Override
        public List<MenuEntry> menu() {
            return List.of(new MenuEntry("/care", "Nguồn tin", "Cho quản trị viên.", Right.MAINTAIN));
        }

        @Override
        public void register(JavalinDefaultRoutingApi routes, Pages pages) {
            routes.get("/care", context -> pages.showFault(context, 200, "trang quản trị"), Right.MAINTAIN);
            routes.get("/forgotten", context -> pages.showFault(context, 200, "quên phân quyền"));
            routes.get(
                    "/broken",
                    context -> {
                        throw new IOException("secret-of-the-house");
                    },
                    Right.READ);
            routes.post("/change", context -> context.result("changed"), Right.READ);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        accounts = new AccountShelf(home.resolve("accounts"));
        SecureRandom random = new SecureRandom();
        add("lan", Role.READER, random);
        add("quan-tri", Role.MAINTAINER, random);
        server = open(true);
    }

    private void add(String name, Role role, SecureRandom random) throws IOException {
        accounts.add(new Account(
                new Visitor(name, role, false, List.of()), PasswordHash.of(PASSWORD.toCharArray(), random)));
    }

    private WebServer open(boolean authenticated) {
        return WebServer.start(
                new WebConfig("127.0.0.1", 0, null, authenticated),
                accounts,
                List.of(new EditionPart(new EditionShelf(home.resolve("editions"))), new TrialPart()),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For,127.0.0.1",
        "X-Forwarded-User,quan-tri",
        "X-Forwarded-Host,evil.example",
        "X-Original-URL,/files/pages.css",
        "Forwarded,for=127.0.0.1;host=localhost",
        "Authorization,Basic cXVhbi10cmk6eA=="
    })
    void row68HeadersOfProxiesOpenNothing(String name, String value) throws IOException {
        WireClient.Answer answer = new WireClient(server).header(name, value).get("/care");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).startsWith("/sign-in?to=").doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1", "evil.example:80", "127.0.0.1.evil.example:8280", ""})
    void aHostThatIsNotOursGetsNothing(String host) throws IOException {
        WireClient.Answer answer = new WireClient(server).header("Host", host).get("/sign-in");
        assertThat(answer.status()).isIn(400, 421);
        assertThat(answer.body()).doesNotContain("Đăng nhập");
    }

    @Test
    void whoMayReadMayNotMaintain() throws IOException {
        WireClient reader = new WireClient(server);
        reader.signIn("lan", PASSWORD, "/");
        assertThat(reader.get("/care").status()).isEqualTo(403);
        assertThat(reader.get("/").body()).doesNotContain("/care");
        WireClient maintainer = new WireClient(server);
        maintainer.signIn("quan-tri", PASSWORD, "/");
        assertThat(maintainer.get("/care").status()).isEqualTo(200);
        assertThat(maintainer.get("/").body()).contains("href=\"/care\"");
    }

    @Test
    void aRouteWithoutARightIsAnsweredToNobody() throws IOException {
        WireClient maintainer = new WireClient(server);
        maintainer.signIn("quan-tri", PASSWORD, "/");
        assertThat(maintainer.get("/forgotten").status()).isEqualTo(403);
    }

    @Test
    void whatChangesSomethingWantsTheTokenOfThisBrowser() throws IOException {
        WireClient client = new WireClient(server);
        client.signIn("lan", PASSWORD, "/");
        String token = client.get("/editions").token();
        assertThat(client.post("/change", Map.of()).status()).isEqualTo(403);
        assertThat(client.post("/change", Map.of("token", "khác")).status()).isEqualTo(403);
        assertThat(client.post(
                                "/change",
                                Map.of(
                                        "token",
                                        new WireClient(server).get("/sign-in").token()))
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/change", Map.of("token", token)).body()).isEqualTo("changed");
        assertThat(new WireClient(server)
                        .post("/sign-in", Map.of("name", "lan", "password", PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatFenceABrowserIn() throws IOException {
        for (String path : List.of("/sign-in", "/files/pages.css", "/nowhere", "/editions")) {
            WireClient.Answer answer = new WireClient(server).get(path);
            assertThat(answer.header("content-security-policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(answer.header("server")).isEmpty();
        }
        WireClient client = new WireClient(server);
        assertThat(client.signIn("lan", PASSWORD, "/").head())
                .filteredOn(line -> line.startsWith("Set-Cookie"))
                .hasSize(2)
                .allMatch(line -> line.contains("HttpOnly") && line.contains("SameSite=Lax"));
    }

    @Test
    void aFaultTellsTheVisitorNothingOfTheHouse() throws IOException {
        WireClient client = new WireClient(server);
        client.signIn("lan", PASSWORD, "/");
        WireClient.Answer answer = client.get("/broken");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("Hệ thống gặp lỗi").doesNotContain("secret-of-the-house", "IOException");
    }

    @Test
    void row67TheNetworkIsNotServedUnasked() {
        for (WebConfig config : List.of(
                new WebConfig("0.0.0.0", 0, null, false),
                new WebConfig("::", 0, URI.create("http://diembao.example"), false),
                new WebConfig("0.0.0.0", 0, null, true),
                new WebConfig("127.0.0.1", 0, URI.create("https://diembao.example"), false),
                new WebConfig("127.0.0.1", 0, URI.create("http://diembao.example"), true),
                new WebConfig("0.0.0.0", 0, URI.create("http://diembao.example"), true),
                new WebConfig("127.0.0.1", 0, URI.create("https://u:p@diembao.example"), true),
                new WebConfig("127.0.0.1", 0, URI.create("ftp://diembao.example"), true))) {
            assertThatThrownBy(() -> WebServer.start(config, accounts, List.of(), Clock.systemUTC()))
                    .as(config.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void behindTlsCookiesAreForTlsOnly() throws IOException {
        WebConfig config = new WebConfig("127.0.0.1", 0, URI.create("https://diembao.example"), true);
        try (WebServer proxied = WebServer.start(config, accounts, List.of(), Clock.systemUTC())) {
            WireClient client = new WireClient(proxied, "diembao.example");
            WireClient.Answer answer = client.get("/sign-in");
            assertThat(answer.header("set-cookie"))
                    .startsWith("__Host-")
                    .contains("Secure")
                    .contains("Path=/");
            assertThat(answer.header("strict-transport-security")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "diembao.example,200",
        "DiemBao.example,200",
        "diembao.example:443,200",
        "diembao.example:80,421",
        "127.0.0.1,421",
        "localhost,421"
    })
    void behindAProxyOnlyThePublicHostIsOurs(String host, int status) throws IOException {
        WebConfig config = new WebConfig("127.0.0.1", 0, URI.create("https://DiemBao.example:443"), true);
        try (WebServer proxied = WebServer.start(config, accounts, List.of(), Clock.systemUTC())) {
            assertThat(new WireClient(proxied, host).get("/sign-in").status()).isEqualTo(status);
            assertThat(new WireClient(proxied, "127.0.0.1:" + proxied.port())
                            .get("/sign-in")
                            .status())
                    .isEqualTo(421);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "Via", "X-Forwarded-For", "x-forwarded-proto", "X-Real-IP"})
    void row68WhereNobodySignsInWhoeverComesByAProxyIsRefused(String header) throws IOException {
        withoutAccounts();
        try (WebServer open = open(false)) {
            WireClient.Answer answer =
                    new WireClient(open).header(header, "192.0.2.7").get("/care");
            assertThat(answer.status()).isEqualTo(421);
            assertThat(answer.body()).contains("proxy").doesNotContain("trang quản trị");
        }
    }

    @Test
    void row67TheFirstAccountClosesPagesThatWereOpen() throws IOException {
        withoutAccounts();
        try (WebServer open = open(false)) {
            WireClient client = new WireClient(open);
            assertThat(client.get("/care").status()).isEqualTo(200);
            add("hoa", Role.READER, new SecureRandom());
            assertThat(client.get("/care").status()).isEqualTo(303);
            accounts.remove("hoa");
            assertThat(client.get("/care").status()).isEqualTo(303);
        }
    }

    private void withoutAccounts() throws IOException {
        accounts.remove("lan");
        accounts.remove("quan-tri");
    }

    @Test
    void onThisMachineAloneNobodySignsIn() throws IOException {
        withoutAccounts();
        try (WebServer open = open(false)) {
            WireClient client = new WireClient(open);
            assertThat(client.get("/care").status()).isEqualTo(200);
            assertThat(client.get("/").body()).doesNotContain("Đăng xuất");
            assertThat(client.header("Host", "evil.example:" + client.port())
                            .get("/")
                            .status())
                    .isEqualTo(421);
        }
    }

    @Test
    void pathsDoNotLeaveTheirDirectory() throws IOException {
        Files.writeString(home.resolve("secret.txt"), "secret-of-the-house");
        WireClient client = new WireClient(server);
        client.signIn("quan-tri", PASSWORD, "/");
        for (String path : List.of(
                "/files/../pages.css",
                "/files/%2e%2e/%2e%2e/secret.txt",
                "/editions/../secret.txt",
                "/editions/..%2f/secret.txt",
                "/editions/%2e%2e/secret.txt")) {
            WireClient.Answer answer = client.get(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("secret-of-the-house");
        }
    }
}
