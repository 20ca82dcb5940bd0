package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.diembao.model.StoredJson;

/** How figures are shown: an aligned table for people, JSON lines for programs. */
public final class FigureTable {
    private FigureTable() {}

    /** Prints a line for each figure; the ends only where they differ from the middle. */
    public static void print(List<Figure> figures, PrintStream out) {
        int wide = figures.stream()
                .mapToInt(figure -> figure.subject().length())
                .max()
                .orElse(0);
        for (Figure figure : figures) {
            boolean single = figure.least() == figure.most();
            String ends = single ? "" : "  (" + number(figure.least()) + " to " + number(figure.most()) + ")";
            out.println(String.format(
                    Locale.ROOT,
                    "%-8s %-" + Math.max(wide, 1) + "s %12s %s%s",
                    figure.bench(),
                    figure.subject(),
                    number(figure.median()),
                    figure.unit(),
                    ends));
        }
    }

    /** Writes a JSON object for each figure; an existing file is replaced. */
    public static void write(List<Figure> figures, Path file) throws IOException {
        JsonMapper json = StoredJson.mapper();
        try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
            for (Figure figure : figures) {
                writer.write(json.writeValueAsString(figure));
                writer.newLine();
            }
        }
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e12;
        String shape = whole ? "%.0f" : Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, shape, value);
    }
}
