package vn.diembao.app.site;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The demo's stories as pages, for what needs pages but no site. All invented. */
public final class DemoPages {
    private DemoPages() {}

    /** @param html as it stands at the end of the demo */
    public record Page(String url, String html, String title, String lead) {}

    /** All stories in the layouts of their outlets, always in the same order. */
    public static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (DemoScript.DemoOutlet outlet : DemoScript.cast().outlets()) {
            if (outlet.family() == null) {
                continue;
            }
            DemoLayout layout = new DemoLayout(outlet.family());
            List<DemoScript.Story> stories = DemoScript.stories(outlet.id());
            for (int index = 0; index < stories.size(); index++) {
                pages.add(page(outlet, layout, stories.get(index), index));
            }
        }
        return pages;
    }

    /** All stories as plain text, headline, lead and paragraphs a line each. */
    public static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (DemoScript.DemoOutlet outlet : DemoScript.cast().outlets()) {
            if (outlet.family() != null) {
                for (DemoScript.Story story : DemoScript.stories(outlet.id())) {
                    texts.add(story.title() + '\n' + story.lead() + '\n' + String.join("\n", story.paragraphs()));
                }
            }
        }
        return texts;
    }

    private static Page page(DemoScript.DemoOutlet outlet, DemoLayout layout, DemoScript.Story story, int index)
            throws IOException {
        Instant published = story.published().toInstant();
        String path = DemoLayout.path(outlet.family(), story, published, index);
        DemoStory placed = new DemoStory(story, path, null, published, false);
        String url = "http://" + outlet.host() + path;
        return new Page(url, layout.page(outlet, placed, url, Instant.MAX), story.title(), story.lead());
    }
}
