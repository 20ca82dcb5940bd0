package vn.diembao.dashboards.digest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;

/** What texts of the edition report of the programmes' progress, beside their targets. */
final class ProgressTable {
    private final TermBook names;
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    ProgressTable(TermBook names, Function<List<DigestClip>, List<Integer>> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /** The table, or none when no programme has a target or a figure. */
    List<DigestTable> tables(Edition edition, List<DigestClip> clips) {
        Map<String, DigestClip> byId = clips.stream().collect(Collectors.toMap(DigestClip::id, clip -> clip));
        List<List<String>> rows = progress(edition, clips).lines().stream()
                .map(line -> row(line, byId.get(line.clip())))
                .toList();
        List<Column> columns = List.of(
                new Column("Chương trình", false, 26),
                new Column("Chỉ tiêu", false, 20),
                new Column("Số liệu báo nêu (cao nhất)", false, 28),
                new Column("So với chỉ tiêu", true, 14),
                new Column("Tin bài số", false, 12));
        return rows.isEmpty()
                ? List.of()
                : List.of(new DigestTable("Tiến độ chương trình theo tin bài trong kỳ", columns, rows));
    }

    /** Programmes with a target in this edition of which no text reports a figure. */
    long withoutFigures(Edition edition, List<DigestClip> clips) {
        return progress(edition, clips).withoutFigures();
    }

    private Progress progress(Edition edition, List<DigestClip> clips) {
        return new Progress(
                names,
                edition.first(),
                edition.last(),
                clips.stream().map(ReportedText::of).toList());
    }

    /** @param clip null where no text reports a figure */
    private List<String> row(ProgressLine line, DigestClip clip) {
        String found = clip == null ? "" : VietnameseText.runs(numbers.apply(List.of(clip)));
        return List.of(line.name(), line.aim(), line.told(), line.percent(), found);
    }
}
