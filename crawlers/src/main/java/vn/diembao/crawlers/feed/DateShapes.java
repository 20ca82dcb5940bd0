package vn.diembao.crawlers.feed;

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
        TableLines.of(RESOURCE).forEach(read::add);
        return new DateShapes(
                List.copyOf(read.shapes), Map.copyOf(read.zones), Map.copyOf(read.words), Set.copyOf(read.weekdays));
    }

    private void add(String[] cells) {
        switch (cells[0]) {
            case "weekday" -> List.of(cells[1].split(" ")).forEach(day -> weekdays.add(day.replace('_', ' ')));
            case "word" -> words.put(cells[1].toUpperCase(Locale.ROOT), cells[2]);
            case "zone" -> zones.put(cells[1], ZoneOffset.of(cells[2]));
            case "shape" -> shapes.add(formatter(cells[1]));
            default -> throw new IllegalStateException("unknown kind in " + RESOURCE + ": " + cells[0]);
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
