package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.Picture;

/** Invented texts in the layouts of the CMS families, full of what is no article, read without any selector. */
class LayoutsTest {
    private static final double TOLERANCE = 0.0005;
    private static final String URL = "https://thu-nghiem.vn/bai-1.html";

    private final PageExtractor extractor = new PageExtractor();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/extract/layouts.csv", numLinesToSkip = 1)
    void pageIsReadWithoutSelectors(String page, String text) throws IOException {
        PageText read = extractor.read(resource(page + ".html"), URL, Selectors.NONE);
        assertThat(read.kind()).isEqualTo(PageKind.ARTICLE);
        assertThat(read.published()).hasToString("2025-06-30T08:15+07:00");
        assertThat(read.lead())
                .isEqualTo(resource(text + ".txt").lines().findFirst().orElseThrow());
        assertThat(read.pictures()).isNotEmpty().allSatisfy(picture -> assertThat(picture)
                .extracting(Picture::caption)
                .asString()
                .isNotEmpty());
        assertThat(read.text()).doesNotContain("Ảnh:", "Bản quyền", "Quảng cáo", "Xem thêm", "Từ khóa", "cookie");
    }

    @Test
    void scoreOfOwnPagesStaysAtItsFloor() throws IOException {
        ShingleScore score = new ShingleScore();
        for (String row : resource("../layouts.csv").lines().skip(1).toList()) {
            String[] names = row.split(",");
            PageText read = extractor.read(resource(names[0] + ".html"), URL, Selectors.NONE);
            score.add(resource(names[1] + ".txt"), read.text());
        }
        Properties baseline = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/extract/extraction-baseline.properties")) {
            baseline.load(in);
        }
        assertThat(score.f1())
                .isGreaterThan(0.93)
                .isGreaterThan(Double.parseDouble(baseline.getProperty("own.f1")) - TOLERANCE);
    }

    private static String resource(String name) throws IOException {
        String path = name.startsWith("../") ? "/extract/" + name.substring(3) : "/extract/layouts/" + name;
        try (InputStream in = LayoutsTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
