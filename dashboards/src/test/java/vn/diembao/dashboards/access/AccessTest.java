package vn.diembao.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.dashboards.edition.HandClock;

/** Accounts, passwords, sessions and the limit on guessing, without a server. */
final class AccessTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PASSWORD = "mật khẩu đủ dài";
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD.toCharArray(), RANDOM);

    @TempDir
    private Path home;

    private final HandClock clock = new HandClock("2025-07-01T00:00:00Z");
    private AccountShelf shelf;

    @BeforeEach
    void account() throws IOException {
        shelf = new AccountShelf(home);
        shelf.add(new Account(new Visitor("lan", Role.READER, false, List.of("ldld-mau")), HASH));
    }

    @Test
    void aPasswordIsKeptAsASaltedHashOnly() throws IOException {
        assertThat(HASH.matches(PASSWORD.toCharArray())).isTrue();
        assertThat(HASH.matches("mật khẩu đủ dàI".toCharArray())).isFalse();
        assertThat(PasswordHash.of(PASSWORD.toCharArray(), RANDOM)).isNotEqualTo(HASH);
        assertThat(PasswordHash.parse(HASH.text())).isEqualTo(HASH);
        assertThat(HASH.toString()).doesNotContain(HASH.hash(), HASH.salt());
        assertThat(Files.readString(home.resolve("lan.yaml")))
                .contains("pbkdf2-sha512$210000$")
                .doesNotContain("mật khẩu");
    }

    @Test
    void anAccountIsReadAsItWasWritten() throws IOException {
        assertThat(shelf.problems()).isEmpty();
        assertThat(shelf.find("lan"))
                .contains(new Account(new Visitor("lan", Role.READER, false, List.of("ldld-mau")), HASH));
        assertThatThrownBy(() -> shelf.add(shelf.find("lan").orElseThrow()))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void row43AFileThatOthersCanReadIsRefused() throws IOException {
        Path file = home.resolve("lan.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AccountShelf again = new AccountShelf(home);
        assertThat(again.problems()).singleElement().asString().contains("can be read by others: chmod 600");
        assertThat(again.find("lan")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role: boss\npassword: x",
                "role: reader",
                "role: reader\npassword: mat-khau-tran",
                "role: reader\n"
                        + "password:"
                        + " pbkdf2-sha512$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "[",
                "a: &a [*a]"
            })
    void row71AFileThatIsWrongIsNoAccount(String text) throws IOException {
        Path file = home.resolve("hoa.yaml");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        assertThat(shelf.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("hoa.yaml"));
        assertThat(shelf.find("hoa")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../lan", "lan/../lan", "", "LAN", "lan\n", ".lan"})
    void aNameIsNoPath(String name) {
        assertThat(shelf.find(name)).isEmpty();
    }

    @Test
    void aSessionEndsByTimeByRestAndWithItsPassword() throws IOException {
        Sessions sessions = new Sessions(shelf, RANDOM, clock);
        Account lan = shelf.find("lan").orElseThrow();
        String busy = sessions.open(lan);
        String idle = sessions.open(lan);
        for (int hour = 0; hour < 7; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.find(busy)).contains(lan.visitor());
        }
        assertThat(sessions.find(idle)).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(sessions.find(busy)).isEmpty();
        String other = sessions.open(lan);
        shelf.remove("lan");
        shelf.add(new Account(lan.visitor(), PasswordHash.of("mật khẩu mới đây".toCharArray(), RANDOM)));
        assertThat(sessions.find(other)).isEmpty();
    }

    @Test
    void row69IdsAreRandomAndLong() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Secrets.next(RANDOM));
        }
        assertThat(ids).hasSize(10_000).allMatch(id -> id.matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void whoGuessesHasToWaitAndTheOthersNeedNot() throws IOException {
        shelf.add(new Account(new Visitor("hoa", Role.EDITOR, true, List.of()), HASH));
        SignIn signIn = new SignIn(shelf, RANDOM, clock);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.check("lan", "sai rồi".toCharArray(), "192.0.2.1"))
                    .isInstanceOf(SignIn.Outcome.Wrong.class);
        }
        char[] right = PASSWORD.toCharArray();
        assertThat(signIn.check("lan", right, "192.0.2.2")).isInstanceOf(SignIn.Outcome.TooMany.class);
        assertThat(signIn.check("hoa", right, "192.0.2.1")).isInstanceOf(SignIn.Outcome.Welcome.class);
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn.check("lan", right, "192.0.2.1")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void whoTriesNameAfterNameIsStoppedByAddressButAProxyIsNot() {
        SignIn signIn = new SignIn(shelf, new PasswordHash(1, HASH.salt(), HASH.hash()), clock);
        for (int i = 0; i < 50; i++) {
            signIn.check("ten-" + i, "sai rồi".toCharArray(), "192.0.2.1");
            signIn.check("khac-" + i, "sai rồi".toCharArray(), "");
        }
        char[] right = PASSWORD.toCharArray();
        assertThat(signIn.check("lan", right, "192.0.2.1")).isInstanceOf(SignIn.Outcome.TooMany.class);
        assertThat(signIn.check("lan", right, "")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void whatIsTooLongIsWrongAndCountsForNothing() {
        SignIn signIn = new SignIn(shelf, RANDOM, clock);
        for (int i = 0; i < 60; i++) {
            assertThat(signIn.check("lan", "x".repeat(129).toCharArray(), "192.0.2.1"))
                    .isInstanceOf(SignIn.Outcome.Wrong.class);
            assertThat(signIn.check("n".repeat(64), "sai rồi".toCharArray(), "192.0.2.1"))
                    .isInstanceOf(SignIn.Outcome.Wrong.class);
        }
        assertThat(signIn.check("lan", PASSWORD.toCharArray(), "192.0.2.1")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void ofManyAtOnceAFewWaitAndTheRestAreToldToComeAgain() throws Exception {
        SignIn signIn = new SignIn(shelf, RANDOM, clock);
        int many = 24;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        int busy = 0;
        try {
            List<Callable<SignIn.Outcome>> calls = IntStream.range(0, many)
                    .<Callable<SignIn.Outcome>>mapToObj(i -> () -> {
                        together.await();
                        return signIn.check("ten-" + i, "sai rồi".toCharArray(), "");
                    })
                    .toList();
            for (Future<SignIn.Outcome> outcome : threads.invokeAll(calls)) {
                busy += outcome.get() instanceof SignIn.Outcome.Busy ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }
        assertThat(busy).isBetween(1, many - 2);
        assertThat(signIn.check("lan", PASSWORD.toCharArray(), "")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void aPasswordFitsHoweverTheKeyboardComposesItsLetters() {
        char[] decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD).toCharArray();
        assertThat(decomposed).hasSizeGreaterThan(PASSWORD.length());
        assertThat(HASH.matches(decomposed)).isTrue();
        assertThat(PasswordHash.of(decomposed, RANDOM).matches(PASSWORD.toCharArray()))
                .isTrue();
    }

    @Test
    void aPasswordIsCountedComposedAndHasNoUnreadableCharacter() {
        String twelve = "mật khẩu dài";
        assertThat(PasswordHash.allows(twelve.toCharArray())).isTrue();
        String eleven = Normalizer.normalize(twelve.substring(1), Normalizer.Form.NFD);
        assertThat(PasswordHash.allows(eleven.toCharArray())).isFalse();
        assertThat(PasswordHash.allows("m\uFFFDt kh\uFFFDu đủ dài".toCharArray()))
                .isFalse();
        assertThat(PasswordHash.allows("ậ".repeat(129).toCharArray())).isFalse();
        String longest = Normalizer.normalize("ậ".repeat(128), Normalizer.Form.NFD);
        assertThat(PasswordHash.allows(longest.toCharArray())).isTrue();
    }

    @Test
    void anotherPasswordReplacesTheOneBeforeAndEndsItsSessions() throws IOException {
        Sessions sessions = new Sessions(shelf, RANDOM, clock);
        Account lan = shelf.find("lan").orElseThrow();
        String session = sessions.open(lan);
        char[] other = "mật khẩu mới đây".toCharArray();
        shelf.replace(new Account(lan.visitor(), PasswordHash.of(other, RANDOM)));
        assertThat(shelf.problems()).isEmpty();
        assertThat(shelf.names()).containsExactly("lan");
        assertThat(shelf.find("lan").orElseThrow().password().matches(other)).isTrue();
        assertThat(sessions.find(session)).isEmpty();
    }

    @Test
    void aTokenFitsItsCookieOnly() {
        FormTokens tokens = new FormTokens(RANDOM);
        assertThat(tokens.fits(tokens.of("a"), "a")).isTrue();
        assertThat(tokens.fits(tokens.of("a"), "b")).isFalse();
        assertThat(tokens.fits(new FormTokens(RANDOM).of("a"), "a")).isFalse();
        assertThat(tokens.fits(null, "a")).isFalse();
        assertThat(tokens.fits(tokens.of("a"), null)).isFalse();
    }
}
