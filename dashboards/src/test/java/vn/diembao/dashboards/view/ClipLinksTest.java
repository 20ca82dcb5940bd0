package vn.diembao.dashboards.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Panel;

/** A link leads to the very clips that were counted, or there is none. */
final class ClipLinksTest {
    private static final String DAYS = "from=2025-06-01&to=2025-06-30";

    @TempDir
    private Path boards;

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvFileSource(resources = "/clip-links.csv", numLinesToSkip = 1, delimiter = ';')
    void aFigureLeadsToItsClips(String panel, String group, String part, String search) throws IOException {
        String link = links(Map.of()).of(panel(panel), group, part, Filter.NONE);
        assertThat(link).isEqualTo(search == null ? "" : "/search?" + search.replace("DAYS", DAYS));
    }

    @Test
    void whatIsChosenNarrowsTheSearchToo() throws IOException {
        Panel panel = panel("group: {field: labels.programmes}");
        ClipLinks links =
                links(Map.of("labels.event_tone", List.of("neg", "pos"), "labels.programmes", List.of("a", "b")));
        assertThat(links.of(panel, "b")).isEqualTo("/search?programme=b&tone=neg&tone=pos&" + DAYS);
        assertThat(links.of(panel, "c"))
                .as("clips with c and with a or b: two values of one facet")
                .isEmpty();
    }

    @Test
    void aStoryLeadsToTheClipThatOpenedIt() throws IOException {
        assertThat(links(Map.of()).of(panel("group: {field: story.id}"), "ab/c"))
                .isEqualTo("/clips/ab%2Fc");
    }

    private static ClipLinks links(Map<String, List<String>> chosen) {
        Period june = new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));
        return new ClipLinks(BoardFields.load(), june, chosen);
    }

    private Panel panel(String keys) throws IOException {
        String chart = keys.contains("split") ? "stacked" : keys.contains("group") ? "table" : "metric";
        Files.writeString(
                boards.resolve("a.yaml"),
                "id: a\ntitle: A\nquestion: A\npanels:\n- {id: a, title: A, width: 8, height: 6, chart: " + chart + ", "
                        + keys + "}\n");
        Boards read = Boards.load(boards);
        assertThat(read.problems()).isEmpty();
        return read.all().get(0).panels().get(0);
    }
}
