package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class PageElementsTest {
    private static final int PAGES = 400;

    /** The last ones may still be known to their thread. */
    @Test
    void noPageIsHeldOnceItsBylineWasLookedFor() {
        List<WeakReference<Document>> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(read(i));
        }
        long held = PAGES;
        for (int tries = 0; tries < 20 && held > PAGES / 4; tries++) {
            System.gc();
            held = pages.stream().filter(page -> page.get() != null).count();
        }
        assertThat(held).isLessThanOrEqualTo(PAGES / 4);
    }

    private static WeakReference<Document> read(int number) {
        Document page = Jsoup.parse("<div class=byline><p><span class=author>Phóng viên</span></p></div>" + number);
        Bylines.onPage(PageElements.of(page), "Báo Mẫu");
        return new WeakReference<>(page);
    }
}
