package vn.diembao.dashboards.chart;

import java.util.ArrayList;
import java.util.List;

/** Wraps labels by an estimate of their width that holds for the common fonts, on the safe side. */
final class TextWidth {
    private static final double WIDE = 10.0;
    private static final double USUAL = 8.2;
    private static final double NARROW = 5.0;
    private static final String NARROW_LETTERS = "iIíìỉĩịjltrf.,;:'’“”()|/ -";

    private TextWidth() {}

    static int of(String text) {
        return (int) Math.ceil(text.codePoints()
                .mapToDouble(c -> NARROW_LETTERS.indexOf(c) >= 0 ? NARROW : Character.isUpperCase(c) ? WIDE : USUAL)
                .sum());
    }

    /** At most so many lines; what does not fit ends in an ellipsis. */
    static List<String> wrap(String text, int width, int lines) {
        List<String> wrapped = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (line.isEmpty() || of(longer) <= width) {
                line = longer;
            } else if (wrapped.size() + 1 == lines) {
                wrapped.add(cut(longer, width));
                return wrapped;
            } else {
                wrapped.add(cut(line, width));
                line = word;
            }
        }
        wrapped.add(cut(line, width));
        return wrapped;
    }

    private static String cut(String line, int width) {
        String shown = line;
        while (of(shown) > width && !shown.isEmpty()) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown.length() == line.length() ? line : shown.strip() + '…';
    }
}
