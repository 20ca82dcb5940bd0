package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.diembao.dashboards.panel.BoardFixture;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.CopyKind;
import vn.diembao.model.ReportedNumber;

/** Two weeks of {@link BoardFixture}'s clips, counted one by one: what tables of boards must show, as text by the keys of their rows. */
final class CountedClips {
    static final LocalDate FIRST = LocalDate.of(2025, 6, 9);
    static final LocalDate LAST = LocalDate.of(2025, 6, 22);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CountedClips() {}

    /** Those published on these days that are wanted; enough for a figure to be wrong. */
    static List<Clip> clips(Predicate<Clip> wanted) {
        List<Clip> clips = BoardFixture.clips().stream()
                .filter(clip -> !day(clip).isBefore(FIRST) && !day(clip).isAfter(LAST))
                .filter(wanted)
                .toList();
        assertThat(clips).hasSizeGreaterThan(5);
        return clips;
    }

    /** Without copies. */
    static List<Clip> own(List<Clip> clips) {
        return clips.stream().filter(clip -> clip.story().duplicateOf() == null).toList();
    }

    /** A clip counts for each of its keys. */
    static Map<String, List<String>> by(
            List<Clip> clips, Function<Clip, Collection<String>> keys, Function<List<Clip>, List<Long>> figures) {
        Map<String, List<Clip>> groups = new TreeMap<>();
        clips.forEach(clip -> keys.apply(clip).forEach(key -> groups.computeIfAbsent(key, fresh -> new ArrayList<>())
                .add(clip)));
        Map<String, List<String>> rows = new TreeMap<>();
        groups.forEach((key, some) -> rows.put(key, texts(figures.apply(some))));
        return rows;
    }

    /** Every day has a row. */
    static Map<String, List<String>> daily(List<Clip> clips, Function<List<Clip>, List<Long>> figures) {
        Map<String, List<String>> rows = new TreeMap<>();
        FIRST.datesUntil(LAST.plusDays(1))
                .forEach(day -> rows.put(
                        day.toString(),
                        texts(figures.apply(clips.stream()
                                .filter(clip -> day(clip).equals(day))
                                .toList()))));
        return rows;
    }

    static List<Long> split(List<Clip> clips, List<String> values, Function<Clip, String> value) {
        return values.stream()
                .map(one -> count(clips, clip -> value.apply(clip).equals(one)))
                .toList();
    }

    static List<Long> size(List<Clip> clips) {
        return List.of((long) clips.size());
    }

    static long count(List<Clip> clips, Predicate<Clip> wanted) {
        return clips.stream().filter(wanted).count();
    }

    static long distinct(List<Clip> clips, Function<Clip, Collection<String>> values) {
        return clips.stream()
                .flatMap(clip -> values.apply(clip).stream())
                .distinct()
                .count();
    }

    private static List<String> texts(List<Long> figures) {
        return figures.stream().map(figure -> Long.toString(figure)).toList();
    }

    static long first(List<String> figures) {
        return Long.parseLong(figures.get(0));
    }

    static ZonedDateTime published(Clip clip) {
        return clip.article().publishedAt().atZone(ZONE);
    }

    private static LocalDate day(Clip clip) {
        return published(clip).toLocalDate();
    }

    static boolean isPost(Clip clip) {
        return clip.article().kind() == ArticleKind.SOCIAL;
    }

    static boolean isShare(Clip clip) {
        return clip.story().kind() == CopyKind.SOCIAL_SHARE;
    }

    static String tone(Clip clip) {
        return clip.labels().eventTone();
    }

    static Collection<String> reported(Clip clip) {
        return clip.labels().numbers().stream()
                .map(ReportedNumber::programme)
                .distinct()
                .toList();
    }

    /** The class of outlets that a clip belongs to. */
    static String sort(Clip clip) {
        if (isPost(clip)) {
            return "social";
        }
        if (clip.outlet().ownPress()) {
            return "own";
        }
        return switch (clip.outlet().kind()) {
            case "central", "agency" -> "central";
            case "local", "broadcaster" -> clip.outlet().kind();
            default -> "other";
        };
    }
}
