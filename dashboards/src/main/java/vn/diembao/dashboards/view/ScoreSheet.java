package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.form.Digest.DigestTable;

/**
 * How the obligations of the media plans were met in a week.
 *
 * @param week Monday to Sunday
 * @param note what readers must know of all tables
 */
public record ScoreSheet(Period week, String note, List<DigestTable> tables) {
    public ScoreSheet {
        requireNonNull(week, "week is null");
        requireNonNull(note, "note is null");
        tables = List.copyOf(tables);
    }
}
