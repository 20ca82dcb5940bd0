package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.diembao.dashboards.chart.Chart;
import vn.diembao.dashboards.chart.Chart.Bar;
import vn.diembao.dashboards.chart.Chart.Form;
import vn.diembao.dashboards.chart.Chart.Series;
import vn.diembao.dashboards.chart.Ink;
import vn.diembao.dashboards.form.Digest.ToneBar;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Tally;

/** The pictures of a weekly report: tone by day, sorts of outlets, programmes against the week before. */
final class WeekCharts {
    private static final int MOST_PROGRAMMES = 8;
    private static final List<Series> TONES = List.of(
            new Series("Tích cực", Ink.POSITIVE),
            new Series("Trung lập", Ink.NEUTRAL),
            new Series("Tiêu cực", Ink.NEGATIVE));

    private WeekCharts() {}

    /** The charts that have bars. */
    static List<Chart> of(DigestMaterial material, WeekTables tables) {
        List<Chart> charts = new ArrayList<>();
        charts.add(days(material));
        charts.add(weeks("loai-bao", "Tin bài theo loại báo", material.weeks(), tables.outletClasses()));
        Map<String, ToLongFunction<Tally>> programmes = new LinkedHashMap<>();
        tables.programmes().entrySet().stream()
                .limit(MOST_PROGRAMMES)
                .forEach(row -> programmes.put(row.getKey(), row.getValue()));
        charts.add(weeks("chuong-trinh", "Tin bài theo chương trình, phong trào", material.weeks(), programmes));
        return charts.stream().filter(chart -> !chart.bars().isEmpty()).toList();
    }

    private static Chart days(DigestMaterial material) {
        Edition edition = material.edition();
        Map<LocalDate, List<DigestClip>> days = material.ownTexts().stream()
                .collect(Collectors.groupingBy(
                        clip -> edition.dayOf(clip.history().firstSeenAt())));
        List<Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        if (!days.isEmpty()) {
            edition.first().datesUntil(edition.last().plusDays(1)).forEach(day -> {
                ToneBar tones = TableComposer.toneBar(days.getOrDefault(day, List.of()));
                bars.add(new Bar(
                        VietnameseText.shortDay(day), List.of(tones.positive(), tones.neutral(), tones.negative())));
                said.add(VietnameseText.shortDay(day) + ": " + VietnameseText.count(tones.total()));
            });
        }
        return new Chart(
                "sac-thai", Form.COLUMNS, "Sắc thái tin bài theo số ra hằng ngày", sentence(said), TONES, bars);
    }

    private static Chart weeks(String id, String title, Weeks weeks, Map<String, ToLongFunction<Tally>> rows) {
        List<Series> series = new ArrayList<>(List.of(new Series("Tuần này", Ink.NOW)));
        List<Tally> tallies = new ArrayList<>(List.of(weeks.now()));
        if (weeks.before().whole()) {
            series.add(new Series("Tuần trước", Ink.BEFORE));
            tallies.add(weeks.before());
        }
        if (weeks.yearAgo().whole()) {
            series.add(new Series("Cùng tuần năm trước (báo chí)", Ink.YEAR_AGO));
            tallies.add(weeks.yearAgo());
        }
        List<Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        rows.forEach((name, count) -> {
            List<Long> values = tallies.stream().map(count::applyAsLong).toList();
            bars.add(new Bar(name, values));
            said.add(name + ": " + values.stream().map(VietnameseText::count).collect(Collectors.joining(" / ")));
        });
        String order = series.stream().map(Series::name).collect(Collectors.joining(" / "));
        return new Chart(id, Form.ROWS, title, order + ". " + sentence(said), series, bars);
    }

    private static String sentence(List<String> said) {
        return String.join("; ", said) + '.';
    }
}
