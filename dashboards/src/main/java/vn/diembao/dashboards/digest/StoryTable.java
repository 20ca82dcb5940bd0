package vn.diembao.dashboards.digest;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Trail;

/** Events that several texts of an edition tell of, and whether more is written of them than in the period before. */
final class StoryTable {
    private static final int LEAST_TEXTS = 2;
    /** The most told of; the others stand in the digest as items of one event. */
    private static final int MOST_STORIES = 15;

    private StoryTable() {}

    /** Own texts of the edition by the story they tell, the most told first; only stories that several texts tell. */
    static Map<String, List<DigestClip>> stories(List<DigestClip> clips) {
        return clips.stream()
                .filter(DigestClip::counts)
                .collect(Collectors.groupingBy(DigestClip::storyId))
                .entrySet()
                .stream()
                .filter(story -> story.getValue().size() >= LEAST_TEXTS)
                .sorted(comparing((Map.Entry<String, List<DigestClip>> story) ->
                                -story.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_STORIES)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * The table.
     *
     * @param trails how long the stories have been told, by story
     * @param numbers gives the numbers under which clips stand in the digest
     */
    static DigestTable of(
            List<DigestClip> clips, Map<String, Trail> trails, Function<List<DigestClip>, List<Integer>> numbers) {
        List<List<String>> rows = stories(clips).entrySet().stream()
                .map(story -> row(
                        story.getValue(),
                        trails.getOrDefault(story.getKey(), Trail.NONE),
                        VietnameseText.runs(numbers.apply(story.getValue()))))
                .toList();
        return new DigestTable(
                "Sự việc có nhiều tin bài",
                List.of(
                        new Column("Sự việc", false, 41),
                        new Column("Tin bài", true, 10),
                        new Column("So với kỳ trước", false, 16),
                        new Column("Đăng lại", true, 9),
                        new Column("Báo, trang", true, 9),
                        new Column("Tin bài số", false, 15)),
                rows);
    }

    /** A story is named by its first text. */
    static String name(List<DigestClip> texts) {
        return texts.stream()
                .min(comparing(DigestClip::publishedAt).thenComparing(DigestClip::id))
                .map(ItemComposer::title)
                .orElseThrow();
    }

    private static List<String> row(List<DigestClip> texts, Trail trail, String numbers) {
        long outlets = texts.stream().map(ItemComposer::outletName).distinct().count();
        long reprints = texts.stream()
                .mapToLong(text -> SpreadLine.reprinting(text).size())
                .sum();
        return List.of(
                name(texts),
                VietnameseText.count(texts.size()),
                change(texts.size(), trail),
                VietnameseText.count(reprints),
                VietnameseText.count(outlets),
                numbers);
    }

    /** New is only what nobody told before the edition; another story may have been silent in the period before. */
    private static String change(long now, Trail trail) {
        long before = trail.before();
        if (before == 0) {
            return trail.texts() > now ? "trở lại" : "mới";
        }
        if (now == before) {
            return "không đổi";
        }
        return (now > before ? "tăng từ " : "giảm từ ") + VietnameseText.count(before);
    }
}
