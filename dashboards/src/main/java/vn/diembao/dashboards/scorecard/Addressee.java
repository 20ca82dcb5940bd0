package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

/**
 * An outlet that an obligation is addressed to.
 *
 * @param outlet id of its source
 * @param validity while it was the addressee
 * @param remark what became of it, or who owns it now; may be empty
 */
public record Addressee(String outlet, String name, Validity validity, String remark) {
    public Addressee {
        requireNonNull(outlet, "outlet is null");
        requireNonNull(name, "name is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(remark, "remark is null");
    }
}
