package vn.diembao.pipeline.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class TaxonomyCheckTest {
    private static final TaxonomyEdition SHIPPED = TaxonomyEdition.shipped();

    @Test
    void houseTaxonomyHasNoError() {
        assertThat(TaxonomyCheck.of(SHIPPED))
                .filteredOn(TaxonomyFinding::isError)
                .isEmpty();
    }

    /** A warning that stays was looked at: it is listed here with its reason. */
    @Test
    void houseTaxonomyHasNoWarningButThoseLookedAt() {
        assertThat(TaxonomyCheck.of(SHIPPED))
                .extracting(TaxonomyFinding::path)
                .containsOnly(
                        // One asks for the news agency or television around it, the other for the newspaper.
                        "programmes/laodong-trang-cong-doan/aliases/0",
                        // One asks for the prime minister around it, the other must not have him beside it.
                        "programmes/doi-thoai/aliases/0",
                        "programmes/doi-thoai/aliases/1");
    }

    /** {@code ~} in the table stands for a line break, so that a file of a few lines fits a cell. */
    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/taxonomy-check/findings.csv", delimiter = ';', numLinesToSkip = 1)
    void tellsWhatIsWrongWhereAndWhatToDo(String file, String content, String severity, int line, String message) {
        TaxonomyEdition edition = SHIPPED.with(file, content.replace('~', '\n'));

        assertThat(TaxonomyCheck.of(edition))
                .extracting(TaxonomyFinding::toString)
                .as(file + ": " + content)
                .anySatisfy(told -> assertThat(told)
                        .startsWith(severity + ": " + file + (line == 0 ? "" : ":" + line) + ": ")
                        .contains(message));
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/taxonomy-check/accepted.csv", delimiter = ';', numLinesToSkip = 1)
    void letsPassWhatIsRight(String file, String content) {
        TaxonomyEdition edition = SHIPPED.with(file, content.replace('~', '\n'));

        assertThat(TaxonomyCheck.of(edition)).isEmpty();
    }

    @Test
    void tellsOfEveryFileAtOnce() {
        TaxonomyEdition edition =
                SHIPPED.with("version.yaml", "version: 7\n").with("topics.yaml", "labels: [{id: t}]\n");

        assertThatThrownBy(() -> Taxonomy.load(edition))
                .isInstanceOfSatisfying(
                        TaxonomyException.class,
                        e -> assertThat(e.problems()).hasSize(2).allMatch(problem -> problem.startsWith("error: ")));
    }

    @Test
    void wordListOfABodyNamesOneThatIsThere() {
        String unions = SHIPPED.texts().get("unions.yaml");
        String lists = "words:\n  quarters of ldld-ha-noi: [a]\n  quarters of ldld-none: [b]\n";

        assertThat(TaxonomyCheck.of(SHIPPED.with("unions.yaml", unions.replace("words:\n", lists))))
                .filteredOn(TaxonomyFinding::isError)
                .extracting(TaxonomyFinding::message)
                .containsExactly("no such id ldld-none: mend it or add the entry");
    }

    @Test
    void findsErrorsBeforeWarningsInTheOrderOfTheFiles() {
        TaxonomyEdition edition = SHIPPED.with("rules.yaml", "weights: {}\nwords: {}\nblocked_before: {xyz: [a]}\n");

        List<TaxonomyFinding> findings = TaxonomyCheck.of(edition);

        assertThat(findings.get(0).isError()).isTrue();
        assertThat(findings.get(findings.size() - 1).isError()).isFalse();
    }
}
