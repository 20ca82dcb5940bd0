package vn.diembao.dashboards.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.diembao.dashboards.chart.Drawing.Box;
import vn.diembao.dashboards.chart.Drawing.Label;
import vn.diembao.dashboards.chart.Drawing.Stroke;

/**
 * Paints a drawing as PNG on headless AWT, twice as large as it is shown, for papers.
 *
 * <p>A chart library (JFreeChart, XChart) would give the PNG only, in a look of its own; SVG would need a second library
 * and the hatching for black and white would have to be written for both. Three plain charts are less code than that.
 */
public final class ChartPicture {
    private static final int SCALE = 2;
    private static final Color TEXT = new Color(0x1B1F24);
    private static final Color AXIS = new Color(0x57606A);
    private static final Color GRID = new Color(0xE1E5EA);

    private ChartPicture() {}

    /**
     * The picture as a PNG file.
     *
     * @throws IllegalStateException when this Java has no fonts to write with
     */
    public static byte[] png(Drawing drawing) {
        BufferedImage image =
                new BufferedImage(drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.scale(SCALE, SCALE);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            drawing.strokes().stream().filter(ChartPicture::isGrid).forEach(stroke -> draw(pen, stroke));
            drawing.boxes().forEach(box -> fill(pen, box));
            drawing.strokes().stream().filter(stroke -> !isGrid(stroke)).forEach(stroke -> draw(pen, stroke));
            drawing.labels().forEach(label -> write(pen, label));
        } catch (LinkageError | InternalError e) {
            throw new IllegalStateException("this Java has no fonts to draw with: install fontconfig and a font", e);
        } finally {
            pen.dispose();
        }
        return encoded(image);
    }

    private static boolean isGrid(Stroke stroke) {
        return stroke.kind().equals("grid");
    }

    private static void fill(Graphics2D pen, Box box) {
        pen.setColor(box.ink().hatched() ? Color.WHITE : new Color(box.ink().rgb()));
        pen.fillRect(box.x(), box.y(), box.width(), box.height());
        pen.setStroke(new BasicStroke(1));
        pen.setColor(box.ink().hatched() ? new Color(box.ink().rgb()) : AXIS);
        pen.drawRect(box.x(), box.y(), box.width(), box.height());
    }

    private static void draw(Graphics2D pen, Stroke stroke) {
        pen.setStroke(new BasicStroke(stroke.kind().equals("hatch") ? 1.5f : 1));
        pen.setColor(
                switch (stroke.kind()) {
                    case "grid" -> GRID;
                    case "hatch" -> new Color(stroke.ink().rgb());
                    default -> AXIS;
                });
        pen.drawLine(stroke.x1(), stroke.y1(), stroke.x2(), stroke.y2());
    }

    private static void write(Graphics2D pen, Label label) {
        pen.setFont(new Font(Font.SANS_SERIF, label.strong() ? Font.BOLD : Font.PLAIN, Drawing.FONT_SIZE - 1));
        pen.setColor(TEXT);
        int wide = pen.getFontMetrics().stringWidth(label.text());
        int back =
                switch (label.anchor()) {
                    case "middle" -> wide / 2;
                    case "end" -> wide;
                    default -> 0;
                };
        pen.drawString(label.text(), label.x() - back, label.y());
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not through ImageIO's default, which keeps a cache file in the directory for temporary files.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }
}
