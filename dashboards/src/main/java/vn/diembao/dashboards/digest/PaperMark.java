package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.VietnameseText;

/**
 * What an issued paper says of its issue.
 *
 * @param id of the edition
 * @param due when it should have come out
 * @param issuedAt when it comes out
 * @param late whether that is worth a word
 */
public record PaperMark(String id, Instant due, Instant issuedAt, boolean late) {
    public PaperMark {
        requireNonNull(id, "id is null");
        requireNonNull(due, "due is null");
        requireNonNull(issuedAt, "issuedAt is null");
    }

    Digest.Masthead on(Digest.Masthead head) {
        return new Digest.Masthead(
                head.kind(),
                head.subject(),
                head.organisation(),
                head.issue(),
                head.period(),
                head.scope(),
                "Phát hành lúc " + VietnameseText.time(issuedAt) + ", mã bản " + id,
                late ? lateNote() : head.openNote(),
                head.signed());
    }

    private String lateNote() {
        return "Phát hành muộn lúc " + VietnameseText.time(issuedAt) + " (theo lịch: " + VietnameseText.time(due)
                + ").";
    }
}
