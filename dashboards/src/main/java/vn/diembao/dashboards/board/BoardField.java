package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * A stored field that boards may use.
 *
 * @param type as the index template has it: {@code keyword}, {@code date}, {@code long}, …
 * @param label Vietnamese
 * @param naming how its values get names
 * @param kind of the terms, or of the words, that name them; empty for the other namings
 */
public record BoardField(StoredIndex index, String name, String type, String label, Naming naming, String kind) {
    public BoardField {
        requireNonNull(index, "index is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(label, "label is null");
        requireNonNull(naming, "naming is null");
        requireNonNull(kind, "kind is null");
    }

    /** True when documents can be grouped by its values. */
    public boolean groups() {
        return type.equals("keyword") || type.equals("boolean");
    }

    /** True of numbers. */
    public boolean adds() {
        return type.equals("long") || type.equals("integer") || type.equals("double");
    }

    /** True of times. */
    public boolean tellsTime() {
        return type.equals("date");
    }

    /** How values get names. */
    public enum Naming {
        /** A value is its own name. */
        ITSELF,
        /** By the terms index. */
        TERM,
        /** By {@link BoardWords}. */
        WORD,
        /** A value is the id of a clip, its title the name. */
        CLIP
    }
}
