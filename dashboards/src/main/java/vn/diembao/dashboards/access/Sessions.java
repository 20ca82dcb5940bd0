package vn.diembao.dashboards.access;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.diembao.model.ClipId;

/**
 * Who is signed in. Only hashes of session ids are kept, in memory: a restart signs everybody out. A session ends after eight
 * hours, after two without a request, with its account, and when the password is another one. Safe to share between threads.
 */
public final class Sessions {
    /** Longest life of a session. */
    public static final Duration LIFE = Duration.ofHours(8);

    private static final Duration IDLE = Duration.ofHours(2);
    private static final int MOST = 5_000;

    private final AccountShelf accounts;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private record Session(String name, PasswordHash password, Instant began, Instant seen) {}

    public Sessions(AccountShelf accounts, SecureRandom random, Clock clock) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.random = requireNonNull(random, "random is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Begins a session; the oldest ends when there are too many. */
    public synchronized String open(Account account) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        if (sessions.size() >= MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        String id = Secrets.next(random);
        sessions.put(ClipId.sha256(id), new Session(account.visitor().name(), account.password(), now, now));
        return id;
    }

    /** Who has this session, as the account is now. */
    public synchronized Optional<Visitor> find(String id) {
        String key = ClipId.sha256(id);
        Session session = sessions.get(key);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Account> account =
                accounts.find(session.name()).filter(found -> found.password().equals(session.password()));
        if (isOver(session, now) || account.isEmpty()) {
            sessions.remove(key);
            return Optional.empty();
        }
        sessions.replace(key, new Session(session.name(), session.password(), session.began(), now));
        return account.map(Account::visitor);
    }

    public synchronized void close(String id) {
        sessions.remove(ClipId.sha256(id));
    }

    private static boolean isOver(Session session, Instant now) {
        return now.isAfter(session.began().plus(LIFE))
                || now.isAfter(session.seen().plus(IDLE));
    }
}
