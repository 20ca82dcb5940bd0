package vn.diembao.dashboards.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * A search as its address says: the same search has the same address, so a link keeps it.
 *
 * @param typed what stands in the search box
 * @param chosen values by facet; facets without one are left out
 * @param from first day of publication in Viet Nam, null for any
 * @param to last day, null for any
 * @param newestFirst by time, else by how well a clip fits what was typed; where nothing is typed always by time
 */
public record ClipSearch(
        String typed, Map<ClipFacet, List<String>> chosen, LocalDate from, LocalDate to, boolean newestFirst) {
    /** Everything, newest first. */
    public static final ClipSearch ALL = new ClipSearch("", Map.of(), null, null, true);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    /** So many values at once, of all facets together. */
    static final int MOST_VALUES = 60;

    /** As long as the index keeps them. */
    private static final int LONGEST_VALUE = 1_024;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final String NEWEST = "newest";

    public ClipSearch {
        requireNonNull(typed, "typed is null");
        Map<ClipFacet, List<String>> copied = new EnumMap<>(ClipFacet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copied.put(facet, List.copyOf(new TreeSet<>(values)));
            }
        });
        chosen = Map.copyOf(copied);
        newestFirst = newestFirst || typed.isEmpty();
    }

    /**
     * Reads the parameters of an address; those it does not know are passed over.
     *
     * @throws SearchRefusedException when there are too many values, one is too long, or a day is none
     */
    public static ClipSearch of(Map<String, List<String>> parameters) {
        Map<ClipFacet, List<String>> chosen = new EnumMap<>(ClipFacet.class);
        int count = 0;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            List<String> values = parameter.getValue().stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (ClipFacet.of(parameter.getKey()).isPresent()) {
                if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                    throw new SearchRefusedException(
                            "Mục lọc dài quá: nhiều nhất " + LONGEST_VALUE + " ký tự một mục.");
                }
                chosen.put(ClipFacet.of(parameter.getKey()).get(), values);
                count += values.size();
            }
        }
        if (count > MOST_VALUES) {
            throw new SearchRefusedException("Chọn nhiều quá: nhiều nhất " + MOST_VALUES + " mục lọc một lần.");
        }
        String typed = first(parameters, "q").strip();
        return new ClipSearch(
                typed,
                chosen,
                day(first(parameters, "from")),
                day(first(parameters, "to")),
                first(parameters, "order").equals(NEWEST));
    }

    /** What is left of an address that was refused, to be mended: all but the days; nothing when it was not for them. */
    public static ClipSearch withoutDays(Map<String, List<String>> parameters) {
        Map<String, List<String>> others = new HashMap<>(parameters);
        others.keySet().removeAll(List.of("from", "to"));
        try {
            return of(others);
        } catch (SearchRefusedException e) {
            return ALL;
        }
    }

    /** The search as a query string without a question mark; empty for everything. */
    public String address() {
        List<String> pairs = new ArrayList<>();
        add(pairs, "q", typed);
        for (ClipFacet facet : ClipFacet.values()) {
            values(facet).forEach(value -> add(pairs, facet.key(), value));
        }
        add(pairs, "from", from == null ? "" : from.toString());
        add(pairs, "to", to == null ? "" : to.toString());
        add(pairs, "order", newestFirst && !typed.isEmpty() ? NEWEST : "");
        return String.join("&", pairs);
    }

    public List<String> values(ClipFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** A day as shown and typed; empty for none. */
    public static String shown(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The same search with a value chosen, or left out if it was. */
    public ClipSearch toggled(ClipFacet facet, String value) {
        Map<ClipFacet, List<String>> other = new EnumMap<>(ClipFacet.class);
        other.putAll(chosen);
        List<String> values = new ArrayList<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        other.put(facet, values);
        return new ClipSearch(typed, other, from, to, newestFirst);
    }

    /** The same search, not narrowed down by a facet. */
    public ClipSearch without(ClipFacet facet) {
        Map<ClipFacet, List<String>> other = new EnumMap<>(ClipFacet.class);
        other.putAll(chosen);
        other.remove(facet);
        return new ClipSearch(typed, other, from, to, newestFirst);
    }

    private static void add(List<String> pairs, String key, String value) {
        if (!value.isEmpty()) {
            pairs.add(key + '=' + URLEncoder.encode(value, UTF_8));
        }
    }

    private static String first(Map<String, List<String>> parameters, String key) {
        List<String> values = parameters.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        LocalDate day;
        try {
            day = text.indexOf('/') < 0 ? LocalDate.parse(text.strip()) : LocalDate.parse(text.strip(), SHOWN);
        } catch (DateTimeParseException e) {
            throw new SearchRefusedException("Ngày không đúng: hãy ghi ngày/tháng/năm, ví dụ 01/07/2025.");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new SearchRefusedException("Ngày không đúng: năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR + '.');
        }
        return day;
    }
}
