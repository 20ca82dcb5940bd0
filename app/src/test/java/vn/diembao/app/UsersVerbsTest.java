package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code users}: accounts come, are listed and go. */
final class UsersVerbsTest {
    @TempDir
    private Path home;

    private final InputStream stdin = System.in;
    private final String before = System.getProperty("diembao.home");

    @BeforeEach
    void ownHome() {
        System.setProperty("diembao.home", home.toString());
    }

    @AfterEach
    void restore() {
        System.setIn(stdin);
        System.setProperty("diembao.home", before);
    }

    private static Invocation add(String password, String... more) {
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"users", "add", "--password-stdin", "lan"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return Invocation.of(call);
    }

    @Test
    void anAccountIsAddedListedAndRemoved() throws IOException {
        Invocation added = add("một câu đủ dài", "--role", "editor", "--unit", "ldld-mau");
        assertThat(added.err()).isEmpty();
        assertThat(added.status()).isZero();
        String written = Files.readString(Path.of(added.out().strip()));
        assertThat(written).doesNotContain("một câu");
        assertThat(Invocation.of("users", "list").out()).isEqualTo("lan\teditor\textracts\tldld-mau\n");
        assertThat(add("một câu đủ dài", "--role", "reader").err())
                .containsExactly("there is an account \"lan\" already: users remove comes first");
        System.setIn(new ByteArrayInputStream("một câu khác, dài hơn\n".getBytes(UTF_8)));
        assertThat(Invocation.of("users", "password", "--password-stdin", "lan").status())
                .isZero();
        assertThat(Files.readString(Path.of(added.out().strip()))).isNotEqualTo(written);
        assertThat(Invocation.of("users", "list").out()).isEqualTo("lan\teditor\textracts\tldld-mau\n");
        assertThat(Invocation.of("users", "remove", "lan").status()).isZero();
        assertThat(Invocation.of("users", "list").out()).isEmpty();
    }

    @Test
    void aShortPasswordIsRefused() {
        Invocation added = add("ngắn quá", "--role", "reader");
        assertThat(added.status()).isEqualTo(2);
        assertThat(added.err()).singleElement().asString().startsWith("a password has 12 to 128 characters");
    }

    @Test
    void row43PagesAreNotServedWithAccountsThatOthersCanRead() throws IOException {
        add("một câu đủ dài", "--role", "reader", "--fulltext");
        Path file = home.resolve("accounts").resolve("lan.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Invocation serve = Invocation.of("serve");
        assertThat(serve.status()).isEqualTo(2);
        assertThat(serve.err()).singleElement().asString().startsWith("lan.yaml: can be read by others: chmod 600");
    }
}
