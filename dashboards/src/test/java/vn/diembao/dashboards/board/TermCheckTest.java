package vn.diembao.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Term;

class TermCheckTest {
    private static final List<Term> TERMS = List.of(
            new Term("topic", "bao-hiem-xa-hoi", "Bảo hiểm xã hội", "", null),
            new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", null));

    @TempDir
    Path directory;

    @Test
    void whatTheTaxonomyDoesNotKnowIsFoundInFiltersAndMeasures() throws IOException {
        assertThat(
                        problems(
                                """
                - id: a
                  title: A
                  chart: metric
                  only: {labels.topics: [bao-hiem-xa-hoi, bao-hiem]}
                  measures:
                  - {label: M, only: {labels.unions: ["ldld-*", "cd-*", "l3:*"]}}
                  width: 8
                  height: 6
                """))
                .containsExactly("mau/a: labels.topics is never \"bao-hiem\"", "mau/a: labels.unions is never \"cd-\"");
    }

    @Test
    void andInCasesEachOnce() throws IOException {
        assertThat(
                        problems(
                                "- {id: a, title: A, chart: stacked, group: {cases: worries}, split: {cases: worries}, width: 8, height: 6}\n"))
                .containsExactly(
                        "mau/a: labels.topics is never \"tranh-chap-ngung-viec\"",
                        "mau/a: labels.topics is never \"an-toan-suc-khoe\"",
                        "mau/a: labels.topics is never \"tien-luong-viec-lam\"");
    }

    @Test
    void sourcesAndQuestionsForAnythingAreLeftAlone() throws IOException {
        assertThat(
                        problems(
                                "- {id: a, title: A, chart: metric, only: {source_id: [bao-moi], labels.programmes: ['*']}, width: 8, height: 6}\n"))
                .isEmpty();
    }

    private List<String> problems(String panels) throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "id: mau\ntitle: A\nquestion: A\npanels:\n" + panels);
        Boards boards = Boards.load(directory);
        assertThat(boards.problems()).isEmpty();
        return TermCheck.of(boards.all(), TERMS);
    }
}
