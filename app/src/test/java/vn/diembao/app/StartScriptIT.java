package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./diembao} as it is called: a process of its own, with an environment of its own. */
@Timeout(60)
final class StartScriptIT {
    private static final Path ROOT = Path.of(System.getProperty("diembao.root"));

    @TempDir
    private Path dir;

    private Map<String, String> environment;

    @BeforeEach
    void cleanEnvironment() {
        environment = Map.of("DIEMBAO_HOME", dir.resolve("home").toString());
    }

    @Test
    void helpIsPrinted() throws Exception {
        Invocation call = diembao("help");
        assertThat(call.out()).startsWith("Usage: diembao ").contains("classify");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
    }

    @Test
    void aHeapThatIsNoSizeIsOneLine() throws Exception {
        environment = Map.of("DIEMBAO_HOME", dir.resolve("home").toString(), "DIEMBAO_HEAP", "abc");
        Invocation call = diembao("help");
        assertThat(call.err()).containsExactly("DIEMBAO_HEAP must be a size such as 512m or 2g, not \"abc\"");
        assertThat(call.status()).isEqualTo(2);
    }

    @Test
    void aProxyThatIsNoHostAndPortIsToldBeforeAnythingStarts() throws Exception {
        Path home = dir.resolve("home");
        environment = Map.of("DIEMBAO_HOME", home.toString(), "DIEMBAO_PROXY", "proxy.example:99999");
        Invocation call = diembao("run", "--once");
        assertThat(call.err())
                .containsExactly("DIEMBAO_PROXY must be host:port, such as proxy.example:3128 (no http://, no user)");
        assertThat(call.status()).isEqualTo(2);
        assertThat(home.resolve("run.lock")).doesNotExist();
        assertThat(home.resolve("elasticsearch")).doesNotExist();
    }

    @Test
    void aContactThatWouldBeCutIsRefused() throws Exception {
        environment = Map.of("DIEMBAO_HOME", dir.resolve("home").toString(), "DIEMBAO_CONTACT", "Báo (lienhe)");
        Invocation call = diembao("run", "--once");
        assertThat(call.err()).hasSize(1).first().asString().startsWith("DIEMBAO_CONTACT must be ");
        assertThat(call.status()).isEqualTo(2);
    }

    @Test
    void itWorksFromAnyDirectoryAndKeepsVietnameseInAnAsciiLocale() throws Exception {
        environment = Map.of("DIEMBAO_HOME", dir.resolve("home").toString(), "LC_ALL", "C");
        Files.writeString(dir.resolve("tệp.json"), feed("Thỏa ước đã ký"));
        Invocation call = diembao("feed", "--in", "tệp.json");
        assertThat(call.out()).contains("Thỏa ước đã ký");
        assertThat(call.status()).isZero();
    }

    @Test
    void row43AUserWithoutAPasswordIsAWrongConfiguration() throws Exception {
        environment = Map.of("DIEMBAO_HOME", dir.resolve("home").toString(), "DIEMBAO_ES_USER", "báo");
        Invocation call = diembao(
                "digest", "--period", "day", "--date", "2025-07-02", "--elasticsearch", "http://127.0.0.1:9200");
        assertThat(call.err()).containsExactly("Elasticsearch user and password go together");
        assertThat(call.status()).isEqualTo(2);
    }

    @Test
    void row43ASecretFileThatIsNotThereIsNamed() throws Exception {
        environment = Map.of(
                "DIEMBAO_HOME",
                dir.resolve("home").toString(),
                "DIEMBAO_ES_USER",
                "u",
                "DIEMBAO_ES_PASSWORD_FILE",
                dir.resolve("none").toString(),
                "DIEMBAO_ELASTICSEARCH",
                "http://127.0.0.1:9200");
        Invocation call = diembao("digest", "--period", "day", "--date", "2025-07-02");
        assertThat(call.err()).containsExactly("cannot read DIEMBAO_ES_PASSWORD_FILE (" + dir.resolve("none") + ")");
        assertThat(call.status()).isEqualTo(2);
    }

    @Test
    void aHomeThatCannotBeWrittenIsOneLineAndNoStackTrace() throws Exception {
        Path home = Files.createFile(dir.resolve("file")).resolve("home");
        environment = Map.of("DIEMBAO_HOME", home.toString());
        Invocation call = diembao("digest", "--period", "day", "--date", "2025-07-02");
        assertThat(call.err()).hasSize(1).first().asString().startsWith("cannot write to DIEMBAO_HOME " + home + " (");
        assertThat(call.status()).isEqualTo(1);
    }

    @Test
    void aVerbThatKeepsNothingNeedsNoHome() throws Exception {
        environment = Map.of(
                "DIEMBAO_HOME",
                Files.createFile(dir.resolve("file")).resolve("home").toString());
        Files.writeString(dir.resolve("rows.jsonl"), "{\"id\":\"1\",\"title\":\"Công đoàn trao quà\"}\n");
        Invocation call = diembao("classify", "--in", "rows.jsonl", "--out", "out.jsonl");
        assertThat(call.err()).containsExactly("1 rows, 0 bad");
        assertThat(call.status()).isZero();
    }

    @Test
    void aFullDiskUnderTheAnswerIsOneLine() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        Files.writeString(dir.resolve("rows.jsonl"), "{\"id\":\"1\",\"title\":\"Công đoàn trao quà\"}\n");
        Invocation call = diembao("classify", "--in", "rows.jsonl", "--out", full.toString());
        assertThat(call.err())
                .containsExactly("cannot bring the rows of rows.jsonl to /dev/full: No space left on device");
        assertThat(call.status()).isEqualTo(1);
    }

    private static String feed(String title) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Tin\",\"items\":[{\"id\":\"1\",\"url\":"
                + "\"https://a.vn/1\",\"title\":\"" + title + "\"}]}";
    }

    private Invocation diembao(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("diembao").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DIEMBAO_"));
        builder.environment().putAll(environment);
        Path out = dir.resolve("stdout.txt");
        Path err = dir.resolve("stderr.txt");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(40, TimeUnit.SECONDS)).as("ends in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Invocation(process.exitValue(), Files.readString(out, UTF_8), Files.readAllLines(err));
    }
}
