package vn.diembao.dashboards.access;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Who asks for a page.
 *
 * @param name of the account; empty for someone at this machine where nobody signs in
 * @param fulltext whether whole texts are shown, and not only extracts
 * @param units ids of the union bodies whose editions are shown; empty for all
 */
public record Visitor(String name, Role role, boolean fulltext, List<String> units) {
    /** Someone at this machine, where nobody signs in: may do everything. */
    public static final Visitor LOCAL = new Visitor("", Role.MAINTAINER, true, List.of());

    public Visitor {
        requireNonNull(name, "name is null");
        requireNonNull(role, "role is null");
        units = List.copyOf(units);
    }

    /** Whether editions of this body are shown. */
    public boolean sees(String unit) {
        return units.isEmpty() || units.contains(unit);
    }
}
