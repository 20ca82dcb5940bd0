package vn.diembao.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/faults.md} against the names of the tests in every room. */
final class FaultTableTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern TEST = Pattern.compile("void (\\w+)\\(");
    /** {@code row17And19…} or {@code …_row67}. */
    private static final Pattern ROWS = Pattern.compile("(?:^|_)row(\\d+(?:And\\d+)*)(?!\\d)");

    private static final int LAST = 74;
    /** Faults of rules that users write: there are none to write, as the document says. */
    private static final Set<Integer> WITHOUT_RULES = Set.of(44, 46);

    private static final Pattern LINE = Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void tableNamesExactlyTheClassesThatCarryARow() throws IOException {
        assertThat(table()).isEqualTo(rows(carried()));
    }

    /** A row cannot go from tests and table at once. */
    @Test
    void everyFaultButThoseOfRulesHasATest() throws IOException {
        List<Integer> demanded = IntStream.rangeClosed(1, LAST)
                .filter(row -> !WITHOUT_RULES.contains(row))
                .boxed()
                .toList();
        assertThat(carried().keySet()).containsExactlyElementsOf(demanded);
    }

    /** Row and classes, as the document writes them, in its order. */
    private static String table() throws IOException {
        return Files.readAllLines(REPOSITORY.resolve("docs/faults.md")).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + ": " + line.group(3))
                .collect(joining("\n"));
    }

    /** All rows; a dash where no test is demanded and there is none. */
    private static String rows(Map<Integer, SortedSet<String>> carried) {
        Map<Integer, String> rows = new TreeMap<>();
        WITHOUT_RULES.forEach(row -> rows.put(row, "–"));
        carried.forEach((row, classes) -> rows.put(row, String.join(", ", classes)));
        return rows.entrySet().stream()
                .map(row -> row.getKey() + ": " + row.getValue())
                .collect(joining("\n"));
    }

    private static Map<Integer, SortedSet<String>> carried() throws IOException {
        Map<Integer, SortedSet<String>> carried = new TreeMap<>();
        try (Stream<Path> rooms = Files.list(REPOSITORY)) {
            for (Path tests : rooms.map(room -> room.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                collect(tests, carried);
            }
        }
        return carried;
    }

    private static void collect(Path tests, Map<Integer, SortedSet<String>> carried) throws IOException {
        try (Stream<Path> files = Files.walk(tests)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> rows(file).forEach(row -> carried.computeIfAbsent(row, r -> new TreeSet<>())
                            .add(name(file))));
        }
    }

    private static Stream<Integer> rows(Path file) {
        try {
            return TEST.matcher(Files.readString(file))
                    .results()
                    .flatMap(test -> ROWS.matcher(test.group(1)).results())
                    .flatMap(rows -> Stream.of(rows.group(1).split("And")))
                    .map(Integer::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
