package vn.diembao.dashboards.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.edition.HandClock;

class OutboxTest {
    private static final List<String> READERS = List.of("an@example.org", "be@example.org", "cu@example.org");

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2025-07-01T00:02:00Z");
    private Outbox outbox;

    @BeforeEach
    void open() {
        outbox = new Outbox(root, clock);
    }

    @Test
    void row73RecordsGoWhenTheirTimeIsOverAndNothingIsSentAgain() throws Exception {
        outbox.queue("ban", "hash", READERS, MailFixture.WAY_OUT);
        outbox.queue("khac", "hash", READERS, MailFixture.WAY_OUT);
        end(outbox.records().stream()
                .filter(record -> record.edition().equals("ban"))
                .toList());
        assertThat(outbox.open()).hasSize(3);
        assertThat(outbox.tidy(clock.instant())).as("not yet").isZero();
        clock.advance(Duration.ofDays(800));
        assertThat(outbox.tidy(clock.instant().minus(Duration.ofDays(700)))).isEqualTo(3);
        assertThat(outbox.records()).as("those of the other are still open").hasSize(3);
        outbox.queue("ban", "hash", READERS, MailFixture.WAY_OUT);
        assertThat(outbox.records()).hasSize(3);
    }

    @Test
    void row65WhatIsDoneIsNotReadAtEveryLook() throws Exception {
        outbox.queue("ban", "hash", READERS, MailFixture.WAY_OUT);
        List<OutboxRecord> all = outbox.records();
        end(all.subList(1, 3));
        assertThat(outbox.open()).as("one waits").containsExactly(all.get(0));
        end(all.subList(0, 1));
        assertThat(outbox.open()).isEmpty();
        assertThat(root.resolve("ban")).doesNotExist();
        assertThat(outbox.records()).extracting(OutboxRecord::state).containsOnly(MailState.HANDED_OVER);
        outbox.queue("ban", "hash", READERS, MailFixture.WAY_OUT);
        assertThat(outbox.open()).as("never again").isEmpty();
    }

    @Test
    void row65WhereNothingOldComesAgainTheDirectoriesGoToo() throws Exception {
        outbox.queue("canh-bao", "hash", READERS, "");
        end(outbox.records());
        assertThat(outbox.open()).isEmpty();
        clock.advance(Duration.ofDays(800));
        assertThat(outbox.discard(clock.instant())).isEqualTo(3);
        assertThat(root.resolve(".done")).isEmptyDirectory();
    }

    private void end(List<OutboxRecord> records) throws Exception {
        for (OutboxRecord record : records) {
            outbox.update(record.ended(MailState.HANDED_OVER, "250"));
        }
    }
}
