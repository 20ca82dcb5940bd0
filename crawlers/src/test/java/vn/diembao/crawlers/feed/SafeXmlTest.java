package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdom2.Document;
import org.junit.jupiter.api.Test;

final class SafeXmlTest {
    private static final String XML = "<rss><channel><item/></channel></rss>";

    @Test
    void row17AParserThatIsToldToStopDoes() {
        Problems problems = new Problems();
        XmlOutline outline = XmlOutline.of(XML, 256);
        assertThat(SafeXml.parse(XML, outline, problems)).isNotNull();

        Thread.currentThread().interrupt();
        Document document = SafeXml.parse(XML, outline, problems);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(document).isNull();
        assertThat(problems.list()).containsExactly("broken XML: told to stop");
    }
}
