package vn.diembao.dashboards.mail;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox, one reader at a time over one connection. A record says SENDING, on the disk, before the first byte of
 * the text goes out, and HANDED_OVER before anything else is done after the server's 250. Whoever finds SENDING knows that
 * it was broken off there, and sends once more under the same Message-ID; never a third time. A server that cannot be used is
 * asked again after a pause that grows. Remembers the pause between calls; one thread at a time.
 */
public final class MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final String CONNECTING_MILLIS = "30000";

    private final Outbox outbox;
    private final MailComposer composer;
    private final MailConfig config;
    private final Clock clock;
    private final ServerPause pause;
    /** What the server was left alone for. */
    private String lastTrouble = "";

    /** @param random spreads the pauses after failed connections */
    public MailSender(Outbox outbox, LetterSource letters, MailConfig config, Clock clock, RandomGenerator random) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.composer = new MailComposer(requireNonNull(letters, "letters is null"), config);
        this.config = requireNonNull(config, "config is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.pause = new ServerPause(clock, random);
    }

    /**
     * Sends what is due.
     *
     * @return counts, and what kept the round from its end
     * @throws IOException when the outbox cannot be read or written
     */
    @SuppressWarnings("try") // The lock is held, not used.
    public MailAccount send() throws IOException {
        Optional<Closeable> lock = outbox.lock();
        if (lock.isEmpty()) {
            return MailAccount.BUSY;
        }
        try (Closeable held = lock.get();
                Round round = new Round()) {
            return round.run();
        }
    }

    private Session session() {
        boolean tls = config.security() == MailSecurity.TLS;
        String protocol = tls ? "mail.smtps." : "mail.smtp.";
        String millis = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", tls ? "smtps" : "smtp");
        properties.setProperty(protocol + "from", config.from());
        properties.setProperty(protocol + "auth", Boolean.toString(config.user() != null));
        properties.setProperty(protocol + "connectiontimeout", CONNECTING_MILLIS);
        properties.setProperty(protocol + "timeout", millis);
        properties.setProperty(protocol + "writetimeout", millis);
        properties.setProperty(protocol + "quitwait", "false");
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        if (config.security() == MailSecurity.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return Session.getInstance(properties);
    }

    /** One walk through the outbox. */
    private final class Round implements AutoCloseable {
        private final Session session = session();
        private Transport transport;
        private int handedOver;
        private int postponed;
        private int ended;
        private String trouble = pause.isOver() ? "" : lastTrouble;

        private MailAccount run() throws IOException {
            for (OutboxRecord found : outbox.open()) {
                OutboxRecord record = found.state() == MailState.SENDING ? brokenOff(found) : found;
                if (record.state().isFinal()) {
                    continue;
                }
                if (MailPatience.isOver(record, clock.instant())) {
                    end(record, MailState.GIVEN_UP, "three days are over, last: " + record.reply());
                } else if (!trouble.isEmpty() || record.nextAt().isAfter(clock.instant())) {
                    postponed++;
                } else {
                    send(record);
                }
            }
            lastTrouble = trouble;
            return new MailAccount(handedOver, postponed, ended, trouble);
        }

        /** Nobody else sends while this does, so it is left over from a process or a round that came to a sudden end. */
        private OutboxRecord brokenOff(OutboxRecord record) throws IOException {
            OutboxRecord next = record.interrupted(record.nextAt(), "broken off while it was sent");
            write(next);
            return next;
        }

        private void write(OutboxRecord interrupted) throws IOException {
            outbox.update(interrupted);
            if (interrupted.state().isFinal()) {
                ended++;
            }
            LOG.warn(
                    "mail broken off, state={} edition={} to={} why={}",
                    interrupted.state(),
                    interrupted.edition(),
                    interrupted.to(),
                    interrupted.reply());
        }

        private void send(OutboxRecord record) throws IOException {
            if (!connect()) {
                postponed++;
                return;
            }
            OutgoingMail mail;
            try {
                mail = composer.compose(session, record, () -> outbox.update(record.sending()));
            } catch (MessagingException | IllegalArgumentException e) {
                end(record, MailState.REFUSED, e.getMessage());
                return;
            } catch (IOException e) {
                postpone(record, e.getMessage());
                return;
            }
            try {
                transport.sendMessage(mail, mail.getAllRecipients());
                outbox.update(record.ended(MailState.HANDED_OVER, "250"));
                handedOver++;
                pause.reached();
                LOG.info("mail handed over, edition={} id={}", record.edition(), record.id());
            } catch (MessagingException e) {
                fail(record, MailFault.of(e), mail.hasBegun());
            }
        }

        private void fail(OutboxRecord record, MailFault fault, boolean begun) throws IOException {
            String reply = masked(fault.reply());
            if (fault.isFinal()) {
                end(record, MailState.REFUSED, reply);
            } else if (begun && !fault.isAnswered()) {
                Instant next = MailPatience.next(clock.instant(), record.attempts() + 1);
                OutboxRecord interrupted = record.interrupted(next, reply);
                write(interrupted);
                postponed += interrupted.state().isFinal() ? 0 : 1;
            } else {
                postpone(record, reply);
            }
            if (fault.isOfServer() || !transport.isConnected()) {
                disconnect();
            }
            if (fault.isOfServer()) {
                pause.failed();
                trouble = reply;
            }
        }

        private void postpone(OutboxRecord record, String why) throws IOException {
            outbox.update(record.again(MailPatience.next(clock.instant(), record.attempts() + 1), why));
            postponed++;
            LOG.info("mail postponed, edition={} id={} why={}", record.edition(), record.id(), why);
        }

        private void end(OutboxRecord record, MailState state, String why) throws IOException {
            outbox.update(record.ended(state, why));
            ended++;
            LOG.warn("mail not sent, state={} edition={} to={} why={}", state, record.edition(), record.to(), why);
        }

        private boolean connect() {
            if (transport != null && transport.isConnected()) {
                return true;
            }
            try {
                transport = session.getTransport();
                transport.connect(config.host(), config.port(), config.user(), config.password());
                return true;
            } catch (MessagingException e) {
                pause.failed();
                trouble = masked(MailFault.of(e).reply());
                LOG.warn("mail server not usable, server={} why={}", config, trouble);
                return false;
            }
        }

        private void disconnect() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("connection was gone already", e);
            }
        }

        private String masked(String reply) {
            return config.password() == null ? reply : reply.replace(config.password(), "***");
        }

        @Override
        public void close() {
            if (transport != null) {
                disconnect();
            }
        }
    }
}
