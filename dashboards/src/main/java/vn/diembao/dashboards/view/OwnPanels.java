package vn.diembao.dashboards.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.digest.ProgressDesk;
import vn.diembao.dashboards.digest.ProgressLine;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.panel.Figure;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.panel.PanelResult;
import vn.diembao.dashboards.panel.PanelScope;

/** Answers the panels that stand on our own pages only: those that compare two periods, and those that are read off clips. */
final class OwnPanels {
    /** So many groups with the most in the period are compared: what grew by more than the last of them has is among them. */
    private static final int COMPARED = 200;

    private static final String PROGRAMMES = "labels.programmes";
    private static final Figure NOUGHT = new Figure(0, "0");

    private final PanelReader reader;
    private final ProgressDesk desk;
    private final BoardFields fields;
    private final BoardWords words;

    OwnPanels(PanelReader reader, ProgressDesk desk, BoardFields fields, BoardWords words) {
        this.reader = reader;
        this.desk = desk;
        this.fields = fields;
        this.words = words;
    }

    /** What has to be asked for a panel: one that compares wants more groups than it shows. */
    static Panel asked(Panel panel) {
        return panel.chart() == Chart.GROWTH ? panel.foremost(COMPARED) : panel;
    }

    /** @param now what was {@link #asked} of the period */
    PanelSheet sheet(Panel panel, PanelResult now, Period period, Map<String, List<String>> chosen) throws IOException {
        return panel.chart() == Chart.GROWTH ? growth(panel, now, period, chosen) : progress(panel, period, chosen);
    }

    private PanelSheet growth(Panel panel, PanelResult now, Period period, Map<String, List<String>> chosen)
            throws IOException {
        Grouping.Terms group = (Grouping.Terms) panel.group();
        Panel compared = asked(panel);
        Map<String, Figure> before = new HashMap<>();
        if (!now.rows().isEmpty()) {
            Map<String, List<String>> same = new HashMap<>(chosen);
            same.put(group.field(), now.rows().stream().map(row -> row.key()).toList());
            ask(compared, period.before(), same)
                    .rows()
                    .forEach(row -> before.put(row.key(), row.figures().get(0)));
        }
        ClipLinks links = new ClipLinks(fields, period.before(), chosen);
        Grid counted = new GridComposer(fields, words, new ClipLinks(fields, period, chosen)).grid(compared, now);
        List<Grid.Line> grown = counted.lines().stream()
                .filter(line -> growth(line, before) > 0)
                .sorted(Comparator.comparing((Grid.Line line) -> -growth(line, before)))
                .limit(group.size())
                .map(line -> compared(panel, line, before, links))
                .toList();
        List<Grid.Column> columns = new ArrayList<>(counted.columns());
        columns.add(1, new Grid.Column("", "Kỳ trước"));
        columns.add(2, new Grid.Column("", "Tăng thêm"));
        boolean nothingBefore =
                before.isEmpty() && ask(panel, period.before(), chosen).documents() == 0;
        String rest =
                nothingBefore && !grown.isEmpty() ? "Những ngày liền trước kỳ không có tin, bài nào để so sánh." : "";
        return new PanelSheet(panel, new Grid(counted.head(), columns, grown), "", null, rest, panel.width());
    }

    private static double growth(Grid.Line line, Map<String, Figure> before) {
        return line.cells().get(0).figure().value()
                - before.getOrDefault(line.key(), NOUGHT).value();
    }

    private static Grid.Line compared(Panel panel, Grid.Line line, Map<String, Figure> before, ClipLinks links) {
        Measure measure = panel.measures().get(0);
        double growth = growth(line, before);
        List<Grid.Cell> cells = new ArrayList<>(line.cells());
        cells.add(
                1,
                new Grid.Cell(
                        before.getOrDefault(line.key(), NOUGHT), links.of(panel, line.key(), null, measure.filter())));
        cells.add(2, new Grid.Cell(new Figure(growth, '+' + VietnameseText.count((long) growth)), ""));
        return new Grid.Line(line.key(), line.label(), line.link(), cells);
    }

    private PanelSheet progress(Panel panel, Period period, Map<String, List<String>> chosen) throws IOException {
        ProgressDesk.Found read = desk.read(
                period.from(),
                period.to(),
                reader.query(panel, scope(period, chosen)),
                chosen.getOrDefault(PROGRAMMES, List.of()));
        List<Grid.Column> columns = List.of(
                new Grid.Column("", "Chỉ tiêu", false),
                new Grid.Column("", "Số liệu báo nêu (cao nhất)", false),
                new Grid.Column("", "So với chỉ tiêu"),
                new Grid.Column("", "Tin, bài nêu số liệu", false));
        List<Grid.Line> lines = read.lines().stream().map(OwnPanels::line).toList();
        String rest = read.cut()
                ? "Chỉ đọc " + VietnameseText.count(ProgressDesk.MOST)
                        + " tin, bài mới nhất có số liệu: hãy chọn kỳ ngắn hơn."
                : "";
        return new PanelSheet(panel, new Grid("Chương trình", columns, lines), "", null, rest, panel.width());
    }

    private static Grid.Line line(ProgressLine line) {
        String link = line.clip().isEmpty() ? "" : "/clips/" + line.clip();
        return new Grid.Line(
                line.programme(),
                line.name(),
                "",
                List.of(
                        said(line.aim(), ""),
                        said(line.told(), ""),
                        said(line.percent(), ""),
                        said(line.title(), link)));
    }

    private static Grid.Cell said(String text, String link) {
        return new Grid.Cell(new Figure(Double.NaN, text), link);
    }

    private PanelResult ask(Panel panel, Period period, Map<String, List<String>> chosen) throws IOException {
        return reader.read(List.of(panel), scope(period, chosen)).get(0);
    }

    private static PanelScope scope(Period period, Map<String, List<String>> chosen) {
        return new PanelScope(period.start(), period.end(), chosen);
    }
}
