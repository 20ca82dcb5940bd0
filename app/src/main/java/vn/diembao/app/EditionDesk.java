package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.edition.EditionPress;
import vn.diembao.dashboards.edition.EditionRound;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssueAccount;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.edition.Leftovers;
import vn.diembao.dashboards.mail.EditionLetters;
import vn.diembao.dashboards.mail.MailSender;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.pipeline.RetentionPlan;

/** Issues editions beside a run and hands them to the mail server, on a thread of its own until closed. */
public final class EditionDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EditionDesk.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final List<UnitProfile> profiles;
    private final EditionRound round;
    private final EditionShelf shelf;
    private final Outbox outbox;
    private final Optional<MailSender> sender;
    private final RetentionPlan retention;
    private final Clock clock;
    private final HourlyTurn tidying;
    private final TroubleLog log = new TroubleLog("editions");
    private final DeskThreads thread = new DeskThreads("editions", 1);

    private EditionDesk(EditionPlan plan, EditionPress press, EditionShelf shelf, DiembaoHome home, Clock clock) {
        this.profiles = plan.profiles();
        this.round = new EditionRound(press, shelf, home.editions(), clock);
        this.shelf = shelf;
        this.outbox = new Outbox(home.outbox(), clock);
        this.sender = plan.mail()
                .map(config ->
                        new MailSender(outbox, new EditionLetters(shelf), config, clock, RandomGenerator.getDefault()));
        this.retention = plan.retention();
        this.clock = clock;
        this.tidying = new HourlyTurn(clock);
    }

    /**
     * A desk that has not begun.
     *
     * @param plan without a mail server, what is queued is sent once there is one, within three days
     * @param client stays the caller's to close, after the desk
     */
    public static EditionDesk of(EditionPlan plan, ElasticsearchClient client, DiembaoHome home, Clock clock) {
        EditionShelf shelf = new EditionShelf(home.editions());
        EditionPress press = new EditionPress(new DigestDesk(client, clock), shelf, clock);
        return new EditionDesk(plan, press, shelf, home, clock);
    }

    /** Looks at the clock every half minute, from half a minute on: the run sets up the index meanwhile. */
    public EditionDesk begin() {
        thread.every(LOOK, this::look);
        return this;
    }

    /** Issues, queues and sends what is due; whatever fails is told once and tried again at the next look. */
    void look() {
        Troubles troubles = new Troubles();
        for (UnitProfile profile : profiles) {
            troubles.catching(profile.unit(), () -> {
                IssueAccount account = round.run(profile);
                troubles.add(profile.unit(), account.trouble());
                for (IssuedEdition edition : account.standing()) {
                    troubles.catching(edition.id(), () -> outbox.queue(edition, profile.mail()));
                }
            });
        }
        troubles.catching("mail", () -> {
            if (sender.isPresent()) {
                troubles.add("mail", sender.get().send().trouble());
            }
        });
        if (tidying.comes()) {
            troubles.catching("outbox", this::tidy);
        }
        log.tell(troubles);
    }

    private void tidy() throws IOException {
        int records = outbox.tidy(retention.clipsFrom(clock.instant()));
        int drafts = shelf.tidy(clock.instant().minus(Leftovers.OLD));
        if (records + drafts > 0) {
            LOG.info("outbox and editions tidied, records={} drafts={}", records, drafts);
        }
    }

    /** Lets the look under way come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
