package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.text.Syllables;

/** Holds the texts that are learnt from apart from those that are scored. */
final class HeldBackTest {
    private static final Path SETS = Path.of("src", "training");
    private static final int WORDS = 6;
    private static final int MOST_IN_COMMON = 7;
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void noTextThatIsLearntFromRetellsATrap() throws IOException {
        List<Set<String>> traps = rows(SETS.resolve("evaluation/traps.jsonl"));

        for (String directory : List.of("own", "pieces", "sentences")) {
            try (Stream<Path> files = Files.list(SETS.resolve(directory))) {
                for (Path file : files.sorted().toList()) {
                    List<Set<String>> rows = rows(file);
                    for (int row = 0; row < rows.size(); row++) {
                        assertThat(mostInCommon(rows.get(row), traps))
                                .as("%s, line %d: runs of six words it has of a trap", file, row + 1)
                                .isLessThanOrEqualTo(MOST_IN_COMMON);
                    }
                }
            }
        }
    }

    private static int mostInCommon(Set<String> runs, List<Set<String>> others) {
        int most = 0;
        for (Set<String> other : others) {
            int common = 0;
            for (String run : runs) {
                common += other.contains(run) ? 1 : 0;
            }
            most = Math.max(most, common);
        }
        return most;
    }

    private static List<Set<String>> rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(HeldBackTest::runs).toList();
        }
    }

    private static Set<String> runs(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            String text = row.path("title").asText() + ' ' + row.path("text").asText();
            String[] words = Syllables.withoutDiacritics(text)
                    .toLowerCase(Locale.ROOT)
                    .strip()
                    .split("[^\\p{L}\\p{N}]+");
            Set<String> runs = new HashSet<>();
            for (int i = 0; i + WORDS <= words.length; i++) {
                runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + WORDS)));
            }
            return runs;
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + line, e);
        }
    }
}
