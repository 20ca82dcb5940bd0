package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;

/** Which texts belong to which parts of a digest, and under which heading there. */
final class Memberships {
    private static final List<String> LEVELS = List.of(
            "Tổng Liên đoàn Lao động Việt Nam",
            "Liên đoàn lao động tỉnh, thành phố; công đoàn ngành và tương đương",
            "Công đoàn cấp trên trực tiếp cơ sở, công đoàn cơ sở",
            "Không nêu tên tổ chức công đoàn");

    private static final int MOST_HIGHLIGHTS = 5;
    /** So many texts and reprints make an event stand out. */
    private static final int OFTEN_TOLD = 3;

    private final TermBook names;

    Memberships(TermBook names) {
        this.names = names;
    }

    /** Headings and texts of each part; parts and headings without a text are left out. */
    Map<Part, Map<String, List<DigestClip>>> of(List<DigestClip> clips) {
        Map<Part, Map<String, List<DigestClip>>> parts = new EnumMap<>(Part.class);
        parts.put(Part.HIGHLIGHTS, undivided(highlights(clips)));
        parts.put(Part.LEVELS, byLevel(clips));
        parts.put(Part.PROGRAMMES, byProgramme(clips));
        parts.put(Part.WORKERS, undivided(those(clips, c -> !c.isAboutUnions() && !c.isSocial())));
        parts.put(Part.CRITICAL, undivided(those(clips, DigestClip::isCritical)));
        parts.put(Part.SOCIAL, undivided(those(clips, DigestClip::isSocial)));
        parts.values().forEach(part -> part.values().removeIf(List::isEmpty));
        return parts;
    }

    /**
     * One text of each of the most pressing and most told events: pressing ones first, then what the press tells, then the most
     * told. What posts alone tell is none of them unless it is pressing, however many there are.
     */
    private static List<DigestClip> highlights(List<DigestClip> clips) {
        Map<String, List<DigestClip>> stories = new LinkedHashMap<>();
        clips.forEach(clip ->
                stories.computeIfAbsent(clip.storyId(), id -> new ArrayList<>()).add(clip));
        return stories.values().stream()
                .filter(texts -> isPressing(texts) || (told(texts) >= OFTEN_TOLD && !isOfPostsAlone(texts)))
                .sorted(Comparator.comparing((List<DigestClip> texts) -> !isPressing(texts))
                        .thenComparing(Memberships::isOfPostsAlone)
                        .thenComparing(texts -> -told(texts)))
                .limit(MOST_HIGHLIGHTS)
                .map(Memberships::first)
                .toList();
    }

    private static boolean isPressing(List<DigestClip> texts) {
        return texts.stream().anyMatch(Memberships::isPressing);
    }

    /** A post is pressing only if its tone is bad: its few words mislead the alert. */
    private static boolean isPressing(DigestClip text) {
        return text.isCritical() && (!text.isSocial() || ItemComposer.tone(text).equals("neg"));
    }

    /** False too where the press took a post over. */
    private static boolean isOfPostsAlone(List<DigestClip> texts) {
        return texts.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), text.copies().stream()))
                .allMatch(DigestClip::isSocial);
    }

    private static int told(List<DigestClip> texts) {
        return texts.stream().mapToInt(text -> 1 + text.copies().size()).sum();
    }

    /** The first pressing one of the press, else its first, else the first pressing post; of equals the first. */
    private static DigestClip first(List<DigestClip> texts) {
        return texts.stream()
                .min(Comparator.comparing(DigestClip::isSocial).thenComparing(text -> !isPressing(text)))
                .orElseThrow();
    }

    private static List<DigestClip> those(List<DigestClip> clips, Predicate<DigestClip> which) {
        return clips.stream().filter(which).toList();
    }

    private static Map<String, List<DigestClip>> undivided(List<DigestClip> clips) {
        Map<String, List<DigestClip>> one = new LinkedHashMap<>();
        one.put("", clips);
        return one;
    }

    /** The programme most written about comes first. */
    private Map<String, List<DigestClip>> byProgramme(List<DigestClip> clips) {
        Map<String, List<DigestClip>> found = new HashMap<>();
        for (DigestClip clip : clips) {
            Set<String> programmes = new LinkedHashSet<>();
            clip.labels().programmes().forEach(p -> programmes.add(names.name("programme", p)));
            programmes.forEach(
                    p -> found.computeIfAbsent(p, none -> new ArrayList<>()).add(clip));
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
}
