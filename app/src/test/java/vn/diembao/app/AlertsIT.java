package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.app.AlertClips.NOW;
import static vn.diembao.app.AlertClips.clip;
import static vn.diembao.app.AlertClips.plain;
import static vn.diembao.app.AlertClips.url;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.mail.MailConfig;
import vn.diembao.dashboards.mail.MailSecurity;
import vn.diembao.dashboards.unit.AlertWishes;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.QuietHours;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.RetentionPlan;

/** Alerts from a real index by mail: each story once, whatever dies in between; listed by the verb; erased. */
@Timeout(180)
final class AlertsIT {
    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;
    private DiembaoHome home;
    private GreenMail server;

    @BeforeEach
    void open() throws Exception {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(connection.client()).install();
        index(StoredIndex.TERMS, AlertClips.terms());
        home = new DiembaoHome(directory.resolve("home")).prepare();
        System.setProperty("diembao.home", home.root().toString());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        look(NOW);
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        System.clearProperty("diembao.home");
        connection.close();
        node.close();
    }

    @Test
    void row62AStoryIsToldOnceAndAgainWhenItBecomesWorse() throws Exception {
        store(clip("a", "a", "neu", 60));
        look(NOW.plusSeconds(120));
        assertThat(subjects()).containsExactly("[Cảnh báo] Ngừng việc tập thể: Tin a");
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("https://bao-mau.example/a.html");

        store(clip("b", "a", "neu", 180));
        look(NOW.plusSeconds(240));
        assertThat(subjects()).as("the story grew").hasSize(1);

        DiembaoHome.discard(home.alerts().resolve("mails"));
        look(NOW.plusSeconds(300));
        assertThat(subjects())
                .as("a message without records is one that a death left")
                .hasSize(2);
        look(NOW.plusSeconds(360));
        assertThat(subjects()).hasSize(2);

        store(clip("c", "a", "neg", 400));
        look(NOW.plusSeconds(420));
        look(NOW.plusSeconds(440));
        assertThat(subjects()).hasSize(3).last().asString().startsWith("[Cảnh báo] Diễn biến mới – ");
    }

    @Test
    void whatWasThereBeforeTheUnitAskedForAlertsIsNotTold() throws Exception {
        store(clip("a", "a", "neg", -60));
        look(NOW.plusSeconds(120));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void moreThanAnHourTakesComesInOneMessage() throws Exception {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            store(clip(id, id, "neg", 60));
        }
        look(NOW.plusSeconds(120));
        assertThat(subjects()).hasSize(3).last().isEqualTo("[Cảnh báo] 3 việc cần lưu ý: Ngừng việc tập thể");
        store(clip("f", "f", "neg", 180));
        look(NOW.plusSeconds(240));
        assertThat(subjects()).as("it waits").hasSize(3);
        look(NOW.plus(Duration.ofMinutes(63)));
        assertThat(subjects()).hasSize(4);
    }

    @Test
    void anUnusualNumberOfTextsIsToldOnce() throws Exception {
        Map<String, Clip> clips = new LinkedHashMap<>();
        for (int days = 1; days <= 60; days++) {
            String id = "vol" + days;
            clips.put(id, plain(id, NOW.minus(Duration.ofDays(days))));
        }
        for (int text = 0; text < 9; text++) {
            String id = "today" + text;
            clips.put(id, plain(id, NOW.plusSeconds(text)));
        }
        index(StoredIndex.CLIPS, clips);
        look(NOW.plusSeconds(120));
        assertThat(subjects())
                .containsExactly("[Cảnh báo] Nhiều tin bài bất thường: Chương trình, phong trào “Tết Sum vầy”: 9 tin"
                        + " bài trong ngày 16/10/2025");
        look(NOW.plusSeconds(1_200));
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void row72TheVerbListsWhatMatchedUntilItIsErased() throws Exception {
        store(clip("a", "a", "neg", 60));
        look(NOW.plusSeconds(120));
        Invocation text = alerts("--format", "text");
        assertThat(text.status()).isZero();
        assertThat(text.out())
                .contains(
                        "16/10/2025 10:01  Ngừng việc tập thể", "Vì sao: “ngừng việc” (tít)", "bao-mau.example/a.html")
                .contains("Đã báo lúc 16/10/2025 10:02");
        assertThat(text.err()).last().isEqualTo("1 alert from 2025-10-16 to 2025-10-16");
        assertThat(alerts("--format", "json").out())
                .contains("\"story\":\"" + ClipId.ofUrl(url("a")), "\"told_at\":\"2025-10-16T03:02:00Z\"");
        assertThat(alerts("--format", "csv").out()).contains("\"Tin a\";\"Báo Mẫu\"");

        String call = "erase --url " + url("a") + " --sources ../crawlers/sources --elasticsearch " + node.url();
        Invocation erased = Invocation.of(call.split(" "));
        assertThat(erased.status()).as(erased.err().toString()).isZero();

        assertThat(alerts().out()).isBlank();
        try (Stream<Path> files = Files.walk(home.alerts())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("Tin a", "bao-mau.example");
            }
        }
        look(NOW.plusSeconds(180));
        assertThat(subjects()).hasSize(1);
    }

    private void look(Instant now) {
        UnitProfile profile = new UnitProfile(
                "tong-ldld",
                Letterhead.of("Cơ quan Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(7, 0), false, false),
                MailingList.NONE,
                new AlertWishes(
                        Set.of(),
                        true,
                        3,
                        QuietHours.NONE,
                        new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"),
                        null));
        MailConfig mail = new MailConfig(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailSecurity.NONE,
                null,
                null,
                "diembao@example.org",
                "Điểm báo",
                Duration.ofSeconds(10));
        EditionPlan plan = new EditionPlan(List.of(profile), Optional.of(mail), RetentionPlan.STANDARD);
        // Each look is that of a process of its own: nothing is remembered but on the disk.
        try (AlertDesk desk = AlertDesk.of(plan, connection.client(), home, Clock.fixed(now, ZoneOffset.UTC))) {
            desk.look();
        }
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (var mail : server.getReceivedMessages()) {
            subjects.add(MimeUtility.decodeText(MimeUtility.unfold(mail.getHeader("Subject")[0])));
        }
        return subjects;
    }

    private Invocation alerts(String... more) {
        return Invocation.of(Stream.concat(
                        Stream.of(
                                "alerts",
                                "--from",
                                "2025-10-16",
                                "--to",
                                "2025-10-16",
                                "--for",
                                "tong-ldld",
                                "--elasticsearch",
                                node.url()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void store(Clip clip) throws IOException {
        index(StoredIndex.CLIPS, Map.of(clip.article().id(), clip));
    }

    private void index(StoredIndex index, Map<String, ?> documents) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        documents.forEach((id, document) ->
                bulk.operations(o -> o.index(i -> i.index(index.alias()).id(id).document(document))));
        assertThat(connection.client().bulk(bulk.build()).errors()).isFalse();
        connection.client().indices().refresh(r -> r.index(index.alias()));
    }
}
