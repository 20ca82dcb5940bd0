package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An alert of a list.
 *
 * @param at when its first text was first seen, or its number of texts was told
 * @param toldAt when the unit was told first; null where it was not, or no unit was asked for
 */
public record ListedAlert(Alert alert, Instant at, Instant toldAt) {
    public ListedAlert {
        requireNonNull(alert, "alert is null");
        requireNonNull(at, "at is null");
    }
}
