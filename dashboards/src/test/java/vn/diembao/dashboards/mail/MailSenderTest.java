package vn.diembao.dashboards.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.mail.MailState.GIVEN_UP;
import static vn.diembao.dashboards.mail.MailState.HANDED_OVER;
import static vn.diembao.dashboards.mail.MailState.QUEUED;
import static vn.diembao.dashboards.mail.MailState.REFUSED;
import static vn.diembao.dashboards.mail.MailState.UNCERTAIN;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.edition.HandClock;

class MailSenderTest {
    private static final String AN = "an@example.org";
    private static final String BE = "be@example.org";
    private static final String CU = "cu@example.org";

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2025-07-01T00:02:00Z");
    private ScriptedSmtp server;
    private MailFixture mails;

    @BeforeEach
    void open() throws Exception {
        server = new ScriptedSmtp();
        mails = new MailFixture(root, clock);
        mails.queue(AN, BE, CU);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void everyReaderGetsAMailOfTheirOwnAndOnce() throws Exception {
        assertThat(send()).isEqualTo(new MailAccount(3, 0, 0, ""));
        assertThat(send()).isEqualTo(new MailAccount(0, 0, 0, ""));
        assertThat(server.readers()).containsExactlyInAnyOrder(AN, BE, CU);
        assertThat(server.taken()).allSatisfy(mail -> assertThat(mail.to()).hasSize(1));
        assertThat(server.taken()).extracting(mail -> mail.header("Message-ID")).doesNotHaveDuplicates();
        assertThat(mails.states())
                .containsOnly(Map.entry(AN, HANDED_OVER), Map.entry(BE, HANDED_OVER), Map.entry(CU, HANDED_OVER));
    }

    @Test
    void aReaderWhoJoinsLaterGetsLaterEditions() throws Exception {
        mails.queue(AN, BE, CU, "do@example.org");
        assertThat(mails.states()).hasSize(3);
    }

    @Test
    void row62WhatWasHandedOverBeforeADeathIsNotSentAgain() throws Exception {
        server.beforeText(to -> {
            if (server.taken().size() == 2) {
                throw new IllegalStateException("the line is cut before the third text");
            }
        });
        send();
        assertThat(server.readers()).hasSize(2);
        server.beforeText(to -> {});
        clock.advance(Duration.ofMinutes(10));
        mails = new MailFixture(root, clock);
        assertThat(send().handedOver()).isEqualTo(1);
        assertThat(server.readers()).containsExactlyInAnyOrder(AN, BE, CU);
    }

    @Test
    void row62ADeathBetweenTheServersAnswerAndOurRecordLeadsToOneCopyThatCanBeKnown() throws Exception {
        leaveSending(AN);
        assertThat(send().handedOver()).isEqualTo(3);
        OutboxRecord record = record(AN);
        assertThat(record.brokenOff()).isEqualTo(1);
        assertThat(server.taken().stream().filter(mail -> mail.to().contains(AN)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.header("Message-ID")).contains(record.id() + "@example.org"));
    }

    @Test
    void row62ASecondDeathAtTheSamePlaceIsLeftToPeople() throws Exception {
        outboxUpdate(record(AN).interrupted(clock.instant(), "first"));
        leaveSending(AN);
        assertThat(send()).isEqualTo(new MailAccount(2, 0, 1, ""));
        assertThat(mails.states()).containsEntry(AN, UNCERTAIN);
        assertThat(server.readers()).containsExactlyInAnyOrder(BE, CU);
    }

    @Test
    void row63AGreylistedReaderIsTriedAgainWhileTheOthersGetTheirs() throws Exception {
        server.answer("RCPT", AN, "450 4.2.0 greylisted", "451 4.7.1 not yet");
        assertThat(send()).isEqualTo(new MailAccount(2, 1, 0, ""));
        assertThat(server.readers()).containsExactlyInAnyOrder(BE, CU);
        clock.advance(Duration.ofMinutes(4));
        assertThat(send().handedOver()).as("not before its time").isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(send().postponed()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(10));
        assertThat(send().handedOver()).isEqualTo(1);
        assertThat(server.readers()).hasSize(3);
    }

    @Test
    void row63AnAddressThatIsRefusedForGoodIsNotTriedAgain() throws Exception {
        server.answer("RCPT", BE, "550 5.1.1 no such user");
        assertThat(send()).isEqualTo(new MailAccount(2, 0, 1, ""));
        assertThat(mails.states()).containsEntry(BE, REFUSED);
        assertThat(record(BE).reply()).isEqualTo("550 5.1.1 no such user");
        clock.advance(Duration.ofDays(1));
        assertThat(send().handedOver()).isZero();
    }

    @Test
    void row63ATextThatIsNotTakenNowIsTriedAgainAndOneThatIsRefusedIsNot() throws Exception {
        server.answer(".", AN, "451 4.3.0 later").answer(".", BE, "554 5.7.1 looks like spam");
        assertThat(send()).isEqualTo(new MailAccount(1, 1, 1, ""));
        clock.advance(Duration.ofMinutes(5));
        assertThat(send().handedOver()).isEqualTo(1);
        assertThat(mails.states()).containsEntry(AN, HANDED_OVER).containsEntry(BE, REFUSED);
        assertThat(record(AN).brokenOff()).as("the server answered").isZero();
    }

    @Test
    void row63AServerThatClosesIsLeftInPeace() throws Exception {
        for (String reader : List.of(AN, BE, CU)) {
            server.answer("RCPT", reader, "421 4.3.2 closing down");
        }
        assertThat(send()).isEqualTo(new MailAccount(0, 3, 0, "421 4.3.2 closing down"));
        assertThat(server.dialogue())
                .filteredOn(line -> line.startsWith("RCPT"))
                .hasSize(1);
    }

    @Test
    void row63AServerThatFallsSilentAfterTheTextGetsItOnceMore() throws Exception {
        server.answer(".", AN, ScriptedSmtp.SILENCE)
                .answer(".", BE, ScriptedSmtp.SILENCE)
                .answer(".", CU, ScriptedSmtp.SILENCE);
        MailAccount account = send();
        assertThat(account.handedOver()).isZero();
        assertThat(account.trouble()).isNotEmpty();
        clock.advance(Duration.ofMinutes(5));
        server.close();
        server = new ScriptedSmtp();
        assertThat(send().handedOver()).isEqualTo(3);
        assertThat(server.readers()).hasSize(3);
    }

    @Test
    void row63ATextThatIsTakenButNotAnsweredTwiceIsNotSentAThirdTime() throws Exception {
        for (String reader : List.of(AN, BE, CU)) {
            server.answer(".", reader, "250 " + ScriptedSmtp.CUT, "250 " + ScriptedSmtp.CUT, "250 " + ScriptedSmtp.CUT);
        }
        for (int round = 0; round < 12; round++) {
            send();
            clock.advance(Duration.ofMinutes(30));
        }
        assertThat(mails.states().values()).containsOnly(UNCERTAIN);
        assertThat(server.readers()).hasSize(6);
        assertThat(server.taken().stream()
                        .map(mail -> mail.header("Message-ID"))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void row63AServerThatIsNotThereLeavesTheOutboxAsItIs() throws Exception {
        try (Socket nobody = held()) {
            MailAccount account = mails.send(nobody.getLocalPort());
            assertThat(account.postponed()).isEqualTo(3);
            assertThat(account.trouble()).isNotEmpty();
        }
        assertThat(mails.outbox.records()).allMatch(record -> record.attempts() == 0);
    }

    @Test
    void row63AServerThatIsNotThereIsAskedAgainAfterAPauseThatGrows() throws Exception {
        try (Socket nobody = held()) {
            MailSender sender = mails.sender(MailFixture.config(nobody.getLocalPort()));
            String trouble = sender.send().trouble();
            assertThat(sender.send()).as("not asked").isEqualTo(new MailAccount(0, 3, 0, trouble));
        }
        MailSender sender = mails.sender(MailFixture.config(server.port()));
        assertThat(sender.send().handedOver()).isEqualTo(3);
    }

    @Test
    void row63AfterThreeDaysItIsGivenUp() throws Exception {
        server.answer("RCPT", AN, "450 1", "450 2", "450 3", "450 4");
        send();
        clock.advance(Duration.ofDays(2));
        assertThat(send().postponed()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        assertThat(send().ended()).isEqualTo(1);
        assertThat(mails.states()).containsEntry(AN, GIVEN_UP);
        assertThat(record(AN).reply()).contains("450 2");
    }

    @Test
    void twoSendersDoNotSendAtTheSameTime() throws Exception {
        try (Closeable other = mails.outbox.lock().orElseThrow()) {
            assertThat(send()).isEqualTo(MailAccount.BUSY);
            assertThat(other).isNotNull();
        }
        assertThat(mails.states().values()).containsOnly(QUEUED);
        assertThat(send().handedOver()).isEqualTo(3);
    }

    private MailAccount send() throws Exception {
        return mails.send(server.port());
    }

    /** A port that nobody listens at and nobody else can take meanwhile. */
    private static Socket held() throws Exception {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    /** As a process leaves it that is killed after the text was begun. */
    private void leaveSending(String reader) throws Exception {
        outboxUpdate(record(reader).sending());
    }

    private void outboxUpdate(OutboxRecord record) throws Exception {
        mails.outbox.update(record);
    }

    private OutboxRecord record(String reader) throws Exception {
        return mails.outbox.records().stream()
                .filter(record -> record.to().equals(reader))
                .findFirst()
                .orElseThrow();
    }
}
