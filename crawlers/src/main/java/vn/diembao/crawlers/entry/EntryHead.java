package vn.diembao.crawlers.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The head of a table: which cell of a row tells what.
 *
 * @param places of the columns that have a meaning
 * @param width cells that a row may have
 * @param ignored columns that mean nothing to us, as they are called
 */
record EntryHead(Map<EntryColumn, Integer> places, int width, List<String> ignored) {
    EntryHead {
        places = Map.copyOf(places);
        ignored = List.copyOf(ignored);
    }

    /** What is wrong with a head, null for nothing. */
    record Reading(EntryHead head, EntryProblem problem) {}

    static Reading of(List<String> cells) {
        Map<EntryColumn, Integer> places = new EnumMap<>(EntryColumn.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            Optional<EntryColumn> column = EntryNames.column(name);
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                return refused(EntryProblem.in(column.get(), EntryFault.TWO_COLUMNS, name));
            }
            if (column.isEmpty() && !name.isEmpty()) {
                ignored.add(name);
            }
        }
        boolean titled = places.containsKey(EntryColumn.TITLE) || places.containsKey(EntryColumn.SLOT);
        Optional<EntryColumn> lacking = Stream.of(EntryColumn.values())
                .filter(column -> !places.containsKey(column))
                .filter(column -> column.isRequired() || (column == EntryColumn.TITLE && !titled))
                .findFirst();
        return lacking.map(column -> refused(EntryProblem.in(column, EntryFault.NO_COLUMN)))
                .orElseGet(() -> new Reading(new EntryHead(places, cells.size(), ignored), null));
    }

    private static Reading refused(EntryProblem problem) {
        return new Reading(null, problem);
    }

    /** What a row tells; empty where it tells nothing. */
    String cell(EntryColumn column, List<String> cells) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
