package vn.diembao.dashboards.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.panel.Figure;
import vn.diembao.dashboards.panel.PanelResult;
import vn.diembao.dashboards.panel.Row;

/** Turns the answer to a panel into rows and columns with links to the clips behind each figure. */
final class GridComposer {
    private static final Figure NOUGHT = new Figure(0, "0");
    /** A part that is not among the foremost of its row: how many there are was not asked. */
    private static final Figure UNKNOWN = new Figure(Double.NaN, "–");

    private final BoardFields fields;
    private final BoardWords words;
    private final ClipLinks links;

    GridComposer(BoardFields fields, BoardWords words, ClipLinks links) {
        this.fields = fields;
        this.words = words;
        this.links = links;
    }

    Grid grid(Panel panel, PanelResult result) {
        if (panel.split() == null) {
            return new Grid(
                    head(panel),
                    panel.measures().stream()
                            .map(measure -> new Grid.Column("", measure.label()))
                            .toList(),
                    result.rows().stream().map(row -> measured(panel, row)).toList());
        }
        List<Grid.Column> columns = parts(result.rows());
        return new Grid(
                head(panel),
                columns,
                result.rows().stream().map(row -> parted(panel, row, columns)).toList());
    }

    private String head(Panel panel) {
        Grouping group = panel.group();
        if (group instanceof Grouping.Terms terms) {
            return fields.of(panel.index(), terms.field())
                    .map(BoardField::label)
                    .orElse("");
        }
        if (group instanceof Grouping.Time time) {
            return switch (time.every()) {
                case DAY -> "Ngày";
                case WEEK -> "Tuần từ ngày";
                case MONTH -> "Tháng";
            };
        }
        if (group instanceof Grouping.Cases cases) {
            return words.of("cases", cases.name());
        }
        return group instanceof Grouping.Hours ? "Giờ" : "";
    }

    private Grid.Line measured(Panel panel, Row row) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < panel.measures().size(); i++) {
            Measure measure = panel.measures().get(i);
            boolean counted = measure.kind() == Measure.Kind.COUNT;
            cells.add(new Grid.Cell(
                    row.figures().get(i), counted ? links.of(panel, row.key(), null, measure.filter()) : ""));
        }
        return new Grid.Line(row.key(), row.label(), links.of(panel, row.key()), cells);
    }

    private Grid.Line parted(Panel panel, Row row, List<Grid.Column> columns) {
        Map<String, Row> parts = new LinkedHashMap<>();
        row.parts().forEach(part -> parts.put(part.key(), part));
        boolean whole = !(panel.split() instanceof Grouping.Terms terms) || parts.size() < terms.size();
        Measure measure = panel.measures().get(0);
        boolean counted = measure.kind() == Measure.Kind.COUNT;
        List<Grid.Cell> cells = new ArrayList<>();
        for (Grid.Column column : columns) {
            Row part = parts.get(column.key());
            Figure absent = whole ? NOUGHT : UNKNOWN;
            cells.add(new Grid.Cell(
                    part == null ? absent : part.figures().get(0),
                    counted ? links.of(panel, row.key(), column.key(), measure.filter()) : ""));
        }
        return new Grid.Line(row.key(), row.label(), links.of(panel, row.key()), cells);
    }

    /** All parts of all rows: cases in their order, terms by how much they have in all. */
    private static List<Grid.Column> parts(List<Row> rows) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Double> totals = new LinkedHashMap<>();
        boolean everywhere = true;
        for (Row row : rows) {
            everywhere &= row.parts().size() == rows.get(0).parts().size();
            for (Row part : row.parts()) {
                labels.putIfAbsent(part.key(), part.label());
                totals.merge(part.key(), Math.max(0, part.figures().get(0).value()), Double::sum);
            }
        }
        List<String> keys = new ArrayList<>(labels.keySet());
        if (!everywhere) {
            keys.sort(Comparator.comparing(totals::get).reversed());
        }
        return keys.stream().map(key -> new Grid.Column(key, labels.get(key))).toList();
    }
}
