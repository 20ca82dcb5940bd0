package vn.diembao.localelasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartChecksTest {
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    @Test
    void tellsToBuildAMissingDistribution() {
        var config = new LocalElasticsearchConfig(directory.resolve("home"), directory.resolve("absent"), 512, 0);

        refused(() -> LocalElasticsearch.start(config), "not built", "run ./mvnw package first");
    }

    @Test
    void tellsThatTheHomeCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        refused(() -> StartChecks.requireWritable(new NodeHome(file.resolve("home"))), "cannot write to " + file);
    }

    @Test
    void makesAHomeThatIsAbsent() {
        assertThatCode(() -> StartChecks.requireWritable(new NodeHome(directory.resolve("a/b"))))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsThatTheDiskIsFull() {
        NodeHome home = new NodeHome(directory);

        refused(() -> StartChecks.requireDisk(home, 499 * MEGABYTE), "only 499 MB are free", "needs 500 MB");
        assertThatCode(() -> StartChecks.requireDisk(home, 500 * MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void tellsThatMemoryIsShort() {
        refused(
                () -> StartChecks.requireMemory(512, OptionalLong.of(700 * MEGABYTE)),
                "only 700 MB of memory are available",
                "needs 712 MB",
                "smaller heap");
        assertThatCode(() -> StartChecks.requireMemory(512, OptionalLong.of(712 * MEGABYTE)))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotCheckMemoryWhereTheSystemDoesNotTell() {
        assertThatCode(() -> StartChecks.requireMemory(512, OptionalLong.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(() -> StartChecks.requireFree(taken.getLocalPort()), "port " + taken.getLocalPort(), "is taken");
        }
    }

    private static void refused(ThrowingCallable call, String... words) {
        assertThatExceptionOfType(LocalElasticsearchException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
    }
}
