package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The facts of {@code date-shapes.tsv}. */
record DateShapes(
        List<DateTimeFormatter> shapes,
        Map<String, ZoneOffset> zones,
        Map<String, String> words,
        Set<String> weekdays) {

    private static final String RESOURCE = "date-shapes.tsv";

    static DateShapes load() {
        DateShapes read = new DateShapes(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(DateShapes.class.getResourceAsStream(RESOURCE), UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(read::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new DateShapes(
                List.copyOf(read.shapes), Map.copyOf(read.zones), Map.copyOf(read.words), Set.copyOf(read.weekdays));
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        switch (cells[0]) {
            case "weekday" -> List.of(cells[1].split(" ")).forEach(day -> weekdays.add(day.replace('_', ' ')));
            case "word" -> words.put(cells[1].toUpperCase(Locale.ROOT), cells[2]);
            case "zone" -> zones.put(cells[1], ZoneOffset.of(cells[2]));
            case "shape" -> shapes.add(formatter(cells[1]));
            default -> throw new IllegalStateException("unknown kind in " + RESOURCE + ": " + line);
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
