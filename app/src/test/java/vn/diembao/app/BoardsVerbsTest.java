package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.model.Term;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** What those who tend the boards see. */
final class BoardsVerbsTest {
    @TempDir
    private Path dir;

    @Test
    void theFileForKibanaIsUpToDateByteForByte() throws IOException {
        Path file = dir.resolve("boards.ndjson");
        Invocation call = Invocation.of("boards", "export", "--out", file.toString());
        assertThat(call.err()).singleElement().asString().startsWith("wrote " + file + ", ");
        assertThat(call.status()).isZero();
        assertThat(file)
                .as("run ./diembao boards export after a change of boards or taxonomy")
                .hasSameBinaryContentAs(Installation.kibanaBoards());
    }

    @Test
    void shippedBoardsPass() {
        Invocation call = Invocation.of("boards", "check");
        assertThat(call.out()).matches("7 boards, \\d+ panels, 0 problems\\R");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
    }

    @Test
    void boardsOfOthersDoNotOverwriteTheShippedFile() {
        Invocation export = Invocation.of("boards", "export", dir.toString());
        assertThat(export.status()).isEqualTo(2);
        assertThat(export.err()).contains("boards of another directory need --out FILE.ndjson");
    }

    @Test
    void idsThatTheTaxonomyDoesNotKnowAreProblems() throws IOException {
        Files.writeString(
                dir.resolve("a.yaml"),
                "id: a\ntitle: A\nquestion: A\npanels:\n- {id: a, title: A, chart: metric, width: 8, height: 6,"
                        + " only: {labels.topics: [bao-hiem]}}\n");
        Invocation check = Invocation.of("boards", "check", dir.toString());
        assertThat(check.out().lines())
                .containsExactly("a/a: labels.topics is never \"bao-hiem\"", "1 board, 1 panel, 1 problem");
        assertThat(check.status()).isEqualTo(1);
    }

    @Test
    void casesBearTheNamesOfTheTaxonomy() {
        Map<String, String> names = Taxonomy.load().terms().stream()
                .filter(term -> List.of("content_line", "union").contains(term.kind()))
                .collect(Collectors.toMap(Term::id, Term::name));
        Boards boards = Boards.load(Installation.boards());
        for (String panel : List.of("chi-tieu-truyen-thong/tuyen-noi-dung", "cac-cap-cong-doan/nganh")) {
            String[] place = panel.split("/");
            Grouping.Cases cases = (Grouping.Cases) boards.of(place[0])
                    .orElseThrow()
                    .panel(place[1])
                    .orElseThrow()
                    .group();
            assertThat(cases.cases()).as(panel).isNotEmpty().allSatisfy(one -> assertThat(one.label())
                    .isEqualTo(names.get(one.key())));
        }
    }

    @Test
    void problemsAreToldLineByLineAndFailTheCheck() throws IOException {
        Files.writeString(dir.resolve("a.yaml"), "id: a\ntitle: A\nquestion: A\npanel: []\n");
        Invocation check = Invocation.of("boards", "check", dir.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out().lines())
                .containsExactlyInAnyOrder(
                        "a.yaml:4: unknown key \"panel\"",
                        "a.yaml:1: \"panels\" is missing",
                        "0 boards, 0 panels, 2 problems");
        Invocation export = Invocation.of("boards", "export", dir.toString(), "--out", dir + "/x.ndjson");
        assertThat(export.status()).isEqualTo(2);
        assertThat(export.err()).contains("a.yaml:4: unknown key \"panel\"");
        assertThat(dir.resolve("x.ndjson")).doesNotExist();
    }
}
