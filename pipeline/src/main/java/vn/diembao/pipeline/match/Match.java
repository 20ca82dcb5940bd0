package vn.diembao.pipeline.match;

/**
 * A phrase found in a field.
 *
 * @param first first token
 * @param last last token, included
 */
public record Match(Entry entry, FieldText field, int first, int last) {
    public boolean is(String group) {
        return entry.group().equals(group);
    }

    public String id() {
        return entry.id();
    }

    public String written() {
        return field.tokens().written(first, last);
    }

    public boolean overlaps(Match other) {
        return field == other.field && first <= other.last && other.first <= last;
    }

    /** True when capitals and neighbourhood are as the alias wants them; phrases without an alias always hold. */
    public boolean holds() {
        return entry.alias() == null || AliasConditions.hold(this);
    }
}
