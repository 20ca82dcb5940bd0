package vn.diembao.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.nodes.Entities;
import vn.diembao.app.site.DemoPages;

/**
 * The demo's pages with what surrounds an article on a real one: menus, teasers of other stories, scripts. 30 to 60 KB
 * each, about what Vietnamese outlets serve without their advertisements.
 */
final class DressedPages {
    private static final int MENU_LINKS = 90;
    private static final int LEAST_TEASERS = 20;
    private static final int MORE_TEASERS = 40;
    private static final int SCRIPT_LINES = 120;

    private final List<DemoPages.Page> stories;
    private final Random random;

    private DressedPages(List<DemoPages.Page> stories, Random random) {
        this.stories = stories;
        this.random = random;
    }

    /** All pages, always the same ones. */
    static List<BenchPage> all() throws IOException {
        List<DemoPages.Page> stories = DemoPages.all();
        List<BenchPage> pages = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            pages.add(new DressedPages(stories, new Random(i)).dressed(stories.get(i)));
        }
        return pages;
    }

    private BenchPage dressed(DemoPages.Page story) {
        String html = story.html()
                .replaceFirst("<body>", "<body>\n" + menu() + script())
                .replace("</body>", teasers() + script() + "</body>");
        return new BenchPage(story.url(), html, null);
    }

    private String menu() {
        StringBuilder menu = new StringBuilder("<div class=\"header__nav\"><ul class=\"menu-nav\">\n");
        for (int i = 0; i < MENU_LINKS; i++) {
            String[] words = any().title().split(" ");
            String name = words[0] + ' ' + words[1 % words.length];
            menu.append("<li class=\"nav-item\"><a class=\"nav-link\" href=\"/muc-" + i + ".htm\">")
                    .append(Entities.escape(name))
                    .append("</a></li>\n");
        }
        return menu.append("</ul></div>\n").toString();
    }

    private String teasers() {
        StringBuilder box = new StringBuilder("<div class=\"box-category\" data-layout=\"15\">\n");
        int teasers = LEAST_TEASERS + random.nextInt(MORE_TEASERS);
        for (int i = 0; i < teasers; i++) {
            DemoPages.Page other = any();
            String title = Entities.escape(other.title());
            box.append(String.format(
                    Locale.ROOT,
                    """
            <div class="box-category-item" data-id="%d">
            <a class="box-category-link-with-avatar" href="/tin-%d.htm" title="%s"><img src="/anh/%d.jpg" alt="" width="250"></a>
            <h3 class="box-category-title-text"><a href="/tin-%d.htm">%s</a></h3>
            <span class="box-time">%d giờ trước</span><p class="box-category-sapo">%s</p>
            </div>
            """,
                    i,
                    i,
                    title,
                    i,
                    i,
                    title,
                    i % 24,
                    Entities.escape(other.lead())));
        }
        return box.append("</div>\n").toString();
    }

    private String script() {
        StringBuilder script = new StringBuilder("<script>\n");
        for (int i = 0; i < SCRIPT_LINES; i++) {
            script.append("window._zone").append(random.nextInt(100_000)).append("={s:1,w:300,h:250,t:\"slot\"};\n");
        }
        return script.append("</script>\n").toString();
    }

    private DemoPages.Page any() {
        return stories.get(random.nextInt(stories.size()));
    }
}
