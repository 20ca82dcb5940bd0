package vn.diembao.dashboards.tally;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.CopyKind;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;

/** What Elasticsearch counts is what counting clip by clip gives, on 10,000 clips with every label at random. */
final class TallyReaderIT {
    private static final int CLIPS = 10_000;
    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<Span> SPANS = List.of(week(3), week(2), week(0));
    private static final Map<Integer, List<String>> LEVELS =
            Map.of(1, List.of("tong-ldld"), 2, List.of("ldld-ha-noi", "ldld-an-giang", "cd-det-may"));
    private static final List<String> BODIES = List.of(
            "tong-ldld", "ldld-ha-noi", "ldld-an-giang", "cd-det-may", "l3:Công đoàn phường Mẫu", "l4:Công ty Mẫu");

    @TempDir
    static Path home;

    private static TrialIndex index;
    private static List<Clip> clips;
    private static Set<String> standIns;

    @BeforeAll
    static void fill() throws IOException {
        index = new TrialIndex(home);
        Random random = new Random(20_250_701);
        clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            clips.add(clip(i, random));
        }
        index.clips(clips);
        standIns = standIns(clip -> !clip.labels().relevance().equals("none"));
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
    }

    @Test
    void everyFigureIsThatOfCountingClipByClip() throws Exception {
        List<Tally> tallies = new TallyReader(index.client()).read(SPANS, counted(), LEVELS);
        for (int i = 0; i < SPANS.size(); i++) {
            Span span = SPANS.get(i);
            List<Clip> own = clips.stream()
                    .filter(clip -> counts(clip) && isIn(clip, span))
                    .toList();
            assertThat(tallies.get(i).texts()).isEqualTo(own.size()).isGreaterThan(500);
            for (Facet facet : Facet.values()) {
                Map<String, Long> expected = new HashMap<>();
                own.forEach(clip -> keys(facet, clip).forEach(key -> expected.merge(key, 1L, Long::sum)));
                Map<String, Long> found = new HashMap<>(tallies.get(i).by(facet));
                found.values().removeIf(count -> count == 0);
                assertThat(found).as(facet + " of " + span).isEqualTo(expected).isNotEmpty();
            }
            assertThat(tallies.get(i).by(Facet.OUTLET).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(own.size());
        }
    }

    @Test
    void aPeriodBeforeTheFirstClipIsUnknown() throws Exception {
        List<Tally> tallies =
                new TallyReader(index.client()).read(List.of(week(0), week(-1), week(-52)), counted(), LEVELS);
        assertThat(tallies).extracting(Tally::whole).containsExactly(true, false, false);
        assertThat(tallies.get(2).texts()).isZero();
    }

    @Test
    void aDayWithoutAClipOfThePressMakesAPeriodUnknown() throws Exception {
        Span beyond =
                new Span(START.plus(WEEK.multipliedBy(4)).minus(Duration.ofDays(6)), START.plus(Duration.ofDays(29)));
        assertThat(new TallyReader(index.client()).read(List.of(beyond), counted(), LEVELS))
                .singleElement()
                .matches(tally -> !tally.whole() && tally.texts() > 0);
    }

    @Test
    void row27OfATextWhoseOriginalDoesNotCountTheFirstCopyDoes() throws Exception {
        StandInFinder finder = new StandInFinder(index.client());
        assertThat(standIns).hasSizeGreaterThan(100);
        assertThat(finder.find(ClipQuery.any(), ClipQuery.relevant())).isEqualTo(standIns);
        List<String> unit = List.of("ldld-ha-noi");
        assertThat(finder.find(ClipQuery.any(), ClipQuery.all(ClipQuery.relevant(), ClipQuery.naming(unit))))
                .isEqualTo(standIns(clip -> !clip.labels().relevance().equals("none")
                        && keys(Facet.BODY, clip).containsAll(unit)));
        Set<String> ofAWeek = finder.find(ClipQuery.seenIn(week(2)), ClipQuery.relevant());
        assertThat(standIns).containsAll(ofAWeek);
        assertThat(ofAWeek)
                .containsAll(clips.stream()
                        .filter(clip -> isIn(clip, week(2)))
                        .map(clip -> clip.article().id())
                        .filter(standIns::contains)
                        .toList());
    }

    @Test
    void clipsAreCountedAlongTime() throws Exception {
        Query own = OutletClass.OWN.query();
        Map<String, Query> keyed = Map.of("own", own, "none", ClipQuery.outlets(List.of("bao-khac")));
        var found = new TallyReader(index.client())
                .along(List.of(
                        Timeline.daily(counted(), week(1), keyed),
                        new Timeline(counted(), week(1), keyed, Timeline.Step.HOUR)));
        List<Clip> expected = clips.stream()
                .filter(clip ->
                        counts(clip) && isIn(clip, week(1)) && outlet(clip).equals("own"))
                .toList();
        assertThat(found.get(0).get("own"))
                .hasSize(7)
                .isEqualTo(by(expected, clip -> clip.history().firstSeenAt().truncatedTo(ChronoUnit.DAYS)));
        assertThat(found.get(1).get("own"))
                .isEqualTo(by(expected, clip -> clip.article().publishedAt().truncatedTo(ChronoUnit.HOURS)));
        assertThat(found.get(0).get("none")).isEmpty();
    }

    private static Map<Instant, Long> by(List<Clip> of, Function<Clip, Instant> time) {
        return of.stream().collect(Collectors.groupingBy(time, TreeMap::new, Collectors.counting()));
    }

    /** Clip by clip: copies by the text they lead to, the first of those whose original does not count. */
    private static Set<String> standIns(Predicate<Clip> counting) {
        Map<String, Clip> byId =
                clips.stream().collect(Collectors.toMap(clip -> clip.article().id(), Function.identity()));
        Map<String, Clip> firsts = new HashMap<>();
        for (Clip clip : clips) {
            if (counting.test(clip) && clip.story().duplicateOf() != null) {
                String root = clip.article().id();
                while (byId.get(root) != null && byId.get(root).story().duplicateOf() != null) {
                    root = byId.get(root).story().duplicateOf();
                }
                Clip original = byId.get(root);
                if (original == null || !counting.test(original)) {
                    firsts.merge(root, clip, (a, b) -> BinaryOperator.minBy(
                                    Comparator.comparing((Clip c) -> c.history().firstSeenAt())
                                            .thenComparing(c -> c.article().id()))
                            .apply(a, b));
                }
            }
        }
        return firsts.values().stream().map(clip -> clip.article().id()).collect(Collectors.toSet());
    }

    @Test
    void aStoryIsFollowedBackToItsFirstText() throws Exception {
        Map<String, Trail> trails = new TallyReader(index.client())
                .trails(
                        Map.of("story-1", Set.of("story-1"), "both", Set.of("story-2", "story-3"), "none", Set.of("x")),
                        counted(),
                        week(3).to(),
                        week(2));
        assertThat(trails.get("story-1")).isEqualTo(trail(Set.of("story-1")));
        assertThat(trails.get("both")).isEqualTo(trail(Set.of("story-2", "story-3")));
        assertThat(trails.get("none")).isEqualTo(Trail.NONE);
    }

    private static Trail trail(Set<String> stories) {
        List<Clip> told = clips.stream()
                .filter(clip -> counts(clip) && stories.contains(clip.story().id()))
                .filter(clip -> clip.history().firstSeenAt().isBefore(week(3).to()))
                .toList();
        return new Trail(
                told.stream()
                        .map(clip -> clip.article().publishedAt())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                told.size(),
                told.stream().filter(clip -> isIn(clip, week(2))).count());
    }

    private static Query counted() {
        return ClipQuery.ownTexts(ClipQuery.relevant(), standIns);
    }

    private static boolean counts(Clip clip) {
        return !clip.labels().relevance().equals("none")
                && (clip.story().duplicateOf() == null
                        || standIns.contains(clip.article().id()));
    }

    private static boolean isIn(Clip clip, Span span) {
        Instant seen = clip.history().firstSeenAt();
        return !seen.isBefore(span.from()) && seen.isBefore(span.to());
    }

    private static Set<String> keys(Facet facet, Clip clip) {
        Labels labels = clip.labels();
        List<String> bodies = labels.federations().isEmpty() ? labels.unions() : labels.federations();
        Set<String> keys = new TreeSet<>();
        switch (facet) {
            case OUTLET -> keys.add(outlet(clip));
            case PAPER -> keys.add(clip.outlet().name());
            case PROGRAMME -> keys.addAll(labels.programmes());
            case CONTENT_LINE -> keys.addAll(labels.contentLines());
            case TONE -> keys.add(labels.eventTone());
            case STANCE -> keys.add(labels.unionStance());
            case BODY -> bodies.stream().filter(id -> !id.matches("l[34]:.*")).forEach(keys::add);
            case LEVEL -> {
                LEVELS.forEach((level, ids) -> {
                    if (bodies.stream().anyMatch(ids::contains)) {
                        keys.add(level.toString());
                    }
                });
                labels.unions().stream()
                        .filter(id -> id.startsWith("l3:") || id.startsWith("l4:"))
                        .forEach(id -> keys.add(id.substring(1, 2)));
                if (labels.relevance().equals("union")
                        && labels.unions().isEmpty()
                        && labels.federations().isEmpty()) {
                    keys.add("0");
                }
            }
        }
        return keys;
    }

    private static String outlet(Clip clip) {
        if (clip.article().kind() == ArticleKind.SOCIAL) {
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

    private static Span week(int number) {
        Instant from = START.plus(WEEK.multipliedBy(number));
        return new Span(from, from.plus(WEEK));
    }

    private static Clip clip(int number, Random random) {
        Instant seen = number == 0 ? START : START.plusSeconds(random.nextInt((int) WEEK.toSeconds() * 4));
        String id = ClipId.sha256("tin " + number);
        Article article = new Article(
                id,
                "https://bao-mau.example/" + number,
                "bao-mau",
                random.nextInt(8) == 0 ? ArticleKind.SOCIAL : ArticleKind.PRESS,
                "Tin " + number,
                "",
                "",
                null,
                null,
                null,
                List.of(),
                "vi",
                seen.minusSeconds(random.nextInt(90_000)),
                null,
                seen,
                TextOrigin.PAGE,
                List.of(),
                id);
        String kind = one(random, "central", "agency", "local", "broadcaster", "union_portal", "aggregator");
        OutletName outlet = new OutletName("bao-mau", "Báo Mẫu", kind, random.nextInt(4) == 0);
        Labels labels = new Labels(
                one(random, "union", "union", "labour", "none"),
                some(random, List.of("tet-sum-vay", "thang-cong-nhan", "mai-am")),
                some(random, BODIES),
                some(random, BODIES.subList(0, 4)),
                one(random, "pos", "neu", "neg"),
                one(random, "pos", "neu", "neg", "na"),
                List.of(),
                some(random, List.of("L01_tutuong", "L15_chamlo", "L21_dinhcong")),
                random.nextBoolean(),
                List.of(),
                List.of(),
                List.of(),
                "1");
        ClipStory story = new ClipStory(
                "story-" + random.nextInt(200),
                null,
                random.nextInt(5) == 0 ? original(number, random) : null,
                CopyKind.ORIGINAL,
                null,
                0,
                0);
        ClipVersion version = new ClipVersion(id, "t", "l", "b", seen, List.of());
        return new Clip(article, outlet, labels, new History(seen, seen, null, List.of(version)), story);
    }

    /** Another clip, a copy itself perhaps, or one that is gone. */
    private static String original(int number, Random random) {
        return number > 0 && random.nextInt(4) > 0
                ? clips.get(random.nextInt(number)).article().id()
                : "gone " + random.nextInt(100);
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static List<String> some(Random random, List<String> of) {
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            chosen.add(of.get(random.nextInt(of.size())));
        }
        return List.copyOf(chosen);
    }
}
