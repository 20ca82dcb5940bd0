package vn.diembao.dashboards.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;

/** Takes the pictures of {@code docs/pictures} from pages that are being served; {@code docs/boards.md} says how. */
@EnabledIfEnvironmentVariable(named = BoardPicturesIT.SITE, matches = "http.+")
final class BoardPicturesIT {
    static final String SITE = "DIEMBAO_PICTURES_OF";

    private static final int BITS = 6;

    @Test
    void everyBoardHasItsPicture() throws IOException {
        try (TestBrowser browser = TestBrowser.open(System.getenv(SITE));
                TestBrowser.Window window = browser.window(1120, 800, ColorScheme.LIGHT)) {
            for (Board board : Boards.load(Path.of("boards")).all()) {
                Page page = window.visit("/boards/" + board.id());
                byte[] taken = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
                Path picture = Path.of("..", "docs", "pictures", "board-" + board.id() + ".png");
                ImageIO.write(fewColours(ImageIO.read(new ByteArrayInputStream(taken))), "png", picture.toFile());
                window.assertQuiet();
            }
        }
    }

    /** With its most frequent colours only, which takes a fraction of the room. */
    private static BufferedImage fewColours(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Long> counts = Arrays.stream(pixels).boxed().collect(groupingBy(pixel -> pixel, counting()));
        int[] palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(1L << BITS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        IndexColorModel colours = new IndexColorModel(BITS, palette.length, palette, 0, false, -1, 0);
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        few.setRGB(0, 0, width, height, pixels, 0, width);
        return few;
    }
}
