package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class LinkTrapsTest {
    private final LinkTraps traps = new LinkTraps(LinkTraps.shapes());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "link-traps.csv", delimiter = ';', numLinesToSkip = 1)
    void row28RefusesWhatLeadsInCircles(String path, String refusal) {
        assertThat(traps.refusal(URI.create("https://bao-mau.vn" + path))).isEqualTo(refusal);
    }

    @Test
    void row28RefusesLongAndDeepAddresses() {
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/" + "x".repeat(481))))
                .isNull();
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/" + "x".repeat(482))))
                .isEqualTo("links longer than 500 characters");
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/a/b/c/d/e/f/g/h/i/j/k/l")))
                .isNull();
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/a/b/c/d/e/f/g/h/i/j/k/l/m")))
                .isEqualTo("links deeper than 12");
    }

    @Test
    void row28OnePathHasFiftyQueries() {
        for (int i = 0; i < 50; i++) {
            assertThat(traps.refusal(URI.create("https://bao-mau.vn/tin.aspx?id=" + i)))
                    .isNull();
        }
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/tin.aspx?id=50")))
                .isEqualTo("links that differ only in the query");
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/khac.aspx?id=50")))
                .isNull();
        assertThat(traps.refusal(URI.create("https://bao-mau.vn/tin.aspx"))).isNull();
    }
}
