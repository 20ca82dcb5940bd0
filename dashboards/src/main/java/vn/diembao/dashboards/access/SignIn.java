package vn.diembao.dashboards.access;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Checks names and passwords, and slows down who guesses: ten wrong ones for a name, or fifty from an address, within a
 * quarter of an hour, and no more is looked at until the first is that old. A name that does not exist takes as long as one that
 * does. At most two are checked at once, as each costs a fraction of a second of a processor. Safe to share between threads.
 */
public final class SignIn {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FOR_A_NAME = 10;
    private static final int FROM_AN_ADDRESS = 50;
    private static final int KEYS = 10_000;
    private static final int AT_ONCE = 2;

    private final AccountShelf accounts;
    private final Clock clock;
    private final PasswordHash nobody;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    /** How it went. */
    public sealed interface Outcome {
        /** Name and password fit. */
        record Welcome(Account account) implements Outcome {}

        /** One of them does not, whichever. */
        record Wrong() implements Outcome {}

        /** Too many were wrong; nothing was looked at. */
        record TooMany() implements Outcome {}
    }

    public SignIn(AccountShelf accounts, SecureRandom random, Clock clock) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.clock = requireNonNull(clock, "clock is null");
        nobody = PasswordHash.of(Secrets.next(random).toCharArray(), random);
    }

    /**
     * @param address of the peer as the socket says, as headers may claim any (row 68); empty for this machine, where a proxy
     *     sends whoever comes and one of them must not shut out the others
     */
    public Outcome check(String name, char[] password, String address) {
        String byName = "name " + (AccountShelf.isName(name) ? name : "");
        String byAddress = "address " + address;
        boolean manyFromThere = !address.isEmpty() && failed(byAddress) >= FROM_AN_ADDRESS;
        if (failed(byName) >= FOR_A_NAME || manyFromThere || !turn()) {
            return new Outcome.TooMany();
        }
        try {
            Optional<Account> account = accounts.find(name);
            boolean fits = password.length <= PasswordHash.LONGEST
                    && account.map(Account::password).orElse(nobody).matches(password);
            if (fits && account.isPresent()) {
                return new Outcome.Welcome(account.get());
            }
            note(byName);
            note(byAddress);
            return new Outcome.Wrong();
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized int failed(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size();
    }

    private synchronized void note(String key) {
        if (failures.size() >= KEYS && !failures.containsKey(key)) {
            failures.remove(failures.keySet().iterator().next());
        }
        failures.computeIfAbsent(key, none -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
