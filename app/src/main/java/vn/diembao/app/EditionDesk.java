package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.edition.EditionPress;
import vn.diembao.dashboards.edition.EditionRound;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.mail.MailAccount;
import vn.diembao.dashboards.mail.MailConfig;
import vn.diembao.dashboards.mail.MailSender;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.unit.UnitProfile;

/** Issues editions beside a run and hands them to the mail server, on a thread of its own until closed. */
public final class EditionDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EditionDesk.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofSeconds(30);

    private final List<UnitProfile> profiles;
    private final EditionRound round;
    private final Outbox outbox;
    private final Optional<MailSender> sender;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "editions");
        daemon.setDaemon(true);
        return daemon;
    });
    private String lastTrouble = "";

    private EditionDesk(List<UnitProfile> profiles, EditionRound round, Outbox outbox, Optional<MailSender> sender) {
        this.profiles = List.copyOf(profiles);
        this.round = round;
        this.outbox = outbox;
        this.sender = sender;
    }

    /**
     * A desk that has not begun.
     *
     * @param client stays the caller's to close, after the desk
     * @param mail empty to issue without sending; what is queued meanwhile is sent once there is a server, within three days
     */
    public static EditionDesk of(
            List<UnitProfile> profiles,
            ElasticsearchClient client,
            DiembaoHome home,
            Optional<MailConfig> mail,
            Clock clock) {
        EditionShelf shelf = new EditionShelf(home.editions());
        EditionPress press = new EditionPress(new DigestDesk(client, clock), shelf, clock);
        Outbox outbox = new Outbox(home.outbox(), clock);
        return new EditionDesk(
                profiles,
                new EditionRound(press, shelf, home.editions().resolve(".units.json"), clock),
                outbox,
                mail.map(config -> new MailSender(outbox, shelf, config, clock)));
    }

    /**
     * Looks at the clock every half minute, from half a minute on: the run sets up the index meanwhile. The pause is counted
     * by a clock that does not jump.
     */
    public EditionDesk begin() {
        var unused = thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Issues, queues and sends what is due; whatever fails is told once and tried again at the next look. */
    void look() {
        String trouble = "";
        for (UnitProfile profile : profiles) {
            try {
                for (IssuedEdition edition : round.run(profile)) {
                    outbox.queue(edition, profile.mail());
                }
            } catch (IOException | RuntimeException e) {
                trouble = profile.unit() + ": " + e.getMessage();
            }
        }
        try {
            if (sender.isPresent()) {
                MailAccount account = sender.get().send();
                trouble = account.trouble().isEmpty() ? trouble : "mail: " + account.trouble();
            }
        } catch (IOException | RuntimeException e) {
            trouble = "mail: " + e.getMessage();
        }
        if (!trouble.isEmpty() && !trouble.equals(lastTrouble)) {
            LOG.warn("editions wait, why={}", trouble);
        }
        lastTrouble = trouble;
    }

    /** Lets the look under way come to its end, for half a minute at most: a mail that is being sent is not cut off. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("editions are broken off");
        thread.shutdownNow();
    }
}
