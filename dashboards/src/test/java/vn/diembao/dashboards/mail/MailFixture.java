package vn.diembao.dashboards.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.edition.EditionFixture;
import vn.diembao.dashboards.edition.EditionPress;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.FakePapers;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.unit.MailingList;

/** An issued edition with its outbox in a directory. */
final class MailFixture {
    static final String WAY_OUT = "mailto:ra@example.org";

    final EditionShelf shelf;
    final Outbox outbox;
    private final EditionPress press;
    private final Clock clock;

    MailFixture(Path root, Clock clock) {
        this.clock = clock;
        shelf = new EditionShelf(root.resolve("editions"));
        outbox = new Outbox(root.resolve("outbox"), clock);
        press = new EditionPress(new FakePapers(), shelf, clock);
    }

    IssuedEdition edition() throws IOException {
        return press.issue(EditionFixture.PROFILE, DigestPeriod.DAY, EditionFixture.DATE);
    }

    IssuedEdition queue(String... readers) throws IOException {
        IssuedEdition edition = edition();
        outbox.queue(edition, new MailingList(Arrays.asList(readers), WAY_OUT));
        return edition;
    }

    MailAccount send(int port) throws IOException {
        return sender(config(port)).send();
    }

    MailSender sender(MailConfig config) {
        return new MailSender(outbox, new EditionLetters(shelf), config, clock, new Random(1));
    }

    static MailConfig config(int port) {
        return new MailConfig(
                "127.0.0.1",
                port,
                MailSecurity.NONE,
                null,
                null,
                "diembao@example.org",
                "Điểm báo",
                Duration.ofSeconds(1));
    }

    /** State of each reader's mail. */
    Map<String, MailState> states() {
        try {
            Map<String, MailState> states = new TreeMap<>();
            List<OutboxRecord> records = outbox.records();
            records.forEach(record -> states.put(record.to(), record.state()));
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
