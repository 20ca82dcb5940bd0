package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * Which correction slip is wanted, if there is anything to correct.
 *
 * @param edition what the issued edition was asked for with
 * @param paper the issued edition
 * @param number 1 for the first slip of an edition
 * @param known clips as the edition and its earlier slips told them, by id
 */
public record SlipRequest(DigestRequest edition, IssuedPaper paper, int number, Map<String, PaperClip> known) {
    public SlipRequest {
        requireNonNull(edition, "edition is null");
        requireNonNull(paper, "paper is null");
        known = Map.copyOf(known);
    }

    /**
     * The paper that a slip corrects: what makes it certain which one.
     *
     * @param scope what belonged into it when it was issued; null where that was not kept: then nothing is added to it
     */
    public record IssuedPaper(String id, String title, String hash, Instant issuedAt, PaperScope scope) {
        public IssuedPaper {
            requireNonNull(id, "id is null");
            requireNonNull(title, "title is null");
            requireNonNull(hash, "hash is null");
            requireNonNull(issuedAt, "issuedAt is null");
        }
    }
}
