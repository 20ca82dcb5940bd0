package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Who is known.
 *
 * @param sources every source that is configured
 * @param pages names of the pages of organisations among them, by id
 * @param answered days on which a source answered, by id
 * @param unionName name of a union body
 */
public record Roll(
        Set<String> sources,
        Map<String, String> pages,
        Map<String, Set<LocalDate>> answered,
        UnaryOperator<String> unionName) {
    public Roll {
        sources = Set.copyOf(sources);
        pages = new TreeMap<>(pages);
        answered = Map.copyOf(answered);
        requireNonNull(unionName, "unionName is null");
    }

    boolean answered(String source, LocalDate day) {
        return answered.getOrDefault(source, Set.of()).contains(day);
    }
}
