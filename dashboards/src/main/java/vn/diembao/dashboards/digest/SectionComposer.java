package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.diembao.dashboards.digest.Digest.DigestGroup;
import vn.diembao.dashboards.digest.Digest.DigestItem;
import vn.diembao.dashboards.digest.Digest.DigestSection;

/**
 * Puts each clip once into the first section it belongs to and numbers it there; later sections refer to it by number.
 * For one digest only: it remembers the numbers given.
 */
final class SectionComposer {
    /** More than this under one heading nobody reads; the rest is counted, and found on the boards. */
    static final int MAX_PER_GROUP = 200;

    private static final List<String> LEVELS = List.of(
            "Tổng Liên đoàn Lao động Việt Nam",
            "Liên đoàn lao động tỉnh, thành phố; công đoàn ngành và tương đương",
            "Công đoàn cấp trên trực tiếp cơ sở, công đoàn cơ sở",
            "Không nêu tên tổ chức công đoàn");

    private static final int NO_ROOM = 0;
    private static final Comparator<DigestClip> READING_ORDER = Comparator.comparing(
                    (DigestClip c) -> !c.isAboutUnions())
            .thenComparing(DigestClip::publishedAt, Comparator.reverseOrder())
            .thenComparing(DigestClip::id);

    private final TermNames names;
    private final ItemComposer items;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> stories = new HashMap<>();
    private int lastNumber;

    SectionComposer(TermNames names, ItemComposer items) {
        this.names = names;
        this.items = items;
    }

    List<DigestSection> sections(List<DigestClip> clips) {
        List<DigestClip> ordered =
                storiesTogether(clips.stream().sorted(READING_ORDER).toList());
        List<DigestSection> sections = new ArrayList<>();
        List<DigestGroup> notable = undivided(ordered, SectionComposer::isNotable);
        sections.add(section("Cần lưu ý", notable.isEmpty() ? "Không có tin bài cần lưu ý trong kỳ." : "", notable));
        sections.add(section("Chương trình, phong trào", "", groups(byProgramme(ordered))));
        sections.add(section("Hoạt động công đoàn các cấp", "", groups(byLevel(ordered))));
        sections.add(section(
                "Người lao động và chính sách", "", undivided(ordered, c -> !c.isAboutUnions() && !c.isSocial())));
        sections.add(section("Mạng xã hội", "", undivided(ordered, DigestClip::isSocial)));
        return sections.stream()
                .filter(s -> !s.groups().isEmpty() || !s.note().isEmpty())
                .toList();
    }

    /** Texts on one event stand where the first of them stands. */
    private static List<DigestClip> storiesTogether(List<DigestClip> ordered) {
        Map<String, List<DigestClip>> stories = new LinkedHashMap<>();
        for (DigestClip clip : ordered) {
            stories.computeIfAbsent(clip.storyId(), none -> new ArrayList<>()).add(clip);
        }
        return stories.values().stream().flatMap(List::stream).toList();
    }

    /** Numbers of those clips that stand in the digest, rising. */
    List<Integer> numbers(List<DigestClip> clips) {
        return clips.stream()
                .map(c -> numbers.getOrDefault(c.id(), NO_ROOM))
                .filter(n -> n != NO_ROOM)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isNotable(DigestClip clip) {
        return clip.labels().alert() || clip.labels().unionStance().equals("neg");
    }

    private static DigestSection section(String title, String note, List<DigestGroup> groups) {
        return new DigestSection(title, note, groups);
    }

    private List<DigestGroup> undivided(List<DigestClip> clips, Predicate<DigestClip> belongs) {
        List<DigestClip> members = clips.stream().filter(belongs).toList();
        return members.isEmpty() ? List.of() : List.of(group("", members));
    }

    private List<DigestGroup> groups(Map<String, List<DigestClip>> members) {
        return members.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> group(e.getKey(), e.getValue()))
                .toList();
    }

    /** The programme most written about comes first. */
    private Map<String, List<DigestClip>> byProgramme(List<DigestClip> clips) {
        Map<String, List<DigestClip>> found = new HashMap<>();
        for (DigestClip clip : clips) {
            clip.labels().programmes().stream()
                    .map(p -> names.name("programme", p))
                    .distinct()
                    .forEach(p ->
                            found.computeIfAbsent(p, k -> new ArrayList<>()).add(clip));
        }
        Map<String, List<DigestClip>> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<DigestClip>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey, VietnameseText.alphabetical()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }

    private Map<String, List<DigestClip>> byLevel(List<DigestClip> clips) {
        Map<String, List<DigestClip>> levels = new LinkedHashMap<>();
        LEVELS.forEach(level -> levels.put(level, new ArrayList<>()));
        for (DigestClip clip : clips) {
            boolean postOfNoBody = clip.isSocial() && clip.bodies().isEmpty();
            if (clip.isAboutUnions() && !postOfNoBody) {
                levels(clip).forEach(level -> levels.get(level).add(clip));
            }
        }
        return levels;
    }

    private List<String> levels(DigestClip clip) {
        List<String> bodies = clip.bodies();
        return bodies.isEmpty()
                ? List.of(LEVELS.get(3))
                : bodies.stream()
                        .map(b -> LEVELS.get(names.level(b) - 1))
                        .distinct()
                        .toList();
    }

    private DigestGroup group(String title, List<DigestClip> members) {
        List<DigestClip> further = new ArrayList<>();
        List<DigestItem> here = new ArrayList<>();
        int left = 0;
        for (DigestClip clip : members) {
            if (numbers.containsKey(clip.id())) {
                further.add(clip);
            } else if (here.size() < MAX_PER_GROUP) {
                number(clip, ++lastNumber);
                here.add(items.item(lastNumber, clip, sameStory(clip)));
            } else {
                number(clip, NO_ROOM);
                left++;
            }
        }
        return new DigestGroup(title, here, seeAlso(here, numbers(further)), more(left));
    }

    private void number(DigestClip clip, int number) {
        numbers.put(clip.id(), number);
        clip.copies().forEach(copy -> numbers.put(copy.id(), number));
    }

    /** Number of the item that told the same story first, 0 when this one does. */
    private int sameStory(DigestClip clip) {
        Integer before = stories.putIfAbsent(clip.storyId(), lastNumber);
        return before == null ? 0 : before;
    }

    private static String seeAlso(List<DigestItem> here, List<Integer> further) {
        if (further.isEmpty()) {
            return "";
        }
        return (here.isEmpty() ? "Xem tin bài số " : "Xem thêm tin bài số ") + VietnameseText.runs(further) + '.';
    }

    private static String more(int left) {
        return left == 0
                ? ""
                : "Còn " + VietnameseText.count(left)
                        + " tin bài khác thuộc mục này đã được tính trong các bảng số liệu" + " nhưng không in ở đây.";
    }
}
