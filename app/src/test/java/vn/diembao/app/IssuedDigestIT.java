package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.mail.MailConfig;
import vn.diembao.dashboards.mail.MailSecurity;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.Term;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.RetentionPlan;

/** Editions are issued from a real index, stay what they were, are corrected by slips and mailed once. */
@Timeout(180)
final class IssuedDigestIT {
    private static final Instant SEEN = Instant.parse("2025-06-30T01:30:00Z");

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;
    private DiembaoHome home;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(connection.client()).install();
        index(StoredIndex.TERMS, "union:tong-ldld", new Term("union", "tong-ldld", "Tổng Liên đoàn", "1", null));
        index(StoredIndex.CLIPS, "a", clip("a", "Công đoàn trao nhà", "1"));
        home = new DiembaoHome(directory.resolve("home")).prepare();
        System.setProperty("diembao.home", home.root().toString());
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("diembao.home");
        connection.close();
        node.close();
    }

    @Test
    void anIssuedEditionStaysWhatItWasAndIsCorrectedByASlip() throws Exception {
        Invocation first = issue();
        assertThat(first.status()).isZero();
        assertThat(first.err()).last().asString().startsWith("edition tong-ldld-ngay-2025-07-01, issued ");
        List<Path> files = first.out().lines().map(Path::of).toList();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "diem-bao-ngay-2025-07-01-tong-ldld.html",
                        "diem-bao-ngay-2025-07-01-tong-ldld.docx",
                        "diem-bao-ngay-2025-07-01-tong-ldld.md",
                        "diem-bao-ngay-2025-07-01-tong-ldld.csv",
                        "mail.html",
                        "mail.txt");
        assertThat(Files.readString(files.get(2)))
                .contains("Công đoàn trao nhà", "Phát hành muộn lúc ", "mã bản tong-ldld-ngay-2025-07-01");
        byte[] paper = Files.readAllBytes(files.get(1));

        assertThat(issue().out()).isEqualTo(first.out());

        index(StoredIndex.CLIPS, "a", clip("a", "Công đoàn trao 20 nhà", "2"));
        index(StoredIndex.CLIPS, "b", clip("b", "Tin về muộn của kỳ", "1"));
        Invocation corrected = issue();
        assertThat(corrected.out()).startsWith(first.out());
        assertThat(Files.readAllBytes(files.get(1))).isEqualTo(paper);
        Path slip = corrected.out().lines().map(Path::of).toList().get(8);
        assertThat(slip).hasFileName("phieu-dinh-chinh-tong-ldld-ngay-2025-07-01-1.md");
        assertThat(Files.readString(slip))
                .contains("Công đoàn trao 20 nhà", "tin số 1", "Tin về muộn của kỳ", "tong-ldld-ngay-2025-07-01");
        assertThat(issue().out()).as("a change is told once").isEqualTo(corrected.out());
    }

    @Test
    void anEditionThatHasNotClosedIsNotIssued() {
        Invocation call = digest("--date", "2999-01-01", "--issue", "--for", "tong-ldld");
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err())
                .singleElement()
                .asString()
                .startsWith("edition tong-ldld-ngay-2999-01-01 closes at 2999-01-01T00:00:00Z");
    }

    @Test
    void theDeskIssuesAtTheHourAndMailsOnce() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailConfig mail = new MailConfig(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    MailSecurity.NONE,
                    null,
                    null,
                    "diembao@example.org",
                    "Điểm báo",
                    Duration.ofSeconds(10));
            look("2025-06-30T03:00:00Z", mail);
            assertThat(server.getReceivedMessages()).isEmpty();
            look("2025-07-01T00:02:00Z", mail);
            look("2025-07-01T00:03:00Z", mail);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(MimeUtility.decodeText(server.getReceivedMessages()[0].getHeader("Subject")[0]))
                    .isEqualTo("Điểm báo ngày, số ra thứ Ba, 01/07/2025");
        } finally {
            server.stop();
        }
    }

    private void look(String now, MailConfig mail) {
        UnitProfile profile = new UnitProfile(
                "tong-ldld",
                Letterhead.of("Cơ quan Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(7, 0), true, false),
                new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"));
        EditionPlan plan = new EditionPlan(List.of(profile), Optional.of(mail), RetentionPlan.STANDARD);
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        try (EditionDesk desk = EditionDesk.of(plan, connection.client(), home, clock)) {
            desk.look();
        }
    }

    private Invocation issue() {
        return digest("--date", "2025-07-01", "--issue", "--for", "tong-ldld");
    }

    private Invocation digest(String... arguments) {
        return Invocation.of(Stream.concat(
                        Stream.of("digest", "--period", "day", "--elasticsearch", node.url()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private void index(StoredIndex index, String id, Object document) throws IOException {
        connection.client().index(i -> i.index(index.alias()).id(id).document(document));
        connection.client().indices().refresh(r -> r.index(index.alias()));
    }

    private static Clip clip(String id, String title, String hash) {
        Article article = new Article(
                id,
                "https://bao-mau.example/" + id + ".html",
                "bao-mau",
                ArticleKind.PRESS,
                title,
                "",
                "Buổi trao diễn ra sáng nay.",
                null,
                null,
                null,
                List.of(),
                "vi",
                SEEN,
                null,
                SEEN,
                TextOrigin.PAGE,
                List.of(),
                ClipId.sha256(hash));
        Labels labels = new Labels(
                "union",
                List.of(),
                List.of("tong-ldld"),
                List.of("tong-ldld"),
                "pos",
                "pos",
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                "1");
        ClipVersion version = new ClipVersion(ClipId.sha256(hash), "t", "l", "b", SEEN, List.of());
        return new Clip(
                article,
                new OutletName("bao-mau", "Báo Mẫu", "central", false),
                labels,
                new History(SEEN, SEEN, null, List.of(version)),
                null);
    }
}
