package vn.diembao.dashboards.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.alert.AlertFixture.NOW;
import static vn.diembao.dashboards.alert.AlertFixture.alert;
import static vn.diembao.dashboards.alert.AlertFixture.message;
import static vn.diembao.dashboards.alert.AlertFixture.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.edition.HandClock;
import vn.diembao.dashboards.mail.MailAccount;
import vn.diembao.dashboards.mail.MailState;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.mail.OutboxRecord;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.unit.Webhook;
import vn.diembao.dashboards.unit.WebhookFormat;
import vn.diembao.dashboards.webhook.WebhookClient;
import vn.diembao.dashboards.webhook.WebhookSignature;

class AlertPostTest {
    private static final String CANARY = "chuoi-bi-mat-4711";
    private static final String HOOK_PATH = "bi-mat";

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2025-07-01T03:00:00Z");
    private final AlertMessage told = message(NOW, alert("a", "neg", "stoppage"));
    private ScriptedTarget target;
    private Outbox outbox;
    private AlertShelf shelf;
    private Path secret;

    @BeforeEach
    void open() throws Exception {
        target = new ScriptedTarget();
        outbox = new Outbox(root.resolve("posts"), clock);
        shelf = new AlertShelf(root.resolve("messages"));
        shelf.keep(told);
        outbox.queue(told.id(), told.id(), List.of(AlertPost.TARGET), "");
        secret =
                Files.writeString(Files.createDirectory(root.resolve("secrets")).resolve("key"), CANARY + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aPostIsSignedAndSaysWhatMatched() throws Exception {
        assertThat(post(ours())).isEqualTo(new MailAccount(1, 0, 0, ""));
        assertThat(post(ours())).as("once").isEqualTo(new MailAccount(0, 0, 0, ""));
        ScriptedTarget.Post post = target.taken().get(0);
        assertThat(post.headers().getFirst("X-Diembao-Message")).isEqualTo(told.id());
        Instant at = Instant.ofEpochSecond(Long.parseLong(post.headers().getFirst("X-Diembao-Timestamp")));
        assertThat(at).isEqualTo(NOW);
        assertThat(post.headers().getFirst("X-Diembao-Signature"))
                .isEqualTo(WebhookSignature.of(CANARY, at, post.body()));
        JsonNode body = new ObjectMapper().readTree(post.body());
        assertThat(body.path("unit").asText()).isEqualTo("ldld-mau");
        assertThat(body.at("/alerts/0/why/0/words").asText()).isEqualTo("ngừng việc");
        assertThat(body.at("/alerts/0/url").asText()).isEqualTo("https://bao-mau.example/a");
        assertThat(body.path("text").asText()).startsWith("CẢNH BÁO\n");
    }

    @Test
    void zaloGetsATextForItsFollowerAndSaysNoWithinAnAnswerOf200() throws Exception {
        target.says(200, "{\"error\":-216,\"message\":\"Access token is invalid\"}")
                .says(200, "{\"error\":0,\"message\":\"Success\",\"data\":{\"message_id\":\"1\"}}");
        Webhook zalo = new Webhook(URI.create(target.url()), WebhookFormat.ZALO, "2468", secret, true);
        assertThat(post(zalo)).isEqualTo(new MailAccount(0, 1, 0, "Zalo error -216: Access token is invalid"));
        clock.advance(Duration.ofSeconds(30));
        assertThat(post(zalo).handedOver()).isEqualTo(1);
        ScriptedTarget.Post post = target.taken().get(1);
        assertThat(post.headers().getFirst("access_token")).isEqualTo(CANARY);
        JsonNode body = new ObjectMapper().readTree(post.body());
        assertThat(body.at("/recipient/user_id").asText()).isEqualTo("2468");
        assertThat(body.at("/message/text").asText()).contains("Công nhân xưởng may mẫu ngừng việc");
        assertThat(body.size()).isEqualTo(2);
    }

    @Test
    void row63ATargetThatIsBusyIsAskedAgainAfterAPauseThatGrows() throws Exception {
        target.says(503, "").says(429, "").says(200, "");
        assertThat(post(ours())).isEqualTo(new MailAccount(0, 1, 0, "HTTP 503"));
        clock.advance(Duration.ofSeconds(29));
        post(ours());
        assertThat(target.taken()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(post(ours()).trouble()).isEqualTo("HTTP 429");
        clock.advance(Duration.ofSeconds(60));
        assertThat(post(ours()).handedOver()).isEqualTo(1);
    }

    @Test
    void row63AfterADayItIsGivenUp() throws Exception {
        target.says(503, "");
        post(ours());
        clock.advance(Duration.ofHours(25));
        assertThat(post(ours()).ended()).isEqualTo(1);
        assertThat(record().state()).isEqualTo(MailState.GIVEN_UP);
    }

    @Test
    void row6ARedirectIsNotFollowed() throws Exception {
        target.says(307, "");
        assertThat(post(ours())).isEqualTo(new MailAccount(0, 0, 1, "HTTP 307"));
        assertThat(target.taken()).hasSize(1);
    }

    @Test
    void row62WhatWasNotAnsweredIsPostedOnceMoreAndNotAThirdTime() throws Exception {
        target.says(ScriptedTarget.CUT, "").says(ScriptedTarget.CUT, "");
        for (int i = 0; i < 5; i++) {
            post(ours());
            clock.advance(Duration.ofHours(1));
        }
        assertThat(record().state()).isEqualTo(MailState.UNCERTAIN);
        assertThat(target.taken())
                .hasSize(2)
                .extracting(post -> post.headers().getFirst("X-Diembao-Message"))
                .containsOnly(told.id());
    }

    @Test
    void row35AHostThatDoesNotAnswerIsAskedOnceAndLeftAlone() throws Exception {
        AlertMessage second = message(NOW.plusSeconds(1), alert("b", "neg", "stoppage"));
        shelf.keep(second);
        outbox.queue(second.id(), second.id(), List.of(AlertPost.TARGET), "");
        target.says(ScriptedTarget.CUT, "");
        AlertPost poster = poster();
        assertThat(poster.post(List.of(profile(ours()))).postponed()).isEqualTo(2);
        assertThat(poster.post(List.of(profile(ours()))).postponed()).isEqualTo(2);
        assertThat(target.taken()).hasSize(1);
        clock.advance(Duration.ofSeconds(37));
        assertThat(poster.post(List.of(profile(ours()))).handedOver()).isEqualTo(2);
    }

    @Test
    void row62ADeathWhileItWasPostedLeadsToOneMorePost() throws Exception {
        outbox.update(record().sending());
        assertThat(post(ours()).handedOver()).isEqualTo(1);
        assertThat(record().brokenOff()).isEqualTo(1);
    }

    @Test
    void row1ATargetOnTheOwnNetworkIsRefusedUnlessTheProfileSaysSo() throws Exception {
        Webhook guarded = new Webhook(URI.create(target.url()), WebhookFormat.JSON, "", secret, false);
        assertThat(post(guarded).trouble()).contains("not on the open network");
        assertThat(target.taken()).isEmpty();
        assertThat(record().brokenOff()).as("nothing was begun").isZero();
    }

    @Test
    void row43ASecretThatOthersCanReadIsNotUsed() throws Exception {
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(post(ours()).trouble()).contains("can be read by others: chmod 600");
        assertThat(target.taken()).isEmpty();
    }

    @Test
    void row42NeitherSecretNorPathStandsInRecords() throws Exception {
        target.close();
        assertThat(post(ours()).trouble()).isNotEmpty().doesNotContain(CANARY, HOOK_PATH);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(secret))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain(CANARY, HOOK_PATH);
            }
        }
        assertThat(ours().toString()).doesNotContain(HOOK_PATH);
    }

    @Test
    void aWebhookThatLeftTheProfileGetsNothing() throws Exception {
        assertThat(post(null).ended()).isEqualTo(1);
        assertThat(target.taken()).isEmpty();
    }

    private Webhook ours() {
        return new Webhook(URI.create(target.url()), WebhookFormat.JSON, "", secret, true);
    }

    private MailAccount post(Webhook hook) throws Exception {
        UnitProfile profile = profile(hook);
        return poster().post(List.of(profile));
    }

    private AlertPost poster() {
        return new AlertPost(outbox, shelf, new WebhookClient(), clock, new Random(1));
    }

    private OutboxRecord record() throws Exception {
        return outbox.records().get(0);
    }
}
