package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.edition.EditionFile;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.model.ClipId;
import vn.diembao.model.StoredJson;

/** Issued editions: listed, opened, downloaded, by those they are for. */
final class EditionPagesIT {
    private static final String PASSWORD = "một câu dễ nhớ 12";
    private static final String PAGE = "<!DOCTYPE html><title>x</title><style>p{color:red}</style><p>Bản tin";

    @TempDir
    private Path home;

    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        issue("ban-ngay-1", "ldld-mau");
        issue("ban-ngay-2", "ldld-khac");
        AccountShelf accounts = new AccountShelf(home.resolve("accounts"));
        accounts.add(new Account(
                new Visitor("lan", Role.READER, false, List.of("ldld-mau")),
                PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom())));
        server = WebServer.start(
                new WebConfig("127.0.0.1", 0, null, true),
                accounts,
                List.of(new EditionPart(new EditionShelf(home.resolve("editions")))),
                Clock.systemUTC());
    }

    private void issue(String id, String unit) throws IOException {
        Path directory = Files.createDirectories(home.resolve("editions").resolve(id));
        Files.writeString(directory.resolve("ban.html"), PAGE, UTF_8);
        Files.writeString(directory.resolve("mail.html"), "thư của " + unit, UTF_8);
        List<EditionFile> files = List.of(
                new EditionFile("ban.html", PAGE.length(), ClipId.sha256(PAGE)),
                new EditionFile("mail.html", 1, ClipId.sha256("thư của " + unit)));
        Instant at = Instant.parse("2025-07-01T00:00:00Z");
        IssuedEdition edition = new IssuedEdition(
                id,
                unit,
                DigestPeriod.DAY,
                LocalDate.of(2025, 7, 1),
                null,
                "Điểm báo của " + unit,
                at,
                at,
                false,
                "h",
                null,
                files,
                List.of());
        Files.write(directory.resolve("edition.json"), StoredJson.mapper().writeValueAsBytes(edition));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WireClient lan() throws IOException {
        WireClient client = new WireClient(server);
        assertThat(client.signIn("lan", PASSWORD, "/").status()).isEqualTo(303);
        return client;
    }

    @Test
    void row69EditionsOfOtherUnitsAreNotThere() throws IOException {
        WireClient client = lan();
        for (String path : List.of("/", "/editions")) {
            assertThat(client.get(path).body())
                    .contains("Điểm báo của ldld-mau")
                    .doesNotContain("ldld-khac");
        }
        WireClient.Answer others = client.get("/editions/ban-ngay-2/ban.html");
        WireClient.Answer none = client.get("/editions/ban-ngay-9/ban.html");
        assertThat(others.status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(Jsoup.parse(others.body()).text())
                .isEqualTo(Jsoup.parse(none.body()).text());
    }

    @Test
    void anEditionOpensAsItWasIssuedAndMayUseItsOwnStylesOnly() throws IOException {
        WireClient.Answer page = lan().get("/editions/ban-ngay-1/ban.html");
        assertThat(page.body()).isEqualTo(PAGE);
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void mailsAndRecordsOfAnEditionAreNoFilesForReaders() throws IOException {
        WireClient client = lan();
        assertThat(client.get("/editions/ban-ngay-1/mail.html").status()).isEqualTo(404);
        assertThat(client.get("/editions/ban-ngay-1/edition.json").status()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNotWhatWasIssuedIsNotShown() throws IOException {
        Files.writeString(home.resolve("editions/ban-ngay-1/ban.html"), "sửa tay", UTF_8);
        WireClient.Answer page = lan().get("/editions/ban-ngay-1/ban.html");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).doesNotContain("sửa tay");
    }
}
