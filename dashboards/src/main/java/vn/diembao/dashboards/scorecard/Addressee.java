package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

/**
 * An outlet that an obligation is addressed to.
 *
 * @param outlet id of its source
 * @param validity while it was the addressee
 * @param remark what became of it, or who owns it now; may be empty
 * @param needs what of it must be read to judge it, in Vietnamese
 * @param feed address of the verified feed that gives what is needed, empty where none is known
 */
public record Addressee(String outlet, String name, Validity validity, String remark, String needs, String feed) {
    public Addressee {
        requireNonNull(outlet, "outlet is null");
        requireNonNull(name, "name is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(remark, "remark is null");
        requireNonNull(needs, "needs is null");
        requireNonNull(feed, "feed is null");
    }

    /** False where what is collected of it is chance: a nought then says nothing. */
    boolean isVerified() {
        return !feed.isEmpty();
    }

    String whyUnverified() {
        return "chưa có kênh tin nào được kiểm chứng là cung cấp " + needs;
    }
}
