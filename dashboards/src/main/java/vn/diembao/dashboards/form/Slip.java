package vn.diembao.dashboards.form;

import java.util.List;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.unit.Letterhead;

/**
 * A correction slip (phiếu đính chính) ready to be shown: plain values in Vietnamese, not escaped for any format.
 *
 * @param letterhead of the body that issues it
 * @param of which edition it corrects, a sentence
 * @param hash of that edition, a sentence
 * @param edited texts that were edited or withdrawn since
 * @param added texts of the period that came in after the issue
 */
public record Slip(
        Digest.Masthead masthead,
        Letterhead letterhead,
        String of,
        String hash,
        List<Correction> edited,
        List<Correction> added) {
    public Slip {
        edited = List.copyOf(edited);
        added = List.copyOf(added);
    }
}
