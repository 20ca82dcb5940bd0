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
 * @param newestFirst by time, else by how well a clip fits what was typed
 */
public record ClipSearch(
        String typed, Map<ClipFacet, List<String>> chosen, LocalDate from, LocalDate to, boolean newestFirst) {
    /** Everything, newest first. */
    public static final ClipSearch ALL = new ClipSearch("", Map.of(), null, null, true);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int MOST_VALUES = 60;
    private static final int LONGEST_VALUE = 200;
    private static final String BEST = "best";

    public ClipSearch {
        requireNonNull(typed, "typed is null");
        Map<ClipFacet, List<String>> copied = new EnumMap<>(ClipFacet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copied.put(facet, List.copyOf(new TreeSet<>(values)));
            }
        });
        chosen = Map.copyOf(copied);
    }

    /**
     * Reads the parameters of an address; those it does not know are passed over.
     *
     * @throws SearchRefusedException when there are too many values, or a day is none
     */
    public static ClipSearch of(Map<String, List<String>> parameters) {
        Map<ClipFacet, List<String>> chosen = new EnumMap<>(ClipFacet.class);
        int count = 0;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            List<String> values = parameter.getValue().stream()
                    .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                    .toList();
            if (ClipFacet.of(parameter.getKey()).isPresent()) {
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
                !first(parameters, "order").equals(BEST));
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
        add(pairs, "order", newestFirst ? "" : BEST);
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
        try {
            return text.indexOf('/') < 0 ? LocalDate.parse(text.strip()) : LocalDate.parse(text.strip(), SHOWN);
        } catch (DateTimeParseException e) {
            throw new SearchRefusedException("Ngày không đúng: hãy ghi ngày/tháng/năm, ví dụ 01/07/2025.");
        }
    }
}
