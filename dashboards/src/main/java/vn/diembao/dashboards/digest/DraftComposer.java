package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.diembao.dashboards.digest.CaseTable.Case;
import vn.diembao.dashboards.form.Digest.Draft;
import vn.diembao.dashboards.form.Quotation;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Facet;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.term.TermBook;

/**
 * Sentences the writer of a weekly report may start from. Each only puts into words what figures of the same report say, cites
 * them, and is left out where they do not carry it: the week is not over, or there is nothing to compare with.
 */
final class DraftComposer {
    private static final int MOST_CASES = 5;

    private final DigestMaterial material;
    private final TermBook names;
    private final Weeks weeks;
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    DraftComposer(DigestMaterial material, Function<List<DigestClip>, List<Integer>> numbers) {
        this.material = material;
        this.names = material.names();
        this.weeks = material.weeks();
        this.numbers = numbers;
    }

    List<Draft> drafts(List<SourceTotal> sources) {
        return List.of(
                new Draft("Nhận định, đánh giá", assessment()), new Draft("Kiến nghị, đề xuất", proposals(sources)));
    }

    private List<String> assessment() {
        List<String> said = new ArrayList<>();
        if (weeks.now().texts() == 0) {
            return said;
        }
        said.add(volume());
        said.add(ownPress());
        long positive = weeks.now().of(Facet.TONE, "pos");
        long negative = weeks.now().of(Facet.TONE, "neg");
        long total = weeks.now().texts();
        said.add("Sắc thái: tích cực " + part(positive, total) + ", trung lập "
                + part(total - positive - negative, total) + ", tiêu cực " + part(negative, total) + " tin bài.");
        said.add(stance(weeks.now().of(Facet.STANCE, "neg"), total));
        said.add(foremost("Chương trình, phong trào được nhắc đến nhiều nhất: ", Facet.PROGRAMME, "programme"));
        said.add(foremost("Tuyến nội dung có nhiều tin bài nhất: ", Facet.CONTENT_LINE, "content_line"));
        said.add(growth(material.ownTexts()));
        return said.stream().filter(sentence -> !sentence.isEmpty()).toList();
    }

    private String volume() {
        Tally now = weeks.now();
        Tally before = weeks.before();
        String counted = "Trong tuần có " + VietnameseText.count(now.texts()) + " tin bài";
        if (!material.isOver() || !before.whole() || before.texts() == 0) {
            return counted + '.';
        }
        String was = "tuần trước (" + VietnameseText.count(before.texts()) + " tin bài)";
        if (now.texts() == before.texts()) {
            return counted + ", bằng " + was + '.';
        }
        long change = Math.abs(now.texts() - before.texts());
        return counted + (now.texts() > before.texts() ? ", tăng " : ", giảm ") + VietnameseText.count(change) + " ("
                + VietnameseText.share(change, before.texts()) + ") so với " + was + '.';
    }

    private String ownPress() {
        Tally now = weeks.now();
        if (now.press() == 0) {
            return "";
        }
        String share = "Báo chí công đoàn đăng " + part(now.ownPress(), now.press()) + " tin bài báo chí";
        Tally before = weeks.before();
        return before.whole() && before.press() > 0
                ? share + "; tuần trước " + part(before.ownPress(), before.press()) + '.'
                : share + '.';
    }

    private static String stance(long criticised, long total) {
        return criticised == 0
                ? "Hệ thống không ghi nhận tin bài nào phản ánh tiêu cực về tổ chức công đoàn."
                : "Hệ thống ghi nhận " + part(criticised, total) + " tin bài phản ánh tiêu cực về tổ chức công đoàn.";
    }

    /** Nothing where several share the first place: then none is foremost. */
    private String foremost(String opening, Facet facet, String kind) {
        Map<String, Long> counts = weeks.now().by(facet);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> first =
                counts.keySet().stream().filter(key -> counts.get(key) == most).toList();
        return most == 0 || first.size() > 1
                ? ""
                : opening + names.name(kind, first.get(0)) + " (" + VietnameseText.count(most) + " tin bài).";
    }

    private String growth(List<DigestClip> texts) {
        Map<String, List<DigestClip>> stories = StoryTable.stories(texts);
        ToLongFunction<String> grown = story -> {
            var trail = material.trails().get(story);
            return trail == null ? 0 : stories.get(story).size() - trail.before();
        };
        String most = stories.keySet().stream()
                .max((a, b) -> Long.compare(grown.applyAsLong(a), grown.applyAsLong(b)))
                .orElse("");
        if (!material.isOver() || !weeks.before().whole() || most.isEmpty() || grown.applyAsLong(most) <= 0) {
            return "";
        }
        long rise = grown.applyAsLong(most);
        if (stories.keySet().stream()
                        .filter(story -> grown.applyAsLong(story) == rise)
                        .count()
                > 1) {
            return "";
        }
        long before = material.trails().get(most).before();
        List<DigestClip> told = stories.get(most);
        return "Trong các sự việc có nhiều tin bài, tăng nhiều nhất là " + Quotation.of(StoryTable.name(told)) + ": "
                + VietnameseText.count(told.size()) + " tin bài, tuần trước " + VietnameseText.count(before) + '.';
    }

    private List<String> proposals(List<SourceTotal> sources) {
        List<String> said = new ArrayList<>();
        CaseTable table = new CaseTable(names, numbers);
        for (Case one :
                CaseTable.cases(material.clips()).stream().limit(MOST_CASES).toList()) {
            said.add("Đề nghị thông tin kết quả xử lý vụ việc " + Quotation.of(ItemComposer.title(one.first()))
                    + " (từ " + VietnameseText.date(one.since(material.trails())) + ", "
                    + VietnameseText.count(one.told(material.trails())) + " tin bài; tổ chức công đoàn liên quan: "
                    + table.concerned(one) + place(one) + ").");
        }
        long silent = new ProgressTable(names, numbers).withoutFigures(material.edition(), material.ownTexts());
        if (silent > 0) {
            said.add(
                    VietnameseText.count(silent)
                            + " chương trình đang trong thời gian thực hiện không được tin bài nào trong tuần nêu số liệu: đề nghị đơn vị chủ trì cung cấp.");
        }
        long unread = sources.stream().filter(source -> source.answered() == 0).count();
        boolean replayed = sources.stream().allMatch(source -> source.answered() == 0);
        if (unread > 0 && !replayed) {
            said.add(VietnameseText.count(unread) + '/' + VietnameseText.count(sources.size())
                    + " nguồn tin không đọc được trong tuần: cần kiểm tra trước khi dùng số liệu.");
        }
        return said;
    }

    private String place(Case one) {
        String at = VietnameseText.runs(numbers.apply(one.texts()));
        return at.isEmpty() ? "" : "; xem tin bài số " + at;
    }

    private static String part(long part, long whole) {
        return VietnameseText.count(part)
                + '/'
                + VietnameseText.count(whole)
                + (whole == 0 ? "" : " (" + VietnameseText.share(part, whole) + ')');
    }
}
