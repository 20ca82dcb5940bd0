package vn.diembao.crawlers.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses addresses that would lead a crawler in circles (fault row 28): too long, too deep, segments that repeat, the
 * shapes of {@code trap-shapes.tsv}, and one path with query after query. One instance judges one document.
 */
final class LinkTraps {
    static final int MAX_LENGTH = 500;
    static final int MAX_DEPTH = 12;
    static final int MAX_QUERIES = 50;
    private static final int REPEATS = 3;

    private final Map<String, Integer> queries = new HashMap<>();
    private final Map<Pattern, String> shapes;

    LinkTraps(Map<Pattern, String> shapes) {
        this.shapes = shapes;
    }

    static Map<Pattern, String> shapes() {
        Map<Pattern, String> shapes = new LinkedHashMap<>();
        TableLines.of("trap-shapes.tsv")
                .forEach(cells -> shapes.put(Pattern.compile(cells[0], Pattern.CASE_INSENSITIVE), cells[1]));
        return shapes;
    }

    /** Why the address is left out, null when it may be followed; counts it. */
    String refusal(URI address) {
        String text = address.toString();
        if (text.length() > MAX_LENGTH) {
            return "links longer than " + MAX_LENGTH + " characters";
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        List<String> segments =
                Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
        if (segments.size() > MAX_DEPTH) {
            return "links deeper than " + MAX_DEPTH;
        }
        if (repeats(segments)) {
            return "links whose path repeats itself";
        }
        for (Map.Entry<Pattern, String> shape : shapes.entrySet()) {
            if (shape.getKey().matcher(text).find()) {
                return "links to traps (" + shape.getValue() + ")";
            }
        }
        boolean spent = address.getRawQuery() != null && queries.merge(path, 1, Integer::sum) > MAX_QUERIES;
        return spent ? "links that differ only in the query" : null;
    }

    /** True for a/a/a and a/b/a/b/a/b: a relative link that is resolved against its own page. */
    private static boolean repeats(List<String> segments) {
        for (int length = 1; length * REPEATS <= segments.size(); length++) {
            for (int from = 0; from + length * REPEATS <= segments.size(); from++) {
                List<String> once = segments.subList(from, from + length);
                boolean again = once.equals(segments.subList(from + length, from + 2 * length));
                if (again && once.equals(segments.subList(from + 2 * length, from + 3 * length))) {
                    return true;
                }
            }
        }
        return false;
    }
}
