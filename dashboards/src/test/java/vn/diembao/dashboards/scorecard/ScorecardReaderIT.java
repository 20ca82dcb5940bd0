package vn.diembao.dashboards.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What the scorecard counts is what counting clip by clip gives; nothing is met or missed without figures. */
final class ScorecardReaderIT {
    private static final int CLIPS = 6_000;
    private static final LocalDate MONDAY = LocalDate.of(2025, 7, 14);
    private static final LocalDate UNREAD = LocalDate.of(2025, 7, 16);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant START = Instant.parse("2025-06-30T00:00:00Z");
    private static final List<String> UNIONS = List.of("ldld-ha-noi", "ldld-hue", "cd-det-may", "tong-ldld");
    private static final Map<String, String> PAGES = Map.of("page-a", "Trang A", "page-b", "Trang B");

    private static final Set<String> SOURCES = Set.of("laodong", "nld", "laodongthudo", "nhandan", "page-a", "page-b");
    private static final Obligations PLANS = Obligations.load();
    private static final Obligations PLAN = ObligationsTest.resource("plan.yaml");

    @TempDir
    static Path home;

    private static TrialIndex index;
    private static List<Clip> clips;

    @BeforeAll
    static void fill() throws IOException {
        index = new TrialIndex(home);
        Random random = new Random(20_250_714);
        clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            Clip clip = clip(i, random);
            if (!clip.outlet().id().equals("laodong") || !day(clip).equals(UNREAD)) {
                clips.add(clip);
            }
        }
        index.clips(clips);
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
    }

    @Test
    void shareIsThatOfAllThatWasCollectedOfTheOutlet() throws Exception {
        long all = count(clip -> isOf(clip, "nld"));
        long unions =
                count(clip -> isOf(clip, "nld") && clip.labels().relevance().equals("union"));
        Score score = score(week(LATER), "O01", "Báo Một");
        assertThat(all).isGreaterThan(50);
        assertThat(score.value()).isEqualTo((double) unions / all);
        assertThat(score.counted()).endsWith("(" + unions + '/' + all + " tin bài)");
        assertThat(score.verdict()).isEqualTo(Verdict.MET);
        assertThat(score.why()).contains("mẫu số");
        Score gap = score(read(PLAN, frame(MONDAY, LATER), Map.of("nld", Set.of(UNREAD))), "O01", "Báo Một");
        assertThat(gap.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(gap.why()).contains("không đọc đủ nguồn ngày 14/07, 15/07, 17/07");
    }

    @Test
    void whatNoVerifiedFeedGivesIsNotJudged() throws Exception {
        assertThat(score(week(LATER), "O01", "Báo Hai")).satisfies(score -> {
            assertThat(score.verdict()).isEqualTo(Verdict.NO_DATA);
            assertThat(score.why())
                    .startsWith("chưa có kênh tin nào được kiểm chứng là cung cấp toàn bộ tin của Báo Hai")
                    .contains("trong tin, bài thu được có ");
        });
    }

    @Test
    void anOutletIsHeldToItsOwnDays() throws Exception {
        Score score = score(week(LATER), "O01", "Báo Ba");
        assertThat(score.first()).isEqualTo(MONDAY);
        assertThat(score.last()).isEqualTo("2025-07-16");
        assertThat(score.counted())
                .endsWith(
                        "/" + count(clip -> isOf(clip, "nhandan") && !day(clip).isAfter(UNREAD)) + " tin bài)");
        Score over = score(read(PLAN, frame(MONDAY.plusWeeks(1), LATER), Map.of()), "O01", "Báo Ba");
        assertThat(over.verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(over.why()).isEqualTo("hợp nhất");
    }

    @Test
    void aDayOnWhichTheOutletWasNotReadIsNotHeldAgainstAnybody() throws Exception {
        Score score = score(week(LATER), "O02");
        long met = 0;
        for (String union : List.of("ldld-ha-noi", "ldld-hue", "cd-det-may")) {
            met += clips.stream()
                    .filter(clip -> isOf(clip, "laodong") && names(clip, union) && isHeld(union, day(clip)))
                    .map(ScorecardReaderIT::day)
                    .distinct()
                    .count();
        }
        assertThat(score.value()).isEqualTo(met).isGreaterThan(6);
        assertThat(score.counted()).isEqualTo(met + "/" + due(UNREAD) + " (tính theo đơn vị và ngày)");
        assertThat(score.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(score.why())
                .contains(
                        "/3 đơn vị đạt tất cả các ngày",
                        "không đọc đủ nguồn ngày 16/07",
                        "không tính cd-cao-su (chưa rõ)");
        Score answered = score(read(PLAN, frame(MONDAY, LATER), everyDay(Set.of())), "O02", null);
        assertThat(answered.counted()).endsWith("/" + due(null) + " (tính theo đơn vị và ngày)");
        assertThat(answered.why()).contains("nguồn không có tin mới ngày 16/07");
    }

    @Test
    void pagesAreCountedDayByDay() throws Exception {
        Score score = score(week(LATER), "O03");
        assertThat(score.parts()).hasSize(2).allSatisfy(part -> {
            String page = part.name().equals("Trang A") ? "page-a" : "page-b";
            long met = MONDAY.datesUntil(MONDAY.plusDays(7))
                    .filter(day -> count(clip -> isOf(clip, page) && day(clip).equals(day)) >= 4)
                    .count();
            assertThat(part.met()).isEqualTo(met);
            assertThat(part.texts()).isEqualTo(count(clip -> isOf(clip, page)));
        });
    }

    @Test
    void campaignsAreCountedFromTheBeginningOfTheirWindow() throws Exception {
        LocalDate sunday = MONDAY.plusDays(6);
        Predicate<Clip> told = clip -> clip.labels().programmes().contains("ngay-thanh-lap-cong-doan")
                && clip.article().kind() == ArticleKind.PRESS
                && !clip.labels().relevance().equals("none")
                && !day(clip).isAfter(sunday);
        Score all = score(week(LATER), "O14");
        assertThat(all.verdict()).isEqualTo(Verdict.WATCHED);
        assertThat(all.first()).isEqualTo("2025-07-01");
        assertThat(all.value()).isEqualTo(clips.stream().filter(told).count()).isGreaterThan(50);
        Score some = score(week(LATER), "O15");
        assertThat(some.value())
                .isEqualTo(clips.stream()
                        .filter(told)
                        .filter(clip -> clip.outlet().id().equals("nhandan"))
                        .count());
        assertThat(some.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(some.why()).contains("không có số liệu của Báo Bốn");
        assertThat(score(read(PLAN, frame(LocalDate.of(2026, 7, 6), LATER), Map.of()), "O14")
                        .verdict())
                .as("the same days of another year")
                .isEqualTo(Verdict.NOT_DUE);
    }

    @Test
    void row27CopiesOfATextThatIsGoneAreOneText() throws Exception {
        List<String> copies = clips.stream()
                .filter(clip -> clip.labels().programmes().contains("ngay-thanh-lap-cong-doan")
                        && clip.labels().relevance().equals("union")
                        && clip.outlet().id().equals("nld")
                        && day(clip).equals(MONDAY))
                .map(clip -> clip.article().id())
                .limit(3)
                .toList();
        assertThat(copies).hasSize(3);
        double all = score(week(LATER), "O14").value();
        copyOf(ClipId.sha256("tin đã gỡ"), copies);
        try {
            assertThat(score(week(LATER), "O14").value()).isEqualTo(all - 2);
        } finally {
            copyOf(null, copies);
        }
    }

    private static void copyOf(String original, List<String> copies) throws IOException {
        Map<String, Object> story = new HashMap<>();
        story.put("duplicate_of", original);
        for (String copy : copies) {
            index.client()
                    .update(
                            u -> u.index(StoredIndex.CLIPS.alias())
                                    .id(copy)
                                    .refresh(Refresh.True)
                                    .doc(Map.of("story", story)),
                            Object.class);
        }
    }

    @Test
    void anEventIsToldOfAndItsWriterSaysWhetherItWasHeld() throws Exception {
        Frame months = new Frame(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 31), SEVEN, LATER);
        List<Score> quarters = read(PLAN, months, Map.of()).stream()
                .filter(score -> score.obligation().metric() == Metric.EVENTS)
                .toList();
        assertThat(quarters)
                .extracting(Score::first)
                .containsExactly(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1));
        assertThat(quarters)
                .extracting(Score::verdict)
                .containsExactly(Verdict.NO_DATA, Verdict.NO_DATA, Verdict.TO_CONFIRM);
        assertThat(quarters.get(2).counted()).startsWith("báo chí nhắc đến trong 1 tháng (");
    }

    @Test
    void obligationsThatAreOverJudgeNobodyAndKeepTheirFigure() throws Exception {
        List<Score> scores = read(PLANS, frame(MONDAY, LATER), everyDay(Set.of()));
        assertThat(scores).extracting(Score::verdict).containsOnly(Verdict.EXPIRED);
        assertThat(score(scores, "O03").counted()).endsWith("/14 (tính theo trang và ngày)");
        assertThat(score(scores, "O02").why()).contains("trang Công đoàn Việt Nam của Báo Lao động điện tử");
        assertThat(score(scores, "O05").why()).contains("ngừng phát sóng");
        assertThat(read(PLANS, frame(LocalDate.of(2020, 3, 2), LATER), Map.of()))
                .extracting(Score::verdict)
                .containsOnly(Verdict.NOT_YET);
    }

    @Test
    void row64AWeekWithoutClipsIsNeitherMetNorMissed() throws Exception {
        assertThat(read(PLAN, frame(LocalDate.of(2025, 3, 10), LATER), Map.of()))
                .extracting(Score::verdict)
                .containsOnly(Verdict.NO_DATA, Verdict.NOT_DUE);
        assertThat(read(PLANS, frame(LocalDate.of(2022, 9, 26), LATER), Map.of()))
                .filteredOn(score -> score.obligation().metric() == Metric.EVENTS)
                .hasSize(5)
                .extracting(Score::verdict)
                .containsOnly(Verdict.NO_DATA);
    }

    @Test
    void aWeekThatIsNotOverMissesNothingByItsWholeLength() throws Exception {
        Score share = score(week(MONDAY.atTime(3, 0).toInstant(ZoneOffset.UTC)), "O01", "Báo Một");
        assertThat(share.verdict()).isEqualTo(Verdict.OPEN);
    }

    /** Bodies and days that count, but for one day. */
    private static long due(LocalDate unread) {
        return MONDAY.datesUntil(MONDAY.plusDays(7))
                .filter(day -> !day.equals(unread))
                .mapToLong(day -> List.of("ldld-ha-noi", "ldld-hue", "cd-det-may").stream()
                        .filter(union -> isHeld(union, day))
                        .count())
                .sum();
    }

    private static boolean isHeld(String union, LocalDate day) {
        return !union.equals("cd-det-may") || !day.isAfter(LocalDate.of(2025, 7, 17));
    }

    /** Every source was read on every day of the week, the union's paper not on some. */
    private static Map<String, Set<LocalDate>> everyDay(Set<LocalDate> butOn) {
        Map<String, Set<LocalDate>> read = new HashMap<>();
        for (String source : SOURCES) {
            read.put(
                    source,
                    MONDAY.datesUntil(MONDAY.plusDays(7))
                            .filter(day -> !source.equals("laodong") || !butOn.contains(day))
                            .collect(Collectors.toSet()));
        }
        return read;
    }

    private static Score score(List<Score> scores, String id) {
        return score(scores, id, null);
    }

    private static Score score(List<Score> scores, String id, String who) {
        return scores.stream()
                .filter(score -> score.obligation().id().equals(id)
                        && (who == null || score.who().equals(who)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Score> week(Instant now) throws IOException {
        return read(PLAN, frame(MONDAY, now), everyDay(Set.of(UNREAD)));
    }

    private static Frame frame(LocalDate monday, Instant now) {
        return new Frame(monday, monday.plusDays(6), SEVEN, now);
    }

    private static List<Score> read(Obligations obligations, Frame frame, Map<String, Set<LocalDate>> read)
            throws IOException {
        return new ScorecardReader(index.client(), obligations).read(frame, new Roll(SOURCES, PAGES, read, id -> id));
    }

    private static boolean isOf(Clip clip, String outlet) {
        LocalDate day = day(clip);
        return clip.outlet().id().equals(outlet) && !day.isBefore(MONDAY) && day.isBefore(MONDAY.plusDays(7));
    }

    private static boolean names(Clip clip, String union) {
        return clip.labels().federations().contains(union);
    }

    private static long count(Predicate<Clip> which) {
        return clips.stream().filter(which).count();
    }

    /** Its daily edition: closing at 07:00 in Viet Nam is midnight UTC. */
    private static LocalDate day(Clip clip) {
        return clip.history().firstSeenAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    private static Clip clip(int number, Random random) {
        Instant seen = START.plusSeconds(random.nextInt(28 * 86_400));
        String outlet = one(random, "laodong", "nld", "nhandan", "page-a", "page-b", "bao-khac");
        boolean post = outlet.startsWith("page-");
        String id = ClipId.sha256("tin " + number);
        Article article = new Article(
                id,
                "https://bao-mau.example/" + number,
                outlet,
                post ? ArticleKind.SOCIAL : ArticleKind.PRESS,
                "Tin " + number,
                "",
                "",
                null,
                null,
                null,
                List.of(),
                "vi",
                seen,
                null,
                seen,
                TextOrigin.PAGE,
                List.of(),
                id);
        Labels labels = new Labels(
                one(random, "union", "union", "labour", "none"),
                random.nextInt(3) == 0 ? List.of("ngay-thanh-lap-cong-doan") : List.of(),
                List.of(),
                random.nextInt(4) == 0 ? List.of(UNIONS.get(random.nextInt(4))) : List.of(),
                "neu",
                "na",
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                "1");
        ClipVersion version = new ClipVersion(id, "t", "l", "b", seen, List.of());
        OutletName name = new OutletName(outlet, outlet, post ? "social_page" : "central", false);
        return new Clip(article, name, labels, new History(seen, seen, null, List.of(version)), null);
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
