package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.term.TermBook;

/**
 * Which clips concern a unit.
 *
 * @param bodies ids of the unit and those below it; none for every unit
 */
record UnitScope(List<String> bodies) {
    UnitScope {
        bodies = List.copyOf(bodies);
    }

    /**
     * That of a unit.
     *
     * @param unit union id, null for every unit
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    static UnitScope of(String unit, TermBook names) {
        if (unit == null) {
            return new UnitScope(List.of());
        }
        names.requireUnion(unit);
        return new UnitScope(names.withThoseBelow(unit));
    }

    /** Whatever is on unions or labour, whenever seen. */
    Query relevant() {
        return ClipQuery.concerning(bodies);
    }

    Query relevant(Query period) {
        return ClipQuery.all(relevant(), period);
    }

    Query irrelevant(Query period) {
        return ClipQuery.all(ClipQuery.touching(bodies), ClipQuery.irrelevant(), period);
    }
}
