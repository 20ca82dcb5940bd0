package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    private static final Map<String, String> TWINS = Map.of("m.a.vn", "a.vn", "amp.a.vn", "a.vn");

    @ParameterizedTest
    @CsvFileSource(resources = "/extract/canonical-urls.csv", delimiter = ';', numLinesToSkip = 1)
    void row25AddressHasOneSpellingAndKeepsIt(String url, String canonical) {
        String once = CanonicalUrl.of(url, TWINS);
        assertThat(once).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(once, TWINS)).isEqualTo(once);
    }

    @Test
    void mobileHostStaysWhereTheSourceNamesNoTwin() {
        assertThat(CanonicalUrl.of("https://m.a.vn/x")).isEqualTo("https://m.a.vn/x");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://a.vn/x?utm_source=1, https://www.a.vn/y,       https://www.a.vn/y",
                "https://a.org.vn/x,          https://b.org.vn/y,       https://a.org.vn/x",
                "https://a.vn/x,              /y,                       https://a.vn/x",
                "https://a.vn/x,              javascript:alert(1),      https://a.vn/x",
                "https://a.vn/x,              https://a.vn/,            https://a.vn/x",
                "https://a.vn/x,              -,                        https://a.vn/x",
                "https://baomoi.com/x.epi,    https://b.vn/y?fbclid=1,  https://b.vn/y"
            })
    void canonicalLinkIsBelievedOnTheSameSiteAndOnAggregators(String page, String named, String canonical) {
        assertThat(CanonicalUrl.ofPage(page, named)).isEqualTo(canonical);
    }
}
