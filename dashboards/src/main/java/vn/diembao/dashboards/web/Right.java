package vn.diembao.dashboards.web;

import io.javalin.security.RouteRole;
import java.util.Optional;
import vn.diembao.dashboards.access.Role;

/** What a route asks of a visitor. A route that asks nothing is answered to nobody. */
public enum Right implements RouteRole {
    /** Everybody, signed in or not: the sign-in page and the style sheet. */
    OPEN(null),
    READ(Role.READER),
    EDIT(Role.EDITOR),
    MAINTAIN(Role.MAINTAINER);

    private final Role role;

    Right(Role role) {
        this.role = role;
    }

    /** The least role; none for what is open. */
    Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}
