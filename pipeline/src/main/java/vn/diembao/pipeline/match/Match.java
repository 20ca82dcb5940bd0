package vn.diembao.pipeline.match;

/** A phrase found in a field. Not to be shared between threads. */
public final class Match {
    private enum Holding {
        UNKNOWN,
        YES,
        NO
    }

    private final Entry entry;
    private final FieldText field;
    private final int first;
    private final int last;
    private Holding holding = Holding.UNKNOWN;

    Match(Entry entry, FieldText field, int first, int last) {
        this.entry = entry;
        this.field = field;
        this.first = first;
        this.last = last;
    }

    public Entry entry() {
        return entry;
    }

    public FieldText field() {
        return field;
    }

    /** First token. */
    public int first() {
        return first;
    }

    /** Last token, included. */
    public int last() {
        return last;
    }

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
        if (entry.alias() == null) {
            return true;
        }
        if (holding == Holding.UNKNOWN) {
            holding = AliasConditions.hold(this) ? Holding.YES : Holding.NO;
        }
        return holding == Holding.YES;
    }

    @Override
    public String toString() {
        return entry.group() + ':' + entry.id() + '[' + first + ".." + last + ']';
    }
}
