package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.search.PressIndex;
import vn.diembao.dashboards.search.WrittenClip;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.Clip;
import vn.diembao.model.Evidence;

/** The pages in a real browser: quiet, readable, and doing what they say. */
final class BrowserIT {
    private static final int SERIES = 40;

    @TempDir
    private static Path home;

    private static TestBrowser browser;
    private static TrialIndex index;
    private static WebServer server;
    private static Clip strike;

    @BeforeAll
    static void serve() throws IOException {
        // The browser first: without one there is nothing to set up.
        TestBrowser.open("http://127.0.0.1").close();
        strike = new WrittenClip(
                        "Công nhân nhà máy Mẫu ngừng việc đòi lương",
                        "Hơn hai trăm công nhân ngừng việc sáng 1/7, công đoàn có mặt ngay trong ca.",
                        "Công ty Mẫu hứa trả lương trong tuần.\nCông đoàn cơ sở ghi nhận từng ý kiến.")
                .tone("neg")
                .alerts("stoppage")
                .bodies("ldld-ha-noi", "l4:Công ty Mẫu")
                .evidence(new Evidence("alert_kinds:stoppage", "term:ngừng việc", "title", 22, 32, "ngừng việc"))
                .stored();
        List<Clip> clips = new ArrayList<>(List.of(
                strike,
                new WrittenClip(strike.article().title(), strike.article().lead(), "x")
                        .outlet("Trang Chép Lại")
                        .copyOf(strike)
                        .stored()));
        for (int i = 0; i < SERIES; i++) {
            clips.add(new WrittenClip(
                            "Tết Sum vầy: bản tin số " + i, "Chuỗi tin về suất quà Tết cho đoàn viên ở xa nhà.", "x")
                    .programmes("tet-sum-vay")
                    .bodies(i % 2 == 0 ? "ldld-ha-noi" : "cd-det-may")
                    .tone(i % 4 == 0 ? "pos" : "neu")
                    .published("2025-01-10T02:00:00Z")
                    .stored());
        }
        for (String hostile : TrialPress.hostile().toList()) {
            clips.add(new WrittenClip(hostile, hostile, hostile)
                    .outlet(hostile)
                    .bodies("l4:" + hostile)
                    .programmes("thang-cong-nhan")
                    .published("2024-05-01T00:00:00Z")
                    .stored());
        }
        index = PressIndex.of(home.resolve("es"), clips);
        AccountShelf accounts = new AccountShelf(home.resolve("accounts"));
        server = WebServer.start(
                WebConfig.loopback(0), accounts, TrialPages.all(index.client(), home, accounts), Clock.systemUTC());
        browser = TestBrowser.open(server.url());
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest(name = "{0}×{1} {2}")
    @CsvSource({"1280,900,LIGHT", "1280,900,DARK", "390,800,LIGHT", "390,800,DARK"})
    void everyPageIsQuietFitsAndIsReadable(int width, int height, ColorScheme colours) {
        try (TestBrowser.Window window = browser.window(width, height, colours)) {
            String look = width + "-" + colours.name().toLowerCase(Locale.ROOT);
            check(window, "/", "start-" + look);
            check(window, "/search?q=ngung+viec", "search-" + look);
            check(window, "/search?programme=tet-sum-vay&tone=neu", "filtered-" + look);
            check(window, "/search?q=khong-co-gi-ca", "empty-" + look);
            check(window, "/clips/" + strike.article().id(), "clip-" + look);
            check(window, "/searches", "searches-" + look);
            check(window, "/editions", "editions-" + look);
        }
    }

    private static void check(TestBrowser.Window window, String path, String name) {
        window.visit(path);
        window.picture(name);
        window.assertQuiet();
        window.assertFits();
        window.assertAccessible();
    }

    @Test
    void aFilterNarrowsDownToItsFigureAndGoesAgain() {
        try (TestBrowser.Window window = browser.window(1280, 900, ColorScheme.LIGHT)) {
            Page page = window.visit("/search?programme=tet-sum-vay");
            assertThat(page.locator(".sum strong").textContent()).isEqualTo("40");
            page.locator(".facet summary", new Page.LocatorOptions().setHasText("Sắc thái"))
                    .click();
            Locator positive = page.locator(".facet a", new Page.LocatorOptions().setHasText("Tích cực"));
            assertThat(positive.locator("b").textContent()).isEqualTo("10");
            positive.click();
            assertThat(page.locator(".sum strong").textContent()).isEqualTo("10");
            page.locator(".chosen .chip", new Page.LocatorOptions().setHasText("Tích cực"))
                    .click();
            assertThat(page.locator(".sum strong").textContent()).isEqualTo("40");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".hit").count()).isEqualTo(15);
            window.assertQuiet();
        }
    }

    @Test
    void aSearchIsTypedSavedAndFoundAgain() {
        try (TestBrowser.Window window = browser.window(1280, 900, ColorScheme.LIGHT)) {
            Page page = window.visit("/");
            page.keyboard().press("/");
            page.keyboard().type("ngừng việc");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit h2 mark").first().textContent()).startsWith("ngừng");
            page.locator("summary", new Page.LocatorOptions().setHasText("Lưu tìm kiếm này"))
                    .click();
            page.locator(".menu input[name=name]").fill("Ngừng việc ở Hà Nội");
            page.locator(".menu button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Tìm kiếm đã lưu");
            window.picture("saved");
            page.locator("td a", new Page.LocatorOptions().setHasText("Ngừng việc ở Hà Nội"))
                    .click();
            assertThat(page.locator(".sum strong").textContent()).isEqualTo("2");
            window.assertQuiet();
        }
    }

    @Test
    void row36And37NoScriptOfATextRuns() {
        try (TestBrowser.Window window = browser.window(1280, 900, ColorScheme.LIGHT)) {
            Page page = window.visit("/search?programme=thang-cong-nhan");
            int count = page.locator(".hit h2 a").count();
            assertThat(count).isEqualTo((int) TrialPress.hostile().count());
            for (int i = 0; i < count; i++) {
                page.locator(".hit h2 a").nth(i).click();
                assertThat(page.locator("h1").isVisible()).isTrue();
                page.goBack();
            }
            window.assertQuiet();
        }
    }

    @Test
    void onPaperThereAreTextsAndNoButtons() {
        try (TestBrowser.Window window = browser.window(794, 1123, ColorScheme.LIGHT)) {
            Page page = window.visit("/search?programme=tet-sum-vay");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".hit").first().isVisible()).isTrue();
            assertThat(page.locator(".top nav, .explore aside, button, .turn").all())
                    .noneMatch(Locator::isVisible);
            window.picture("print");
        }
    }
}
