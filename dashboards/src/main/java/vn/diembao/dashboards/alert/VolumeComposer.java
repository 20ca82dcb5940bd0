package vn.diembao.dashboards.alert;

import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.volume.Unusual;

/** Puts an unusual number of texts into words. */
final class VolumeComposer {
    private final AlertWords words;
    private final TermBook terms;

    VolumeComposer(AlertWords words, TermBook terms) {
        this.words = words;
        this.terms = terms;
    }

    /** One a week of each subject: the key has the week. */
    Alert compose(Unusual unusual, Instant now) {
        String kind = unusual.subject().kind().name().toLowerCase(Locale.ROOT);
        String id = unusual.subject().id();
        String week = String.format(
                Locale.ROOT,
                "%d-W%02d",
                unusual.day().get(IsoFields.WEEK_BASED_YEAR),
                unusual.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        boolean isOver = unusual.day().isBefore(now.atZone(AlertWords.ZONE).toLocalDate());
        String name = words.of("volume", unusual.subject().kind().name()) + " “" + AlertWords.line(terms.name(kind, id))
                + '”';
        return new Alert(
                Alert.VOLUME + ':' + kind + ':' + id + ':' + week,
                List.of(Alert.VOLUME),
                words.of("kind", Alert.VOLUME),
                "neu",
                false,
                name + ": " + unusual.count() + " tin bài trong ngày " + VietnameseText.date(unusual.day()),
                "",
                now,
                "",
                List.of(),
                List.of(),
                note(unusual) + (isOver ? "." : ". Tính đến " + VietnameseText.time(now) + '.'));
    }

    private static String note(Unusual unusual) {
        String usual = VietnameseText.figure(unusual.expected()) + " tin bài một ngày";
        String ordinary = unusual.days() + " ngày gần nhất ngoài các dịp cao điểm";
        return switch (unusual.basis()) {
            case WEEKDAY ->
                "Bình thường: " + usual + " (" + unusual.days() + " ngày cùng thứ gần nhất ngoài các dịp cao điểm)";
            case RARE ->
                unusual.expected() == 0
                        ? "Không có tin bài nào trong " + ordinary
                        : "Hiếm gặp: trung bình " + usual + " trong " + ordinary;
            case SEASON ->
                "Bình thường trong " + unusual.season() + ": " + usual + " (so với " + unusual.days()
                        + " ngày tương ứng)";
        };
    }
}
