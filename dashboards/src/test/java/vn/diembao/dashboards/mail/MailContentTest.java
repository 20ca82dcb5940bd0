package vn.diembao.dashboards.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.dashboards.edition.HandClock;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.unit.MailingList;

/** What arrives at a real server. */
class MailContentTest {
    private static final String READER = "lan@example.org";
    private static final String CANARY = "mat-khau-chim-yen-93841";

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2025-07-01T00:02:00Z");

    @Test
    void aMailHoldsTextPageAndPaperOfTheEdition() throws Exception {
        MailFixture mails = new MailFixture(root, clock);
        IssuedEdition edition = mails.queue(READER);
        MimeMessage mail = delivered(mails);
        assertThat(MimeUtility.decodeText(mail.getHeader("Subject")[0])).isEqualTo(edition.title());
        assertThat(MimeUtility.decodeText(mail.getHeader("From")[0])).isEqualTo("Điểm báo <diembao@example.org>");
        assertThat(mail.getHeader("To")).containsExactly(READER);
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<mailto:ra@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Diembao-Edition")).containsExactly(edition.id());
        assertThat(mail.getSentDate().toInstant()).isEqualTo("2025-07-01T00:02:00Z");
        OutboxRecord record = mails.outbox.records().get(0);
        assertThat(mail.getMessageID()).isEqualTo("<" + record.id() + "@example.org>");
        List<Part> parts = leaves(mail);
        assertThat(parts)
                .extracting(part ->
                        part.getContentType().replaceAll("(?s)[;\\s].*", "").toLowerCase(Locale.ROOT))
                .containsExactly(
                        "text/plain",
                        "text/html",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(parts.get(0).getContent()).isEqualTo("Điểm báo 1 mail.txt");
        assertThat(parts.get(1).getContent()).isEqualTo("Điểm báo 1 mail.html");
        assertThat(parts.get(2).getFileName()).isEqualTo("ban.docx");
        assertThat(parts.get(2).getInputStream().readAllBytes())
                .isEqualTo(mails.shelf.read(edition, edition.paper("docx")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lan@example.org\r\nBcc: x@example.org", "lan@example.org\nRCPT TO:<x@y.z>", "a\u2028b@c.d", " "
            })
    void row39AnAddressWithABreakIsRefusedBeforeItIsWritten(String hostile) {
        assertThatThrownBy(() -> OutboxRecord.queued("e", "h", hostile, MailFixture.WAY_OUT, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recipient is empty or holds a line break or control character");
    }

    @Test
    void row39AWayOutWithABreakMakesNoMail() throws Exception {
        MailFixture mails = new MailFixture(root, clock);
        IssuedEdition edition = mails.edition();
        mails.outbox.queue(edition, new MailingList(List.of(READER), "mailto:ra@example.org>\r\nBcc: <x@y.z"));
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(mails.send(server.port()).ended()).isEqualTo(1);
            assertThat(server.taken()).isEmpty();
            assertThat(server.dialogue()).noneMatch(line -> line.startsWith("MAIL"));
        }
        assertThat(mails.states()).containsEntry(READER, MailState.REFUSED);
    }

    @Test
    void row69TheWayOutIsThatOfTheProfileAndTellsNoReaderFromAnother() throws Exception {
        MailFixture mails = new MailFixture(root, clock);
        mails.queue(READER, "be@example.org");
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            mails.send(server.port());
            assertThat(server.taken()).hasSize(2).allSatisfy(mail -> assertThat(mail.header("List-Unsubscribe"))
                    .isEqualTo('<' + MailFixture.WAY_OUT + '>'));
        }
    }

    @Test
    void row39OneMailHasOneRecipientInTheDialogue() throws Exception {
        MailFixture mails = new MailFixture(root, clock);
        mails.queue(READER, "be@example.org");
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            mails.send(server.port());
            assertThat(server.dialogue())
                    .filteredOn(line -> line.startsWith("RCPT"))
                    .containsExactlyInAnyOrder("RCPT TO:<lan@example.org>", "RCPT TO:<be@example.org>");
            assertThat(server.taken()).allSatisfy(mail -> assertThat(mail.header("To"))
                    .isEqualTo(mail.to().get(0)));
        }
    }

    @Test
    void row41TheServersWordsBecomeOneLine() {
        OutboxRecord record = OutboxRecord.queued("e", "h", READER, MailFixture.WAY_OUT, Instant.EPOCH)
                .again(Instant.EPOCH, "450 chờ\r\nERROR forged \u001b[31mred" + "x".repeat(1_000));
        assertThat(record.reply()).startsWith("450 chờ ERROR forged  [31mred").hasSize(300);
    }

    @Test
    void row42And43ThePasswordStandsNowhere() throws Exception {
        MailFixture mails = new MailFixture(root, clock);
        mails.queue(READER);
        try (ScriptedSmtp server = new ScriptedSmtp().extensions("250-scripted\r\n250-AUTH LOGIN\r\n")) {
            MailConfig config = new MailConfig(
                    "127.0.0.1",
                    server.port(),
                    MailSecurity.NONE,
                    "diembao",
                    CANARY,
                    "diembao@example.org",
                    "Điểm báo",
                    Duration.ofSeconds(1));
            assertThat(config.toString()).contains("diembao").doesNotContain(CANARY);
            MailAccount account = mails.sender(config).send();
            assertThat(account.trouble()).startsWith("535").doesNotContain(CANARY);
            assertThat(server.dialogue()).anyMatch(line -> line.startsWith("AUTH"));
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain(CANARY);
            }
        }
        assertThat(mails.states()).containsEntry(READER, MailState.QUEUED);
    }

    private static MimeMessage delivered(MailFixture mails) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(mails.send(server.getSmtp().getPort()).handedOver()).isEqualTo(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0];
        } finally {
            server.stop();
        }
    }

    private static List<Part> leaves(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return List.of(part);
        }
        List<Part> leaves = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            leaves.addAll(leaves(parts.getBodyPart(i)));
        }
        return leaves;
    }
}
