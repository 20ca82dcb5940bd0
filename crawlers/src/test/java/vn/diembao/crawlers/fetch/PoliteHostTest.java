package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PoliteHostTest {
    @ParameterizedTest
    @CsvSource({
        "https://bao.example/a, bao.example",
        "https://BAO.Example/a, bao.example",
        "https://bao.example:443/a, bao.example",
        "http://bao.example:80, bao.example",
        "https://bao.example:8443/a, bao.example",
        "https://bao.example./a, bao.example",
        "https://www.bao.example/a, www.bao.example",
        "https://an:mat@bao.example/a, ''",
        "https://bao.example/a b, ''",
        "ftp://bao.example/a, ''",
        "https:///a, ''",
        "'', ''"
    })
    void row8NamesTheHostThatIsDialledHoweverItIsWritten(String url, String host) {
        assertThat(PoliteHost.of(url, FetchConfig.withUserAgent("diembao-test")))
                .isEqualTo(host);
    }
}
