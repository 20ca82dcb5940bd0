package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.alert.AlertAccount;
import vn.diembao.dashboards.alert.AlertLetters;
import vn.diembao.dashboards.alert.AlertPost;
import vn.diembao.dashboards.alert.AlertReader;
import vn.diembao.dashboards.alert.AlertRound;
import vn.diembao.dashboards.alert.AlertRound.AlertDesks;
import vn.diembao.dashboards.edition.Leftovers;
import vn.diembao.dashboards.edition.UnitMemory;
import vn.diembao.dashboards.mail.MailAccount;
import vn.diembao.dashboards.mail.MailSender;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.volume.VolumeReader;
import vn.diembao.dashboards.webhook.WebhookClient;
import vn.diembao.pipeline.RetentionPlan;

/**
 * Tells units at once what cannot wait, beside a run, on threads of its own until closed: neither an edition that is being
 * composed nor five hundred digests to be mailed hold up an alert, and no webhook holds up a mail.
 */
public final class AlertDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final List<UnitProfile> profiles;
    private final AlertReader reader;
    private final AlertRound round;
    private final AlertDesks desks;
    private final Optional<MailSender> sender;
    private final AlertPost post;
    private final RetentionPlan retention;
    private final Clock clock;
    private final HourlyTurn tidying;
    private final AlertFigures figures = new AlertFigures();
    private final Map<String, AlertAccount> last = new HashMap<>();
    private final TroubleLog log = new TroubleLog("alerts");
    private final TroubleLog postLog = new TroubleLog("webhooks");
    private final DeskThreads threads = new DeskThreads("alerts", 2);

    private AlertDesk(EditionPlan plan, AlertReader reader, AlertRound round, AlertDesks desks, Clock clock) {
        this.profiles = plan.withAlerts();
        this.reader = reader;
        this.round = round;
        this.desks = desks;
        this.sender = plan.mail()
                .map(config -> new MailSender(
                        desks.mails(), new AlertLetters(desks.shelf()), config, clock, RandomGenerator.getDefault()));
        this.post =
                new AlertPost(desks.posts(), desks.shelf(), new WebhookClient(), clock, RandomGenerator.getDefault());
        this.retention = plan.retention();
        this.clock = clock;
        this.tidying = new HourlyTurn(clock);
    }

    /**
     * A desk that has not begun.
     *
     * @param client stays the caller's to close, after the desk
     */
    public static AlertDesk of(EditionPlan plan, ElasticsearchClient client, DiembaoHome home, Clock clock) {
        AlertDesks desks = new AlertDesks(
                home.alertShelf(),
                new Outbox(home.alerts().resolve("mails"), clock),
                new Outbox(home.alerts().resolve("posts"), clock));
        UnitMemory memory = new UnitMemory(home.alerts().resolve(".units.json"));
        AlertReader reader = new AlertReader(client);
        AlertRound round = new AlertRound(reader, new VolumeReader(client), desks, memory, clock);
        return new AlertDesk(plan, reader, round, desks, clock);
    }

    /** Looks every twenty seconds, from then on: the run sets up the index meanwhile. */
    public AlertDesk begin() {
        threads.every(LOOK, this::look);
        threads.every(LOOK, this::post);
        return this;
    }

    /** Finds, writes down and mails; whatever fails is told once and tried again at the next look. */
    void look() {
        Troubles troubles = new Troubles();
        troubles.catching("terms", () -> {
            TermBook terms = reader.terms();
            for (UnitProfile profile : profiles) {
                troubles.catching(profile.unit(), () -> count(profile.unit(), round.run(profile, terms)));
            }
        });
        troubles.catching("mail", () -> {
            if (sender.isPresent()) {
                MailAccount mails = sender.get().send();
                figures.mails(mails);
                troubles.add("mail", mails.trouble());
            }
        });
        if (tidying.comes()) {
            troubles.catching("tidying", this::tidy);
        }
        log.tell(troubles);
    }

    /** Posts what was written down. */
    void post() {
        Troubles troubles = new Troubles();
        troubles.catching("webhook", () -> {
            MailAccount posts = post.post(profiles);
            figures.posts(posts);
            troubles.add("webhook", posts.trouble());
        });
        postLog.tell(troubles);
    }

    /** Told when anything is other than at the last look. */
    private void count(String unit, AlertAccount account) {
        figures.told(account);
        if (!account.equals(last.put(unit, account))) {
            LOG.info(
                    "alerts looked at, unit={} found={} known={} quiet={} limited={} told={} messages={} {}",
                    unit,
                    account.found(),
                    account.known(),
                    account.quiet(),
                    account.limited(),
                    account.told(),
                    account.messages(),
                    figures);
        }
    }

    private void tidy() throws IOException {
        var before = retention.clipsFrom(clock.instant());
        var left = clock.instant().minus(Leftovers.OLD);
        int gone = desks.shelf().tidy(before, left)
                + desks.mails().discard(before)
                + desks.posts().discard(before);
        if (gone > 0) {
            LOG.info("alerts tidied, files={}", gone);
        }
    }

    /** Lets the looks under way come to their end, and tells the figures of this run. */
    @Override
    public void close() {
        threads.close();
        LOG.info("alerts of this run, {}", figures);
    }
}
