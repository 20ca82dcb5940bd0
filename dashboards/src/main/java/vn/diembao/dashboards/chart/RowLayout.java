package vn.diembao.dashboards.chart;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;
import vn.diembao.dashboards.chart.Chart.Bar;
import vn.diembao.dashboards.chart.Drawing.Sheet;

/** Lays bars from left to right, those of one thing below each other, its name at their left. */
final class RowLayout {
    private static final int NAMES = 230;
    private static final int FIGURES = 60;
    private static final int BAR = 14;
    private static final int GAP = 12;
    private static final int LINE = 15;
    private static final int NAME_LINES = 3;
    private static final int TOP = 34;

    private RowLayout() {}

    static Drawing draw(Chart chart, LongFunction<String> words) {
        Sheet sheet = new Sheet();
        sheet.key(chart.series(), NAMES, 16);
        long most = chart.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        int y = TOP;
        for (Bar bar : chart.bars()) {
            y = row(sheet, chart, bar, y, length(most), words);
        }
        sheet.line(NAMES, TOP - 4, NAMES, y - GAP + 4, "axis");
        return sheet.done(y);
    }

    private static LongToIntFunction length(long most) {
        int room = Drawing.WIDTH - NAMES - FIGURES;
        return value -> most == 0 ? 0 : Math.toIntExact(Math.round((double) room * value / most));
    }

    private static int row(
            Sheet sheet, Chart chart, Bar bar, int top, LongToIntFunction length, LongFunction<String> words) {
        List<String> name = TextWidth.wrap(bar.label(), NAMES - 14, NAME_LINES);
        int bars = bar.values().size() * BAR;
        int height = Math.max(bars, name.size() * LINE);
        int baseline = top + (height - name.size() * LINE) / 2 + 12;
        for (String line : name) {
            sheet.text(NAMES - 10, baseline, "end", line);
            baseline += LINE;
        }
        int y = top + (height - bars) / 2;
        for (int i = 0; i < bar.values().size(); i++) {
            int wide = length.applyAsInt(bar.values().get(i));
            if (wide > 0) {
                sheet.box(NAMES, y + 1, wide, BAR - 2, chart.series().get(i).ink());
            }
            sheet.text(
                    NAMES + wide + 6, y + 12, "start", words.apply(bar.values().get(i)));
            y += BAR;
        }
        return top + height + GAP;
    }
}
