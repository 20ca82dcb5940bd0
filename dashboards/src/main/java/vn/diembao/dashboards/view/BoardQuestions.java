package vn.diembao.dashboards.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What a page asks besides the panels of its board, put as panels too. */
final class BoardQuestions {
    /** So many values a control offers. */
    private static final int CHOICES = 100;

    private BoardQuestions() {}

    /** Which values of a field the documents have that all panels look at. */
    static Panel values(Board board, BoardField field) {
        return new Panel(
                field.name(),
                field.label(),
                "",
                Chart.TABLE,
                field.index(),
                common(board, field.index()),
                List.of(new Measure("", Measure.Kind.COUNT, null, Filter.NONE)),
                new Grouping.Terms(field.name(), CHOICES, Grouping.Order.FALLING),
                null,
                null,
                Board.COLUMNS,
                1);
    }

    /** What all panels of an index look at. */
    private static Filter common(Board board, StoredIndex index) {
        Set<Condition> common = null;
        for (Panel panel : board.panels()) {
            if (panel.index() == index) {
                Set<Condition> own = new LinkedHashSet<>(panel.filter().conditions());
                if (common == null) {
                    common = own;
                } else {
                    common.retainAll(own);
                }
            }
        }
        return new Filter(common == null ? List.of() : List.copyOf(common));
    }

    /** The time of the newest of these documents. */
    static Panel newest(Board board, StoredIndex index) {
        return new Panel(
                index.alias(),
                "",
                "",
                Chart.METRIC,
                index,
                common(board, index),
                List.of(new Measure("", Measure.Kind.MAX, BoardFields.time(index), Filter.NONE)),
                null,
                null,
                null,
                Board.COLUMNS,
                1);
    }
}
