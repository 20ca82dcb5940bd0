package vn.diembao.crawlers.entry;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Something in a row, or in a whole table, that keeps it from being taken.
 *
 * @param column the column concerned, null for none
 * @param value what stands there, cut short; empty where it says nothing or is nobody's business
 */
public record EntryProblem(EntryFault fault, EntryColumn column, String value) {
    private static final int SHOWN = 60;

    public EntryProblem {
        requireNonNull(fault, "fault is null");
        String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        value = line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
    }

    static EntryProblem of(EntryFault fault) {
        return new EntryProblem(fault, null, "");
    }

    static EntryProblem in(EntryColumn column, EntryFault fault, String value) {
        return new EntryProblem(fault, column, value);
    }

    static EntryProblem in(EntryColumn column, EntryFault fault) {
        return new EntryProblem(fault, column, "");
    }

    /** One line for the office, in Vietnamese. */
    public String message() {
        String name = column == null ? "" : EntryNames.shown(column);
        return String.format(Locale.ROOT, EntryNames.problem(fault), name, value);
    }

    /** One line for a maintainer. */
    @Override
    public String toString() {
        return fault + (column == null ? "" : " " + column) + (value.isEmpty() ? "" : " \"" + value + '"');
    }
}
