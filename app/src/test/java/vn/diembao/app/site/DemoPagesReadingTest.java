package vn.diembao.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.extract.PageText;
import vn.diembao.crawlers.outlet.Selectors;

/** The demo's pages read by the general rules alone, as those of an outlet nobody has written selectors for. */
class DemoPagesReadingTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final PageExtractor extractor = new PageExtractor();
    private double hit;
    private double off;
    private int pages;

    @Test
    void pagesAreReadWithoutSelectors() throws IOException {
        for (DemoScript.DemoOutlet outlet : DemoScript.cast().outlets()) {
            if (outlet.family() != null) {
                readAll(outlet);
            }
        }
        assertThat(pages).isGreaterThan(20);
        assertThat(2 * hit / (2 * hit + off)).as("F1 over four-word shingles").isGreaterThan(0.93);
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
            score(script.lead() + "\n" + String.join("\n", story.paragraphs(published)), read.text());
        }
    }

    private void score(String gold, String text) {
        Set<List<String>> want = shingles(gold);
        Set<List<String>> got = shingles(text);
        Set<List<String>> both = new HashSet<>(want);
        both.retainAll(got);
        double total = want.size() + got.size() - both.size();
        hit += both.size() / total;
        off += (total - both.size()) / total;
        pages++;
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.add(words.subList(i, i + 4));
        }
        return shingles;
    }
}
