package vn.diembao.dashboards.digest;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.term.TermBook;

/** Critical events: who is concerned, since when, in which field, and what was written of them later. */
final class CaseTable {
    /** The newest and most told; the others stand below the table. */
    private static final int MOST_CASES = 20;

    private static final int NAMED = 3;
    private static final int FIELDS = 2;
    private static final Comparator<DigestClip> BY_TIME =
            comparing(DigestClip::publishedAt).thenComparing(DigestClip::id);

    private final TermBook names;
    private final DigestWords words = DigestWords.load();
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    CaseTable(TermBook names, Function<List<DigestClip>, List<Integer>> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /**
     * A critical event.
     *
     * @param texts all texts of the edition on it, the earliest first
     */
    record Case(String story, List<DigestClip> texts) {
        Case {
            texts = texts.stream().sorted(BY_TIME).toList();
        }

        /** The text that makes it critical: the first such. */
        DigestClip first() {
            return texts.stream().filter(DigestClip::isCritical).findFirst().orElseThrow();
        }

        Instant since(Map<String, Trail> trails) {
            Instant here = texts.get(0).publishedAt();
            Instant told = trails.getOrDefault(story, Trail.NONE).since();
            return told == null || here.isBefore(told) ? here : told;
        }

        /** Texts on it so far, in this edition and before. */
        long told(Map<String, Trail> trails) {
            return Math.max(texts.size(), trails.getOrDefault(story, Trail.NONE).texts());
        }
    }

    /** Critical events of the edition, the most told first. */
    static List<Case> cases(List<DigestClip> clips) {
        Map<String, List<DigestClip>> stories = new LinkedHashMap<>();
        clips.forEach(clip ->
                stories.computeIfAbsent(clip.storyId(), id -> new ArrayList<>()).add(clip));
        return stories.entrySet().stream()
                .filter(story -> story.getValue().stream().anyMatch(DigestClip::isCritical))
                .map(story -> new Case(story.getKey(), story.getValue()))
                .sorted(comparing((Case one) -> -one.texts().size())
                        .thenComparing(one -> one.first().publishedAt(), Comparator.reverseOrder())
                        .thenComparing(Case::story))
                .limit(MOST_CASES)
                .toList();
    }

    /** The table, or none when there is no case. */
    List<DigestTable> tables(List<DigestClip> clips, Map<String, Trail> trails) {
        List<List<String>> rows = cases(clips).stream()
                .map(one -> List.of(
                        ItemComposer.title(one.first()),
                        VietnameseText.capital(concerned(one)),
                        VietnameseText.date(one.since(trails)),
                        fields(one),
                        followUp(one, trails),
                        VietnameseText.runs(numbers.apply(one.texts()))))
                .toList();
        List<Column> columns = List.of(
                new Column("Vụ việc", false, 29),
                new Column("Tổ chức công đoàn liên quan", false, 17),
                new Column("Từ ngày", false, 14),
                new Column("Lĩnh vực", false, 17),
                new Column("Diễn biến", false, 15),
                new Column("Tin bài số", false, 8));
        return rows.isEmpty() ? List.of() : List.of(new DigestTable("Vụ việc cần theo dõi", columns, rows));
    }

    /** Bodies the critical texts name. */
    String concerned(Case one) {
        List<String> bodies = one.texts().stream()
                .filter(DigestClip::isCritical)
                .flatMap(text -> text.bodies().stream())
                .map(names::union)
                .distinct()
                .toList();
        if (bodies.isEmpty()) {
            return "không nêu tên";
        }
        String named = String.join("; ", bodies.subList(0, Math.min(NAMED, bodies.size())));
        return bodies.size() <= NAMED
                ? named
                : named + " và " + VietnameseText.count(bodies.size() - NAMED) + " tổ chức khác";
    }

    private String fields(Case one) {
        DigestClip first = one.first();
        List<String> fields = Stream.concat(
                        first.labels().alertKinds().stream()
                                .map(kind -> names.known("alerts", kind).orElseGet(() -> words.of("alert", kind))),
                        first.labels().topics().stream().map(topic -> names.name("topic", topic)))
                .map(VietnameseText::capital)
                .distinct()
                .limit(FIELDS)
                .toList();
        return fields.isEmpty() ? "Chưa rõ" : String.join("; ", fields);
    }

    private static String followUp(Case one, Map<String, Trail> trails) {
        DigestClip last = one.texts().get(one.texts().size() - 1);
        long told = one.told(trails);
        return told == 1
                ? "Chưa có tin tiếp theo"
                : VietnameseText.count(told) + " tin bài, mới nhất " + VietnameseText.dayAndMonth(last.publishedAt())
                        + " (" + ItemComposer.outletName(last) + ')';
    }
}
