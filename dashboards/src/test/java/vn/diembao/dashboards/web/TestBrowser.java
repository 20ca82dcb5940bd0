package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium of this machine ({@code DIEMBAO_BROWSER}, else where Debian puts it). Without one tests are skipped, or fail when
 * {@code DIEMBAO_BROWSER_REQUIRED} is set, as {@code .ci/run} does.
 */
public final class TestBrowser implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Browser browser;
    private final String site;

    private TestBrowser(Playwright playwright, Browser browser, String site) {
        this.playwright = playwright;
        this.browser = browser;
        this.site = site;
    }

    /** @param site the only address a page may ask for anything */
    public static TestBrowser open(String site) {
        Path executable = executable();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--lang=vi")));
        return new TestBrowser(playwright, browser, site);
    }

    /** A window of a size, light or dark; what goes wrong in it is remembered. */
    public Window window(int width, int height, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("vi-VN"));
        return new Window(context, site);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        String named = System.getenv("DIEMBAO_BROWSER");
        List<String> places = named == null ? PLACES : List.of(named);
        for (String place : places) {
            if (Files.isExecutable(Path.of(place))) {
                return Path.of(place);
            }
        }
        String missing = "no browser at " + places + ": install chromium, or set DIEMBAO_BROWSER";
        assertThat(System.getenv("DIEMBAO_BROWSER_REQUIRED")).as(missing).isNull();
        Assumptions.abort(missing);
        throw new AssertionError("skipped");
    }

    /** One window. */
    public static final class Window implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final String site;
        private final List<String> troubles = new ArrayList<>();

        private Window(BrowserContext context, String site) {
            this.context = context;
            this.site = site;
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    troubles.add(message.type() + ": " + message.text());
                }
            });
            page.onPageError(error -> troubles.add("error: " + error));
            page.onDialog(dialog -> {
                troubles.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(site + '/')) {
                    troubles.add("asked for " + request.url());
                }
            });
        }

        /** The page, to do what a reader does. */
        public Page page() {
            return page;
        }

        /** Opens a path of the site. */
        public Page visit(String path) {
            page.navigate(site + path);
            return page;
        }

        /** No word in the console, no dialog, no request to another host. */
        public void assertQuiet() {
            assertThat(troubles).as(page.url()).isEmpty();
        }

        /** Nothing serious that axe-core finds. */
        public void assertAccessible() {
            List<String> found = new ArrayList<>();
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                if (GRAVE.contains(rule.getImpact())) {
                    rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
                }
            }
            assertThat(found).as(page.url()).isEmpty();
        }

        /** Nothing runs out of the window to the side. */
        public void assertFits() {
            int over = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
            assertThat(over).as(page.url()).isLessThanOrEqualTo(0);
        }

        /** A picture for people, below {@code target/screenshots}. */
        public void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
