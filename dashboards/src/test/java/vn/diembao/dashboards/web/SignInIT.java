package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.edition.EditionShelf;

/** Signing in and out. */
final class SignInIT {
    private static final String PASSWORD = "một câu dễ nhớ 12";

    @TempDir
    private Path home;

    private AccountShelf accounts;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        accounts = new AccountShelf(home.resolve("accounts"));
        accounts.add(new Account(
                new Visitor("lan", Role.READER, false, List.of()),
                PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom())));
        server = WebServer.start(
                new WebConfig("127.0.0.1", 0, null, true),
                accounts,
                List.of(new EditionPart(new EditionShelf(home.resolve("editions")))),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void someoneUnknownIsAskedToSignInAndThenComesWhereTheyWanted() throws IOException {
        WireClient client = new WireClient(server);
        WireClient.Answer asked = client.get("/editions?trang=2");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("location")).isEqualTo("/sign-in?to=%2Feditions%3Ftrang%3D2");
        WireClient.Answer welcome = client.signIn("lan", PASSWORD, "/editions?trang=2");
        assertThat(welcome.status()).isEqualTo(303);
        assertThat(welcome.header("location")).isEqualTo("/editions?trang=2");
        assertThat(client.get("/editions").body())
                .contains("Bản tin đã phát hành")
                .contains("lan");
    }

    @Test
    void aWrongPasswordSaysNotWhichOfTheTwoWasWrong() throws IOException {
        WireClient.Answer name = new WireClient(server).signIn("khong-co", PASSWORD, "/");
        WireClient.Answer password = new WireClient(server).signIn("lan", "sai mật khẩu rồi", "/");
        assertThat(name.status()).isEqualTo(password.status()).isEqualTo(401);
        assertThat(name.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
        assertThat(name.body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(password.body().replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void row68ForwardedAddressesDoNotGetAroundTheLimit() throws IOException {
        WireClient.Answer last = null;
        for (int i = 0; i < 11; i++) {
            last = new WireClient(server)
                    .header("X-Forwarded-For", "10.0.0." + i)
                    .header("Forwarded", "for=10.0.0." + i)
                    .header("X-Real-IP", "10.0.0." + i)
                    .signIn("lan", "sai lần thứ " + i, "/");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.body()).contains("Sai quá nhiều lần");
        assertThat(new WireClient(server).signIn("lan", PASSWORD, "/").status()).isEqualTo(429);
    }

    @Test
    void signingOutEndsTheSessionAndRemovingTheAccountDoesToo() throws IOException {
        WireClient client = new WireClient(server);
        client.signIn("lan", PASSWORD, "/");
        client.post("/sign-out", Map.of("token", client.get("/editions").token()));
        assertThat(client.get("/editions").status()).isEqualTo(303);
        client.signIn("lan", PASSWORD, "/");
        assertThat(client.get("/editions").status()).isEqualTo(200);
        accounts.remove("lan");
        assertThat(client.get("/editions").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie: a=b"
            })
    void row70SigningInLeadsToPagesOfOursOnly(String target) throws IOException {
        String location = new WireClient(server).signIn("lan", PASSWORD, target).header("location");
        assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("evil", "javascript");
    }
}
