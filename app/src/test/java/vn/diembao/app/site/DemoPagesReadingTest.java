package vn.diembao.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.app.bench.ShingleScore;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.extract.PageText;
import vn.diembao.crawlers.outlet.Selectors;

/** The demo's pages read by the general rules alone, as those of an outlet nobody has written selectors for. */
class DemoPagesReadingTest {
    private final PageExtractor extractor = new PageExtractor();
    private final ShingleScore score = new ShingleScore();
    private int pages;

    @Test
    void pagesAreReadWithoutSelectors() throws IOException {
        for (DemoScript.DemoOutlet outlet : DemoScript.cast().outlets()) {
            if (outlet.family() != null) {
                readAll(outlet);
            }
        }
        assertThat(pages).isGreaterThan(20);
        assertThat(score.f1()).as("F1 over four-word shingles").isGreaterThan(0.93);
    }

    private void readAll(DemoScript.DemoOutlet outlet) throws IOException {
        DemoLayout layout = new DemoLayout(outlet.family());
        List<DemoScript.Story> stories = DemoScript.stories(outlet.id());
        for (int i = 0; i < stories.size(); i++) {
            DemoScript.Story script = stories.get(i);
            Instant published = script.published().toInstant();
            String path = DemoLayout.path(outlet.family(), script, published, i);
            DemoStory story = new DemoStory(script, path, null, published, false);
            String url = "https://" + outlet.host() + path;
            PageText read = extractor.read(layout.page(outlet, story, url, published), url, Selectors.NONE);
            score.add(script.lead() + "\n" + String.join("\n", story.paragraphs(published)), read.text());
            pages++;
        }
    }
}
