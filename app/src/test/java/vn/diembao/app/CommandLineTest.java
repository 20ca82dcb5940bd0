package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** What the user sees of a call that is wrong, of a system that is not there, and of the help. */
final class CommandLineTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(dir.resolve("rows.jsonl"), "{\"id\":\"1\",\"title\":\"Tin\"}\n");
        Files.createDirectory(dir.resolve("empty"));
        source("malformed", "id: a1\nname: A\nkind: local\nfeeds: [\n");
        source("unknown-key", "id: a1\nname: A\nkind: local\ndomains: [{host: a.vn}]\nfeedz: []\n");
        source("two-problems", "id: A1\nname: A\nkind: blog\ndomains: [{host: a.vn}]\n");
        source("no-feed", "id: a1\nname: A\nkind: local\ndomains: [{host: a.vn}]\n");
        Files.writeString(dir.resolve("cut.jsonl.gz"), "no gzip");
        taxonomy();
    }

    private void taxonomy() throws IOException {
        Path taxonomy = Files.createDirectory(dir.resolve("taxonomy"));
        for (Map.Entry<String, String> file : TaxonomyEdition.shipped()
                .with("version.yaml", "versio: 2026.11.2\n")
                .texts()
                .entrySet()) {
            Files.writeString(taxonomy.resolve(file.getKey()), file.getValue());
        }
    }

    private void source(String directory, String yaml) throws IOException {
        Files.writeString(Files.createDirectory(dir.resolve(directory)).resolve("a1.yaml"), yaml);
    }

    /** Lines of a problem are divided by {@code |} in the table, so are arguments. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/command/wrong-calls.csv", delimiter = ';', numLinesToSkip = 1)
    void aWrongCallGetsOneClearLineForEachProblem(String behaviour, String arguments, int status, String problems) {
        Invocation call = Invocation.of(here(arguments).split("\\|"));
        assertThat(call.err()).as(behaviour).containsExactly(here(problems).split("\\|"));
        assertThat(call.status()).as(behaviour).isEqualTo(status);
    }

    private String here(String text) {
        return text.replace("{dir}", dir.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbsOnTheIndex")
    void anElasticsearchThatIsNotThereIsNamed(String verb) throws IOException {
        int port = freePort();
        String[] call = (verb + " --elasticsearch http://127.0.0.1:" + port).split(" ");
        Invocation answer = Invocation.of(call);
        assertThat(answer.err())
                .last()
                .asString()
                .startsWith("no answer from Elasticsearch at http://127.0.0.1:" + port + " (Connection refused)")
                .endsWith("is it running, and are address, user and CA right?");
        assertThat(answer.err()).noneMatch(line -> line.startsWith("\tat "));
        assertThat(answer.status()).isEqualTo(1);
    }

    static List<String> verbsOnTheIndex() {
        return List.of("run --once --fresh", "digest --period day --date 2025-07-02", "alerts", "demo", "serve");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbsOnTheIndex")
    void aHomeThatCannotBeWrittenIsToldInOneLine(String verb) throws IOException {
        Path file = Files.writeString(dir.resolve("a-file"), "");
        String home = System.setProperty("diembao.home", file.resolve("home").toString());
        try {
            Invocation call = Invocation.of(verb.split(" "));
            assertThat(call.err())
                    .containsExactly("cannot write to DIEMBAO_HOME " + file.resolve("home")
                            + " (Not a directory): free some room, fix the rights,"
                            + " or set DIEMBAO_HOME to another directory");
            assertThat(call.status()).isEqualTo(1);
        } finally {
            System.setProperty("diembao.home", home);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allVerbs")
    void everyVerbTellsWhatItDoesAndWhatItTakes(String verb) {
        Invocation help = Invocation.of((verb + " --help").split(" "));
        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("Usage: diembao " + verb).doesNotContain("null");
        CommandLine.Model.CommandSpec spec = verbs().get(verb).getCommandSpec();
        assertThat(String.join(" ", spec.usageMessage().description()))
                .as(verb)
                .isNotBlank()
                .endsWith(".");
        assertThat(spec.args()).filteredOn(arg -> !arg.hidden()).allSatisfy(arg -> assertThat(arg.description())
                .as(verb + " " + arg.paramLabel())
                .isNotEmpty());
    }

    @Test
    void theListOfVerbsHasAWholeSentenceForEach() {
        Invocation help = Invocation.of("help");
        assertThat(help.status()).isZero();
        assertThat(verbs()).isNotEmpty().allSatisfy((name, verb) -> assertThat(
                        verb.getCommandSpec().usageMessage().description()[0])
                .as(name)
                .endsWith("."));
        assertThat(help.out())
                .contains(
                        "demo",
                        "run",
                        "replay",
                        "digest",
                        "alerts",
                        "sources",
                        "feed",
                        "extract",
                        "classify",
                        "cluster",
                        "taxonomy",
                        "train",
                        "eval")
                .contains("DIEMBAO_HOME (default ./var)", "Exit status: 0 done, 1 failed, 2 called");
    }

    @Test
    void theVersionIsTold() {
        assertThat(Invocation.of("--version").out()).startsWith("diembao ");
    }

    static Stream<String> allVerbs() {
        return verbs().keySet().stream();
    }

    private static Map<String, CommandLine> verbs() {
        Map<String, CommandLine> verbs = new TreeMap<>();
        collect("", Main.commandLine(), verbs);
        verbs.remove("help");
        return verbs;
    }

    private static void collect(String prefix, CommandLine line, Map<String, CommandLine> verbs) {
        line.getSubcommands().forEach((name, verb) -> {
            verbs.put(prefix + name, verb);
            collect(prefix + name + " ", verb, verbs);
        });
    }
}
