package vn.diembao.dashboards.access;

import static java.util.Objects.requireNonNull;

/**
 * Someone who signs in.
 *
 * @param visitor who that is
 * @param password a secret, never printed
 */
public record Account(Visitor visitor, PasswordHash password) {
    public Account {
        requireNonNull(visitor, "visitor is null");
        requireNonNull(password, "password is null");
    }
}
