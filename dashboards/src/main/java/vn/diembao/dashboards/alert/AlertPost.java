package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.mail.MailAccount;
import vn.diembao.dashboards.mail.MailState;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.mail.OutboxRecord;
import vn.diembao.dashboards.mail.ServerPause;
import vn.diembao.dashboards.settings.SecretSetting;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.unit.Webhook;
import vn.diembao.dashboards.webhook.WebhookAnswer;
import vn.diembao.dashboards.webhook.WebhookClient;

/**
 * Posts to webhooks what waits for them, with the records and the rules of mails: written down before the first byte, never a
 * third time where nobody knows. Tried again after half a minute, then twice as long each time, half an hour at most, for a
 * day. Where and with which secret is read anew each time, so that both may be changed under way. A host that does not answer is
 * left alone for a pause that grows, so that what waits for it holds up nobody else. One thread at a time.
 */
public final class AlertPost {
    /** Stands in records for the webhook of the message's unit: its address may be a secret. */
    static final String TARGET = "webhook";

    private static final Logger LOG = LoggerFactory.getLogger(AlertPost.class);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 6;

    private final Outbox posts;
    private final AlertShelf shelf;
    private final WebhookClient client;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, ServerPause> pauses = new HashMap<>();

    /** @param random spreads the pauses of hosts that do not answer */
    public AlertPost(Outbox posts, AlertShelf shelf, WebhookClient client, Clock clock, RandomGenerator random) {
        this.posts = requireNonNull(posts, "posts is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
        this.client = requireNonNull(client, "client is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.random = requireNonNull(random, "random is null");
    }

    /**
     * Posts what is due.
     *
     * @param profiles name the webhooks
     * @throws IOException when the outbox cannot be read or written
     */
    @SuppressWarnings("try") // The lock is held, not used.
    public MailAccount post(List<UnitProfile> profiles) throws IOException {
        Optional<Closeable> lock = posts.lock();
        if (lock.isEmpty()) {
            return MailAccount.BUSY;
        }
        try (Closeable held = lock.get()) {
            int handedOver = 0;
            int postponed = 0;
            int ended = 0;
            String trouble = "";
            for (OutboxRecord open : posts.open()) {
                OutboxRecord left = step(open, profiles);
                handedOver += left.state() == MailState.HANDED_OVER ? 1 : 0;
                postponed += left.state().isFinal() ? 0 : 1;
                ended += left.state().isFinal() && left.state() != MailState.HANDED_OVER ? 1 : 0;
                boolean tells =
                        left.state() != MailState.HANDED_OVER && !left.reply().isEmpty();
                trouble = tells ? left.reply() : trouble;
            }
            return new MailAccount(handedOver, postponed, ended, trouble);
        }
    }

    private OutboxRecord step(OutboxRecord found, List<UnitProfile> profiles) throws IOException {
        Instant now = clock.instant();
        OutboxRecord record = found;
        if (found.state() == MailState.SENDING) {
            // Nobody else posts while this does, so it is left over from a process that came to a sudden end.
            record = written(found.interrupted(found.nextAt(), "broken off while it was posted"));
        }
        if (record.state().isFinal() || record.nextAt().isAfter(now)) {
            return record;
        }
        if (now.isAfter(record.queuedAt().plus(AlertRound.QUEUED))) {
            return written(record.ended(MailState.GIVEN_UP, "a day is over, last: " + record.reply()));
        }
        Optional<AlertMessage> message = shelf.find(record.edition());
        Optional<Webhook> hook = message.flatMap(m -> profiles.stream()
                .filter(profile -> profile.unit().equals(m.unit()))
                .findFirst()
                .map(profile -> profile.alerts().webhook()));
        return hook.isEmpty()
                ? written(record.ended(MailState.REFUSED, "message or webhook is not there any more"))
                : deliver(record, message.get(), hook.get(), now);
    }

    private OutboxRecord deliver(OutboxRecord record, AlertMessage message, Webhook hook, Instant now)
            throws IOException {
        ServerPause pause = pauses.computeIfAbsent(hook.url().getHost(), host -> new ServerPause(clock, random));
        if (!pause.isOver()) {
            return record;
        }
        List<String> problems = new ArrayList<>();
        String secret = hook.secretFile() == null ? null : SecretSetting.ofFile(hook.secretFile(), problems);
        Instant next = now.plus(wait(record.attempts()));
        if (!problems.isEmpty()) {
            return written(record.again(next, problems.get(0)));
        }
        PostBody body = PostBody.of(message, hook, secret, now);
        WebhookAnswer answer = client.post(
                hook.url(), hook.onOwnNetwork(), body.headers(), body.json(), () -> posts.update(record.sending()));
        if (answer.status() == 0) {
            pause.failed();
        } else {
            pause.reached();
        }
        String refusal = PostBody.refusal(answer, hook.format());
        if (refusal.isEmpty()) {
            return written(record.ended(MailState.HANDED_OVER, "HTTP " + answer.status()));
        }
        if (answer.status() == 0 && answer.begun()) {
            return written(record.interrupted(next, refusal));
        }
        return written(answer.isFinal() ? record.ended(MailState.REFUSED, refusal) : record.again(next, refusal));
    }

    private OutboxRecord written(OutboxRecord record) throws IOException {
        posts.update(record);
        if (record.state() == MailState.HANDED_OVER) {
            LOG.info("alert posted, message={}", record.edition());
        } else if (record.state().isFinal()) {
            LOG.warn("alert not posted, state={} message={} why={}", record.state(), record.edition(), record.reply());
        } else {
            LOG.info("alert post waits, message={} why={}", record.edition(), record.reply());
        }
        return record;
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
