package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.app.AlertClips.NOW;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.RetentionPlan;

/** An index, a mail server and a home, in which one unit has asked for alerts at {@link AlertClips#NOW}. */
final class AlertStage implements AutoCloseable {
    static final AlertWishes WISHES = new AlertWishes(
            Set.of(),
            true,
            3,
            QuietHours.NONE,
            new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"),
            null);

    final LocalElasticsearch node;
    final DiembaoHome home;
    final GreenMail server;
    private final ElasticsearchConnection connection;

    AlertStage(Path directory, AlertWishes first) throws Exception {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(connection.client()).install();
        index(StoredIndex.TERMS, AlertClips.terms());
        home = new DiembaoHome(directory.resolve("home")).prepare();
        System.setProperty("diembao.home", home.root().toString());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        look(NOW, first);
    }

    @Override
    public void close() throws IOException {
        server.stop();
        System.clearProperty("diembao.home");
        connection.close();
        node.close();
    }

    void look(Instant now) {
        look(now, WISHES);
    }

    /** Each look is that of a process of its own: nothing is remembered but on the disk. */
    void look(Instant now, AlertWishes wishes) {
        UnitProfile profile = new UnitProfile(
                "tong-ldld",
                Letterhead.of("Cơ quan Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(7, 0), false, false),
                MailingList.NONE,
                wishes);
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
        try (AlertDesk desk = AlertDesk.of(plan, connection.client(), home, Clock.fixed(now, ZoneOffset.UTC))) {
            desk.look();
        }
    }

    List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (var mail : server.getReceivedMessages()) {
            subjects.add(MimeUtility.decodeText(MimeUtility.unfold(mail.getHeader("Subject")[0])));
        }
        return subjects;
    }

    void store(Clip clip) throws IOException {
        index(StoredIndex.CLIPS, Map.of(clip.article().id(), clip));
    }

    void index(StoredIndex index, Map<String, ?> documents) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        documents.forEach((id, document) ->
                bulk.operations(o -> o.index(i -> i.index(index.alias()).id(id).document(document))));
        assertThat(connection.client().bulk(bulk.build()).errors()).isFalse();
        connection.client().indices().refresh(r -> r.index(index.alias()));
    }
}
