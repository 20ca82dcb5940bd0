package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.entry.EntryBasket;

/** The form for clips of print, television and radio, up to the folder that tables are taken from. */
final class EntryPagesIT {
    private static final Instant NOW = Instant.parse("2026-03-05T00:00:00Z");
    private static final String PASSWORD = "một câu dễ nhớ 12";

    @TempDir
    private Path home;

    private Path inbox;
    private AccountShelf accounts;
    private WebServer server;

    @BeforeEach
    void serve() {
        inbox = home.resolve("inbox");
        accounts = new AccountShelf(home.resolve("accounts"));
        server = open(false);
    }

    private WebServer open(boolean authenticated) {
        EntryPart part = new EntryPart(
                new EntryBasket(inbox, new SecureRandom()),
                Set.of("Đài Mẫu", "Báo Mẫu"),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return WebServer.start(
                new WebConfig("127.0.0.1", 0, null, authenticated), accounts, List.of(part), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFormBecomesATableOfOneRowWithItsScan() throws IOException {
        WireClient browser = new WireClient(server);
        WireClient.Answer form = browser.get("/entries");
        assertThat(form.body()).contains("Nhập tin, bài báo in", "value=\"Đài Mẫu\"");

        WireClient.Answer sent = browser.post("/entries", filled(form.token()), "bản chụp.pdf", "%PDF-1.7 trang");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("location")).endsWith("/entries?done=1");
        assertThat(names()).hasSize(2).allMatch(name -> name.matches("bieu-mau-[0-9a-f]{16}\\.(csv|pdf)"));
        String scan = name(".pdf");
        assertThat(inbox.resolve(scan)).hasContent("%PDF-1.7 trang");
        assertThat(Files.readString(inbox.resolve(name(".csv"))))
                .isEqualTo(
                        "Báo, đài;Loại hình;Chuyên mục;Tên tin, bài;Thời gian;Tóm tắt;Trang, kênh;Thời lượng;Đường dẫn;"
                                + "Tệp đính kèm\n\"Đài Mẫu\";\"truyền hình\";\"\";\"Nói \"\"không\"\" với nợ lương;\";"
                                + "\"2026-03-02T20:15\";\"Một.\nHai.\";\"\";\"\";\"\";" + scan + "\n");
        assertThat(browser.get("/entries?done=1").body()).contains("Đã nhận.");
    }

    @Test
    void whatIsMissingOrWrongIsToldAndWhatWasWrittenStays() throws IOException {
        WireClient browser = new WireClient(server);
        Map<String, String> form = filled(browser.get("/entries").token());
        form.put("title", "");
        form.put("outlet", "Báo Lạ <b>");
        form.put("time", "2026-03-06T00:00");
        WireClient.Answer answer = browser.post("/entries", form, "", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Hãy chọn báo, đài trong danh mục.",
                        "Hãy ghi tên tin, bài hoặc chuyên mục.",
                        "Hãy ghi ngày giờ đã đăng, phát.",
                        "Báo Lạ &lt;b>",
                        "Hai.");
        assertThat(inbox).doesNotExist();
    }

    @Test
    void row14AFileOfAnotherKindIsRefusedByItsContent() throws IOException {
        WireClient browser = new WireClient(server);
        WireClient.Answer answer =
                browser.post("/entries", filled(browser.get("/entries").token()), "trang.pdf", "<script>1</script>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Tệp đính kèm phải là PDF, PNG, JPEG, MP3 hoặc MP4.");
        assertThat(names()).isEmpty();
    }

    @Test
    void row13WhatIsLargerThanAScanMayBeIsNotEvenRead() throws IOException {
        WireClient.Answer answer = new WireClient(server)
                .header("Content-Length", String.valueOf(200L << 20))
                .send("POST", "/entries", null);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("Nội dung gửi lên quá lớn.");
    }

    @Test
    void aFormThatIsNotOursOrOfAReaderIsRefused() throws IOException {
        WireClient stranger = new WireClient(server);
        stranger.get("/entries");
        assertThat(stranger.post("/entries", filled("0".repeat(64)), "", "").status())
                .isEqualTo(403);

        SecureRandom random = new SecureRandom();
        for (Role role : List.of(Role.READER, Role.EDITOR)) {
            accounts.add(new Account(
                    new Visitor(role.name().toLowerCase(java.util.Locale.ROOT), role, false, List.of()),
                    PasswordHash.of(PASSWORD.toCharArray(), random)));
        }
        server.close();
        server = open(true);
        WireClient reader = new WireClient(server);
        reader.signIn("reader", PASSWORD, "/");
        assertThat(reader.get("/entries").status()).isEqualTo(403);
        WireClient editor = new WireClient(server);
        editor.signIn("editor", PASSWORD, "/");
        assertThat(editor.get("/entries").status()).isEqualTo(200);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatBecameOfEarlierFormsIsShown() throws IOException {
        Path done = Files.createDirectories(inbox.resolve("done"));
        Files.writeString(done.resolve("20260301-080000-000-bieu-mau-00ff.csv.txt"), "Số dòng: 1; <tin> mới 1.", UTF_8);
        Files.writeString(done.resolve("20260301-080000-000-thang-2.xlsx.txt"), "của người khác", UTF_8);
        assertThat(new WireClient(server).get("/entries").body())
                .contains("Số dòng: 1; &lt;tin&gt; mới 1.")
                .doesNotContain("của người khác");
    }

    private static Map<String, String> filled(String token) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", token);
        form.put("outlet", "Đài Mẫu");
        form.put("kind", "truyền hình");
        form.put("title", "Nói \"không\" với nợ lương;");
        form.put("time", "2026-03-02T20:15");
        form.put("summary", "Một.\r\nHai.");
        return form;
    }

    private String name(String ending) throws IOException {
        return names().stream()
                .filter(name -> name.endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
