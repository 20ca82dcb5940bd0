package vn.diembao.pipeline.classify;

/**
 * A phrase found in a field.
 *
 * @param first first token
 * @param last last token, included
 */
record Match(Entry entry, FieldText field, int first, int last) {
    boolean is(String group) {
        return entry.group().equals(group);
    }

    String id() {
        return entry.id();
    }

    String written() {
        return field.tokens().written(first, last);
    }

    boolean overlaps(Match other) {
        return field == other.field && first <= other.last && other.first <= last;
    }
}
