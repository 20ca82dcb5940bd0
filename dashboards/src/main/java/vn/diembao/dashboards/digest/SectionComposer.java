package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Digest.DigestGroup;
import vn.diembao.dashboards.form.Digest.DigestItem;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.term.TermBook;

/**
 * Prints each clip once, in the part that has the first claim to it, and numbers them in the order of reading; the other
 * parts it belongs to refer to it by number. For one digest only: it remembers the numbers given.
 */
final class SectionComposer {
    /** More than this under one heading nobody reads in a day; the rest is counted, and listed in the appendix. */
    static final int MAX_PER_GROUP = 200;

    /** A week is told by its figures and its main events. */
    static final int MAX_PER_GROUP_OF_A_WEEK = 12;

    private static final int NO_ROOM = 0;
    private static final Comparator<DigestClip> READING_ORDER = Comparator.comparing(
                    (DigestClip c) -> !c.isAboutUnions())
            .thenComparing(DigestClip::publishedAt, Comparator.reverseOrder())
            .thenComparing(DigestClip::id);

    private final TermBook names;
    private final ItemComposer items;
    private final int most;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> stories = new HashMap<>();
    private int lastNumber;

    SectionComposer(TermBook names, ItemComposer items, DigestPeriod period) {
        this.names = names;
        this.items = items;
        this.most = period == DigestPeriod.DAY ? MAX_PER_GROUP : MAX_PER_GROUP_OF_A_WEEK;
    }

    /** A heading within a part. */
    private record Heading(Part part, String title) {}

    /** @param trails how long stories have been told, by story */
    List<DigestSection> sections(List<DigestClip> clips, Map<String, Trail> trails) {
        Map<Part, Map<String, List<DigestClip>>> members = new Memberships(names)
                .of(storiesTogether(clips.stream().sorted(READING_ORDER).toList()));
        Map<Heading, List<DigestClip>> printed = printed(members);
        Map<Heading, List<DigestItem>> shown = new LinkedHashMap<>();
        members.forEach((part, headings) -> headings.keySet().forEach(title -> {
            Heading heading = new Heading(part, title);
            shown.put(heading, items(printed.getOrDefault(heading, List.of())));
        }));
        List<DigestSection> sections = new ArrayList<>();
        members.forEach((part, headings) -> {
            List<DigestGroup> groups = new ArrayList<>();
            headings.forEach((title, all) -> {
                Heading heading = new Heading(part, title);
                groups.add(group(title, all, printed.getOrDefault(heading, List.of()), shown.get(heading)));
            });
            var cases = part == Part.CRITICAL
                    ? new CaseTable(names, this::numbers).tables(clips, trails)
                    : List.<Digest.DigestTable>of();
            sections.add(new DigestSection(
                    part.title(), groups.isEmpty() ? part.whenEmpty() : "", cases, List.of(), groups));
        });
        return sections.stream().filter(section -> !section.isEmpty()).toList();
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

    /** Texts on one event stand where the first of them stands. */
    private static List<DigestClip> storiesTogether(List<DigestClip> ordered) {
        Map<String, List<DigestClip>> stories = new LinkedHashMap<>();
        for (DigestClip clip : ordered) {
            stories.computeIfAbsent(clip.storyId(), none -> new ArrayList<>()).add(clip);
        }
        return stories.values().stream().flatMap(List::stream).toList();
    }

    /** The clips printed under each heading: each under one. */
    private static Map<Heading, List<DigestClip>> printed(Map<Part, Map<String, List<DigestClip>>> members) {
        Map<String, Heading> homes = new HashMap<>();
        Map<Heading, List<DigestClip>> printed = new HashMap<>();
        for (Part part : Part.BY_CLAIM) {
            members.get(part).forEach((title, clips) -> {
                Heading heading = new Heading(part, title);
                for (DigestClip clip : clips) {
                    if (homes.putIfAbsent(clip.id(), heading) == null) {
                        printed.computeIfAbsent(heading, none -> new ArrayList<>())
                                .add(clip);
                    }
                }
            });
        }
        return printed;
    }

    private List<DigestItem> items(List<DigestClip> clips) {
        List<DigestItem> here = new ArrayList<>();
        for (DigestClip clip : clips) {
            boolean room = here.size() < most;
            int number = room ? ++lastNumber : NO_ROOM;
            numbers.put(clip.id(), number);
            clip.copies().forEach(copy -> numbers.put(copy.id(), number));
            if (room) {
                here.add(items.item(number, clip, sameStory(clip)));
            }
        }
        return here;
    }

    /** Number of the item that told the same story first, 0 when this one does. */
    private int sameStory(DigestClip clip) {
        Integer before = stories.putIfAbsent(clip.storyId(), lastNumber);
        return before == null ? 0 : before;
    }

    private DigestGroup group(String title, List<DigestClip> all, List<DigestClip> home, List<DigestItem> here) {
        List<Integer> others = new ArrayList<>(numbers(all));
        others.removeAll(numbers(home));
        return new DigestGroup(title, here, seeAlso(here, others), more(unprinted(all)));
    }

    private long unprinted(List<DigestClip> clips) {
        return clips.stream()
                .filter(clip -> numbers.getOrDefault(clip.id(), NO_ROOM) == NO_ROOM)
                .count();
    }

    private static String seeAlso(List<DigestItem> here, List<Integer> others) {
        if (others.isEmpty()) {
            return "";
        }
        return (here.isEmpty() ? "Xem tin bài số " : "Xem thêm tin bài số ") + VietnameseText.runs(others) + '.';
    }

    private static String more(long left) {
        return left == 0
                ? ""
                : "Còn " + VietnameseText.count(left)
                        + " tin bài khác thuộc mục này được tính trong các bảng số liệu và có trong danh mục ở phụ lục.";
    }
}
