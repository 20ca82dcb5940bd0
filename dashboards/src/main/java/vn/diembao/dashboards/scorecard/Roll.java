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
 * @param read days on which a source was read, by id: it answered in three quarters of the hours that it was due
 * @param unionName name of a union body
 */
public record Roll(
        Set<String> sources,
        Map<String, String> pages,
        Map<String, Set<LocalDate>> read,
        UnaryOperator<String> unionName) {
    public Roll {
        sources = Set.copyOf(sources);
        pages = new TreeMap<>(pages);
        read = Map.copyOf(read);
        requireNonNull(unionName, "unionName is null");
    }

    boolean wasRead(String source, LocalDate day) {
        return read.getOrDefault(source, Set.of()).contains(day);
    }
}
