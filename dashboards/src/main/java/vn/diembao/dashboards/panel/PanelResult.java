package vn.diembao.dashboards.panel;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The answer to one panel.
 *
 * @param panel its id
 * @param documents that the period and all filters let through
 * @param rows in the order to be shown; exactly one for a panel without groups; none when groups have no documents
 * @param left documents in groups beyond those shown, each counted once for every such group; 0 when all are shown
 */
public record PanelResult(String panel, long documents, List<Row> rows, long left) {
    public PanelResult {
        requireNonNull(panel, "panel is null");
        rows = List.copyOf(rows);
    }
}
