package vn.diembao.localelasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class NodeEndingTest {
    @TempDir
    Path directory;

    private NodeHome home;
    private LocalElasticsearchConfig config;

    @BeforeEach
    void makeHome() throws Exception {
        home = new NodeHome(directory);
        home.create();
        config = new LocalElasticsearchConfig(directory, directory.resolve("distribution"), 512, 9200);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/local-elasticsearch/endings.csv",
            delimiter = '|',
            useHeadersInDisplayName = true,
            emptyValue = "")
    void tellsWhyInOneLine(int exit, String output, String log, String expected) throws Exception {
        Files.writeString(home.output(), output == null ? "" : output + "\n");
        Files.writeString(home.log(), log == null ? "" : log + "\n");

        String message = new NodeEnding(config, home, 0).explain(exit).getMessage();

        assertThat(message).contains(expected).doesNotContain("\n");
    }

    @Test
    void doesNotQuoteAnEarlierRun() throws Exception {
        Files.writeString(home.log(), "ERROR No space left on device\n");
        long start = Files.size(home.log());

        assertThat(new NodeEnding(config, home, start).explain(1)).hasMessageContaining("last words: none");
    }

    @Test
    void readsTheWholeLogWhenItRolledSinceTheStart() throws Exception {
        Files.writeString(home.log(), "WARN fresh file\n");

        assertThat(new NodeEnding(config, home, 5_000_000).lastLine()).isEqualTo("WARN fresh file");
    }

    @Test
    void readsOnlyTheEndOfALongLog() throws Exception {
        Files.writeString(home.log(), "No space left on device\n" + "x".repeat(200_000) + "\nlast\n");

        assertThat(new NodeEnding(config, home, 0).explain(1)).hasMessageContaining("last words: last");
    }
}
