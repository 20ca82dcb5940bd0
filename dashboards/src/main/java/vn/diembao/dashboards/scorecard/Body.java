package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

/** A union body, by its id of the taxonomy, and while it is one of those meant. */
public record Body(String id, Validity validity) {
    public Body {
        requireNonNull(id, "id is null");
        requireNonNull(validity, "validity is null");
    }
}
