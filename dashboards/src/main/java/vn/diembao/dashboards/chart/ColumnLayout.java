package vn.diembao.dashboards.chart;

import java.util.List;
import java.util.function.LongFunction;
import vn.diembao.dashboards.chart.Chart.Bar;
import vn.diembao.dashboards.chart.Drawing.Sheet;

/** Stacks the values of each bar upright on one base line, the sum above, with a scale at the left. */
final class ColumnLayout {
    private static final int LEFT = 56;
    private static final int TOP = 50;
    private static final int PLOT = 170;
    private static final int FOOT = 26;
    private static final int STEPS = 4;

    private ColumnLayout() {}

    static Drawing draw(Chart chart, LongFunction<String> words) {
        Sheet sheet = new Sheet();
        sheet.key(chart.series(), LEFT, 16);
        long step = step(chart.bars().stream().mapToLong(Bar::total).max().orElse(0));
        long top = step * STEPS;
        for (int i = 0; i <= STEPS; i++) {
            int y = TOP + PLOT - PLOT * i / STEPS;
            sheet.line(LEFT, y, Drawing.WIDTH, y, i == 0 ? "axis" : "grid");
            sheet.text(LEFT - 8, y + 4, "end", words.apply(step * i));
        }
        List<Bar> bars = chart.bars();
        for (int i = 0; i < bars.size(); i++) {
            int slot = (Drawing.WIDTH - LEFT) / bars.size();
            int wide = Math.min(slot * 6 / 10, 70);
            int middle = LEFT + slot * i + slot / 2;
            column(sheet, chart, bars.get(i), new Place(middle, wide, top), words);
        }
        return sheet.done(TOP + PLOT + FOOT);
    }

    private record Place(int middle, int wide, long top) {}

    private static void column(Sheet sheet, Chart chart, Bar bar, Place place, LongFunction<String> words) {
        long below = 0;
        int floor = TOP + PLOT;
        for (int i = 0; i < bar.values().size(); i++) {
            below += bar.values().get(i);
            int ceiling = TOP + PLOT - Math.toIntExact(Math.round((double) PLOT * below / place.top()));
            if (ceiling < floor) {
                int left = place.middle() - place.wide() / 2;
                sheet.box(
                        left,
                        ceiling,
                        place.wide(),
                        floor - ceiling,
                        chart.series().get(i).ink());
            }
            floor = ceiling;
        }
        sheet.strong(place.middle(), floor - 5, "middle", words.apply(bar.total()));
        sheet.text(place.middle(), TOP + PLOT + 18, "middle", bar.label());
    }

    /** A quarter of the scale: 1, 2 or 5 times a power of ten, or the nearest above that holds the most. */
    private static long step(long most) {
        for (long power = 1; ; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * power * STEPS >= most) {
                    return digit * power;
                }
            }
        }
    }
}
