package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;

class PageKindTest {
    private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
    private static final String URL = "https://a.vn/tin-1.html";

    private final PageExtractor extractor = new PageExtractor();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "/extract/page-kinds.csv", numLinesToSkip = 1)
    void row32PageIsReadAsWhatItIs(String page, PageKind kind) throws IOException {
        String html = html(page);
        assertThat(extractor.read(html, URL, Selectors.NONE).kind()).isEqualTo(kind);
        ExtractVerdict verdict = extractor.extract(raw(html), Selectors.NONE);
        if (kind.refusal() == null) {
            assertThat(((ExtractVerdict.Extracted) verdict).article().marks())
                    .isEqualTo(kind.mark() == null ? List.of() : List.of(kind.mark()));
        } else {
            assertThat(((ExtractVerdict.Refused) verdict).rejection().reason()).isEqualTo(kind.refusal());
        }
    }

    private static RawPage raw(String html) {
        FeedItem item =
                new FeedItem("a1", "https://a.vn/rss", URL, URL, "Tin", "", "", null, NOW, null, List.of(), NOW);
        return new RawPage(item, URL, 200, html, NOW, null, "");
    }

    private static String html(String page) throws IOException {
        try (InputStream in = PageKindTest.class.getResourceAsStream("/extract/kinds/" + page + ".html")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
