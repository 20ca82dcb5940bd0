package vn.diembao.dashboards.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Listed;
import vn.diembao.dashboards.form.Digest.Masthead;
import vn.diembao.dashboards.unit.Letterhead;

/**
 * A periodic report ready to be shown: an outline whose parts hold figures, lines for the writer, or both. Plain values in
 * Vietnamese, not escaped for any format.
 *
 * @param parts in the order of the outline
 * @param listing critical texts, for the appendix
 */
public record Report(Masthead masthead, Letterhead letterhead, List<ReportPart> parts, List<Listed> listing) {
    public Report {
        requireNonNull(masthead, "masthead is null");
        requireNonNull(letterhead, "letterhead is null");
        parts = List.copyOf(parts);
        listing = List.copyOf(listing);
    }

    /**
     * One heading and what stands under it.
     *
     * @param level 1 for a part of the outline, 2 for a section of a part, 3 below it
     * @param note what the figures rest on, or why there are none; may be empty
     * @param asks what the writer is asked for here, a dotted line each; may be empty
     */
    public record ReportPart(
            int level, String number, String title, String note, List<DigestTable> tables, List<String> asks) {
        public ReportPart {
            tables = List.copyOf(tables);
            asks = List.copyOf(asks);
        }

        /** As it is printed: {@code II. KẾT QUẢ}, {@code 1.2. Truyền thông trên báo chí}. */
        public String heading() {
            return number + ". " + title;
        }
    }
}
