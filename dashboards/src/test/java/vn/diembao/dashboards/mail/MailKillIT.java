package vn.diembao.dashboards.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sender that is killed with half the mails sent. */
@Timeout(60)
class MailKillIT {
    private static final String[] READERS = {"an@example.org", "be@example.org", "cu@example.org", "do@example.org"};

    @TempDir
    Path root;

    @Test
    void row62KilledBetweenTwoMailsTheRestIsSentAndNoneTwice() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            CompletableFuture<Process> child = new CompletableFuture<>();
            server.beforeText(to -> {
                if (server.taken().size() == 2) {
                    kill(child.join());
                }
            });
            runUntilKilled(server, child);
            assertThat(server.readers()).hasSize(2);
            server.beforeText(to -> {});
            assertThat(sendAgain(server).handedOver()).isEqualTo(2);
            assertThat(server.readers()).containsExactlyInAnyOrder(READERS);
        }
    }

    @Test
    void row62KilledBeforeTheAnswerIsHeardThatMailAloneComesTwiceUnderOneId() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            CompletableFuture<Process> child = new CompletableFuture<>();
            server.afterText(to -> {
                if (server.taken().size() == 2) {
                    kill(child.join());
                }
            });
            runUntilKilled(server, child);
            server.afterText(to -> {});
            assertThat(sendAgain(server).handedOver()).isEqualTo(3);
            assertThat(server.readers()).hasSize(5).contains(READERS);
            assertThat(server.taken().stream()
                            .map(mail -> mail.header("Message-ID"))
                            .distinct())
                    .hasSize(4);
        }
    }

    private void runUntilKilled(ScriptedSmtp server, CompletableFuture<Process> child) throws Exception {
        new MailFixture(root, Clock.systemUTC()).queue(READERS);
        Process process = MailChild.start(root, server.port());
        child.complete(process);
        assertThat(process.waitFor()).isNotZero();
    }

    private MailAccount sendAgain(ScriptedSmtp server) throws Exception {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(30));
        return new MailFixture(root, later).send(server.port());
    }

    private static void kill(Process process) {
        process.destroyForcibly().onExit().join();
    }
}
