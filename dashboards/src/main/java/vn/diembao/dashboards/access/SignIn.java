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
 * does. At most two are checked at once, as each costs a fraction of a second of a processor, and at most four wait for their
 * turn: the rest are told to come again, so that the pages keep their threads. Safe to share between threads.
 */
public final class SignIn {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FOR_A_NAME = 10;
    private static final int FROM_AN_ADDRESS = 50;
    private static final int KEYS = 10_000;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 4;
    private static final int LONGEST_NAME = 63;

    private final AccountShelf accounts;
    private final Clock clock;
    private final PasswordHash nobody;
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
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

        /** Too many sign in at this moment; nothing was looked at. */
        record Busy() implements Outcome {}
    }

    public SignIn(AccountShelf accounts, SecureRandom random, Clock clock) {
        this(accounts, PasswordHash.of(Secrets.next(random).toCharArray(), random), clock);
    }

    /** @param nobody what the password for a name that does not exist is compared with */
    SignIn(AccountShelf accounts, PasswordHash nobody, Clock clock) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.nobody = requireNonNull(nobody, "nobody is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * @param address of the peer as the socket says, as headers may claim any (row 68); empty for this machine, where a proxy
     *     sends whoever comes and one of them must not shut out the others
     */
    public Outcome check(String name, char[] password, String address) {
        if (name.length() > LONGEST_NAME || PasswordHash.isTooLong(password)) {
            return new Outcome.Wrong();
        }
        if (isShut(name, address)) {
            return new Outcome.TooMany();
        }
        if (!places.tryAcquire()) {
            return new Outcome.Busy();
        }
        try {
            return turn() ? inTurn(name, password, address) : new Outcome.Busy();
        } finally {
            places.release();
        }
    }

    private Outcome inTurn(String name, char[] password, String address) {
        try {
            // Those before may have been wrong for this very name.
            if (isShut(name, address)) {
                return new Outcome.TooMany();
            }
            Optional<Account> account = accounts.find(name);
            boolean fits = account.map(Account::password).orElse(nobody).matches(password);
            if (fits && account.isPresent()) {
                return new Outcome.Welcome(account.get());
            }
            note(byName(name));
            if (!address.isEmpty()) {
                note(byAddress(address));
            }
            return new Outcome.Wrong();
        } finally {
            turns.release();
        }
    }

    private boolean isShut(String name, String address) {
        return failed(byName(name)) >= FOR_A_NAME
                || (!address.isEmpty() && failed(byAddress(address)) >= FROM_AN_ADDRESS);
    }

    private static String byName(String name) {
        return "name " + (AccountShelf.isName(name) ? name : "");
    }

    private static String byAddress(String address) {
        return "address " + address;
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
            Instant since = clock.instant().minus(WINDOW);
            failures.values()
                    .removeIf(times -> times.isEmpty() || times.peekLast().isBefore(since));
        }
        if (failures.size() >= KEYS && !failures.containsKey(key)) {
            failures.remove(failures.keySet().iterator().next());
        }
        failures.computeIfAbsent(key, none -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
