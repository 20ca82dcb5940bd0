package vn.diembao.crawlers.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SelectorsFormTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/outlet/selectors.csv",
            delimiter = ';',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            quoteCharacter = '`')
    void selectorsAreJudgedWithoutAPage(String behaviour, String yaml, String problem) {
        ProblemLog log = new ProblemLog();
        new SelectorsForm(log).read(new YamlForm(YamlDocument.read(yaml, log), log));
        assertThat(log.sorted())
                .as(behaviour)
                .extracting(OutletProblem::message)
                .containsExactlyElementsOf(problem == null ? java.util.List.of() : java.util.List.of(problem));
    }
}
