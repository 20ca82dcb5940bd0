package vn.diembao.dashboards.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Where everything of a chart stands, in whole units from the upper left corner. The same chart gives the same drawing
 * anywhere: no font is measured.
 */
public record Drawing(int width, int height, List<Box> boxes, List<Stroke> strokes, List<Label> labels) {
    static final int WIDTH = 640;
    static final int FONT_SIZE = 13;
    private static final int HATCH_STEP = 6;

    public Drawing {
        boxes = List.copyOf(boxes);
        strokes = List.copyOf(strokes);
        labels = List.copyOf(labels);
    }

    /** A filled part of a bar. */
    public record Box(int x, int y, int width, int height, Ink ink) {}

    /** A line of the axis ({@code axis}), the scale ({@code grid}) or a hatching ({@code hatch}), which alone has an ink. */
    public record Stroke(int x1, int y1, int x2, int y2, String kind, Ink ink) {
        /** Names of its style classes. */
        public String style() {
            return ink == null ? kind : kind + ' ' + ink.style();
        }
    }

    /** A line of text on a base line; {@code anchor} as in SVG: {@code start}, {@code middle}, {@code end}. */
    public record Label(int x, int y, String anchor, String text, boolean strong) {}

    /** @param words how a figure is written */
    public static Drawing of(Chart chart, LongFunction<String> words) {
        return chart.form() == Chart.Form.ROWS ? RowLayout.draw(chart, words) : ColumnLayout.draw(chart, words);
    }

    /** A drawing in the making. */
    static final class Sheet {
        private final List<Box> boxes = new ArrayList<>();
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        void box(int x, int y, int width, int height, Ink ink) {
            boxes.add(new Box(x, y, width, height, ink));
            if (!ink.hatched()) {
                return;
            }
            for (int d = HATCH_STEP; d < width + height; d += HATCH_STEP) {
                int left = Math.max(0, d - height);
                int right = Math.min(d, width);
                strokes.add(new Stroke(x + left, y + d - left, x + right, y + d - right, "hatch", ink));
            }
        }

        void line(int x1, int y1, int x2, int y2, String kind) {
            strokes.add(new Stroke(x1, y1, x2, y2, kind, null));
        }

        void text(int x, int y, String anchor, String text) {
            labels.add(new Label(x, y, anchor, text, false));
        }

        void strong(int x, int y, String anchor, String text) {
            labels.add(new Label(x, y, anchor, text, true));
        }

        /** Names of the series with their inks, from the left on one line. */
        void key(List<Chart.Series> series, int left, int baseline) {
            int x = left;
            for (Chart.Series one : series) {
                box(x, baseline - 10, 12, 12, one.ink());
                text(x + 18, baseline, "start", one.name());
                x += 18 + TextWidth.of(one.name()) + 22;
            }
        }

        Drawing done(int height) {
            return new Drawing(WIDTH, height, boxes, strokes, labels);
        }
    }
}
