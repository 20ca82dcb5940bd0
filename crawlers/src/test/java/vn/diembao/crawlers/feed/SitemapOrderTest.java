package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class SitemapOrderTest {
    private final SitemapOrder order = new SitemapOrder();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "sitemap-orders.csv", delimiter = ';', numLinesToSkip = 1)
    void sortsByWhatLastmodAndNamesTell(String what, String inTheIndex, String sorted) {
        List<SitemapEntry> children = Arrays.stream(inTheIndex.split(" "))
                .map(SitemapOrderTest::child)
                .toList();

        assertThat(order.sort(children, new LeftOut()))
                .extracting(SitemapEntry::loc)
                .containsExactly(sorted.split(" "));
    }

    /** @param written name, or name@lastmod */
    private static SitemapEntry child(String written) {
        String[] parts = written.split("@");
        Map<String, String> texts = parts.length == 1
                ? Map.of("sitemap/loc", parts[0])
                : Map.of("sitemap/loc", parts[0], "sitemap/lastmod", parts[1]);
        return SitemapEntry.of(texts, new FeedDates());
    }
}
