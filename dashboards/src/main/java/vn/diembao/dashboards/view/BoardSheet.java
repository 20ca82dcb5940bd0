package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.board.Board;

/**
 * A board as shown.
 *
 * @param note what a reader must know of the period, empty for nothing
 * @param ranges other lengths of the period
 * @param scores null on boards without a scorecard
 * @param tiles panels of one figure
 * @param panels all others, in the order of the board
 */
public record BoardSheet(
        Board board,
        BoardRequest request,
        Period period,
        String note,
        List<Range> ranges,
        List<Control> controls,
        ScoreSheet scores,
        List<PanelSheet> tiles,
        List<PanelSheet> panels) {
    public BoardSheet {
        requireNonNull(board, "board is null");
        requireNonNull(request, "request is null");
        requireNonNull(period, "period is null");
        requireNonNull(note, "note is null");
        ranges = List.copyOf(ranges);
        controls = List.copyOf(controls);
        tiles = List.copyOf(tiles);
        panels = List.copyOf(panels);
    }

    /**
     * A length of the period that is one click away.
     *
     * @param address parameters, all that is chosen kept
     */
    public record Range(String label, String address, boolean current) {
        public Range {
            requireNonNull(label, "label is null");
            requireNonNull(address, "address is null");
        }
    }

    /** Controls with something chosen. */
    public List<Control> narrowed() {
        return controls.stream().filter(control -> !control.chosen().isEmpty()).toList();
    }
}
