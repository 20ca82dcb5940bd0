package vn.diembao.dashboards.digest;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.diembao.dashboards.digest.Digest.Column;
import vn.diembao.dashboards.digest.Digest.DigestTable;

/** Events that several texts of an edition tell of, and whether more is written of them than in the period before. */
final class StoryTable {
    private static final int LEAST_TEXTS = 2;
    /** The most told of; the others stand in the digest as items of one event. */
    private static final int MOST_STORIES = 15;

    private StoryTable() {}

    /** Own texts of the edition by the story they tell, the most told first; only stories that several texts tell. */
    static Map<String, List<DigestClip>> stories(List<DigestClip> clips) {
        return clips.stream()
                .filter(clip -> !clip.isCopy())
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
     * @param before texts on each story in the period before; none where a story is not named
     * @param numbers gives the numbers under which clips stand in the digest
     */
    static DigestTable of(
            List<DigestClip> clips, Map<String, Long> before, Function<List<DigestClip>, List<Integer>> numbers) {
        List<List<String>> rows = stories(clips).entrySet().stream()
                .map(story -> row(
                        story.getValue(),
                        before.getOrDefault(story.getKey(), 0L),
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

    private static List<String> row(List<DigestClip> texts, long before, String numbers) {
        DigestClip first = texts.stream()
                .min(comparing(DigestClip::publishedAt).thenComparing(DigestClip::id))
                .orElseThrow();
        long outlets = texts.stream().map(ItemComposer::outletName).distinct().count();
        long reprints = texts.stream().mapToLong(text -> text.copies().size()).sum();
        return List.of(
                ItemComposer.title(first),
                VietnameseText.count(texts.size()),
                change(texts.size(), before),
                VietnameseText.count(reprints),
                VietnameseText.count(outlets),
                numbers);
    }

    private static String change(long now, long before) {
        if (before == 0) {
            return "mới";
        }
        if (now == before) {
            return "không đổi";
        }
        return (now > before ? "tăng, từ " : "giảm, từ ") + VietnameseText.count(before);
    }
}
