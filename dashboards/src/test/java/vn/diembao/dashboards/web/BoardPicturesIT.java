package vn.diembao.dashboards.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;

/** Takes the pictures of {@code docs/pictures} from pages that are being served; {@code docs/boards.md} says how. */
@EnabledIfEnvironmentVariable(named = BoardPicturesIT.SITE, matches = "http.+")
final class BoardPicturesIT {
    static final String SITE = "DIEMBAO_PICTURES_OF";

    @Test
    void everyBoardHasItsPicture() {
        try (TestBrowser browser = TestBrowser.open(System.getenv(SITE));
                TestBrowser.Window window = browser.window(1120, 800, ColorScheme.LIGHT)) {
            for (Board board : Boards.load(Path.of("boards")).all()) {
                Page page = window.visit("/boards/" + board.id());
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("..", "docs", "pictures", "board-" + board.id() + ".png"))
                        .setFullPage(true));
                window.assertQuiet();
            }
        }
    }
}
