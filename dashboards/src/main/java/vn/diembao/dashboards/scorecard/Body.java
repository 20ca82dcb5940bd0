package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

/**
 * A union body, by its id of the taxonomy, and while it is one of those meant.
 *
 * @param called its name on these days, empty where it is that of the taxonomy
 * @param doubt why it is not counted on these days, in Vietnamese; empty where it is
 */
public record Body(String id, Validity validity, String called, String doubt) {
    public Body {
        requireNonNull(id, "id is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(called, "called is null");
        requireNonNull(doubt, "doubt is null");
    }
}
