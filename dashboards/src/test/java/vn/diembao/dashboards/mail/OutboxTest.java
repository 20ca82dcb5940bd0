package vn.diembao.dashboards.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.edition.HandClock;

class OutboxTest {
    private static final List<String> READERS = List.of("an@example.org", "be@example.org", "cu@example.org");

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2025-07-01T00:02:00Z");

    @Test
    void row73RecordsGoWhenTheirTimeIsOverAndNothingIsSentAgain() throws Exception {
        Outbox outbox = new Outbox(root, clock);
        outbox.queue("ban", "hash", READERS, MailFixture.WAY_OUT);
        for (OutboxRecord record : outbox.records().subList(1, 3)) {
            outbox.update(record.ended(MailState.HANDED_OVER, "250"));
        }
        assertThat(outbox.tidy(clock.instant())).as("not yet").isZero();
        clock.advance(Duration.ofDays(800));
        assertThat(outbox.tidy(clock.instant().minus(Duration.ofDays(700)))).isEqualTo(2);
        assertThat(outbox.records()).as("one is still open").hasSize(1);
        outbox.queue("ban", "hash", READERS, MailFixture.WAY_OUT);
        assertThat(outbox.records()).hasSize(1);
    }
}
