package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.index.DocumentWrite;
import vn.diembao.pipeline.removal.ScriptedErasures;

final class WriteRejectionFunctionTest {
    private final WriteRejectionFunction function =
            new WriteRejectionFunction(ScriptedErasures.of(Samples.URL), Map.of("m.bao-mau.vn", "bao-mau.vn"));

    @BeforeEach
    void open() {
        function.open(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leads to URL",
                "asked for \"URL\", found nothing",
                "the page names another (URL).",
                "<URL> and others",
                "first URL, then none",
                "HTTPS in capitals: “URL”"
            })
    void row72AddressIsHeardWhereverADetailNamesIt(String detail) {
        String told = detail.replace("URL", Samples.URL);
        assertThat(function.map(refused("https://bao-mau.vn/khac.html", told)))
                .isEqualTo(DocumentWrite.of(refused("", "")));
    }

    @Test
    void row72DeadLetterOfAnErasedPageTellsNothingOfIt() {
        assertThat(function.map(refused("https://m.bao-mau.vn/bai-1.html?utm_source=rss", "404")))
                .isEqualTo(DocumentWrite.of(refused("", "")));
        assertThat(function.map(refused("https://bao-mau.vn/khac.html", "revisit: leads to " + Samples.URL)))
                .isEqualTo(DocumentWrite.of(refused("", "")));
    }

    @Test
    void otherDeadLettersAreKeptAsTheyAre() {
        Rejection other = refused("https://bao-mau.vn/bai-2.html", "404 at http: none");
        assertThat(function.map(other)).isEqualTo(DocumentWrite.of(other));
    }

    private static Rejection refused(String url, String detail) {
        return new Rejection(Samples.SOURCE, Stage.FETCH, RejectionReason.PAGE_GONE, url, detail, Samples.NOON);
    }
}
