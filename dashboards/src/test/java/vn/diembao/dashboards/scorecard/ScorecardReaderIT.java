package vn.diembao.dashboards.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
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

    @TempDir
    static Path home;

    private static LocalElasticsearch node;
    private static ElasticsearchConnection connection;
    private static List<Clip> clips;

    @BeforeAll
    static void index() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(connection.client()).install();
        Random random = new Random(20_250_714);
        clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            Clip clip = clip(i, random);
            if (!clip.outlet().id().equals("laodong") || !day(clip).equals(UNREAD)) {
                clips.add(clip);
            }
        }
        for (int from = 0; from < clips.size(); from += 1_000) {
            BulkRequest.Builder bulk = new BulkRequest.Builder().index(StoredIndex.CLIPS.alias());
            clips.subList(from, Math.min(clips.size(), from + 1_000))
                    .forEach(clip -> bulk.operations(
                            o -> o.index(x -> x.id(clip.article().id()).document(clip))));
            assertThat(connection.client().bulk(bulk.build()).errors()).isFalse();
        }
        connection.client().indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
    }

    @AfterAll
    static void stop() throws IOException {
        connection.close();
        node.close();
    }

    @Test
    void shareIsThatOfAllThatWasCollectedOfTheOutlet() throws Exception {
        long all = count(clip -> isOf(clip, "nld"));
        long unions =
                count(clip -> isOf(clip, "nld") && clip.labels().relevance().equals("union"));
        Score score = score(week(LATER), "O01", "Báo Người Lao Động");
        assertThat(all).isGreaterThan(50);
        assertThat(score.value()).isEqualTo((double) unions / all);
        assertThat(score.counted()).endsWith("(" + unions + '/' + all + " tin bài)");
        assertThat(score.verdict()).isEqualTo(Verdict.MET);
        assertThat(score.why()).contains("mẫu số", "Thành ủy Thành phố Hồ Chí Minh");
        assertThat(score(week(LATER), "O01", "Báo Lao động Thủ đô").why()).isEqualTo("nguồn không trả lời trong kỳ");
    }

    @Test
    void aDayOnWhichTheOutletWasNotReadIsNotHeldAgainstAnybody() throws Exception {
        Score score = score(week(LATER), "O02");
        long met = 0;
        for (String union : List.of("ldld-ha-noi", "ldld-hue", "cd-det-may")) {
            met += clips.stream()
                    .filter(clip -> isOf(clip, "laodong") && names(clip, union))
                    .map(ScorecardReaderIT::day)
                    .distinct()
                    .count();
        }
        assertThat(score.value()).isEqualTo(met).isGreaterThan(6);
        assertThat(score.counted()).isEqualTo(met + "/" + (34 + 19) * 6 + " lượt đơn vị, ngày");
        assertThat(score.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(score.why()).contains("không đọc được nguồn ngày 16/07");
        Score answered = score(read(frame(MONDAY, LATER), Map.of("laodong", Set.of(UNREAD))), "O02", null);
        assertThat(answered.counted()).endsWith("/" + (34 + 19) * 7 + " lượt đơn vị, ngày");
        assertThat(answered.why()).contains("nguồn im lặng ngày 16/07");
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
        assertThat(some.why()).contains("không có số liệu của Báo Quân đội nhân dân");
    }

    @Test
    void obligationsThatAreOverOrToComeAreNotCounted() throws Exception {
        List<Score> scores = week(LATER);
        assertThat(score(scores, "O18", null).verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(score(scores, "O05", null).why()).contains("ngừng phát sóng");
        assertThat(read(frame(LocalDate.of(2020, 3, 2), LATER), Map.of()))
                .extracting(Score::verdict)
                .containsOnly(Verdict.NOT_YET);
        assertThat(score(read(frame(LocalDate.of(2026, 3, 2), LATER), Map.of()), "O01", "Báo Lao động Thủ đô"))
                .satisfies(score -> {
                    assertThat(score.verdict()).isEqualTo(Verdict.EXPIRED);
                    assertThat(score.why()).contains("hợp nhất ngày 05/02/2026");
                });
    }

    @Test
    void row64AWeekWithoutClipsIsNeitherMetNorMissed() throws Exception {
        assertThat(read(frame(LocalDate.of(2024, 7, 15), LATER), Map.of()))
                .extracting(Score::verdict)
                .doesNotContain(Verdict.MET, Verdict.MISSED, Verdict.OPEN, Verdict.WATCHED);
        assertThat(read(frame(LocalDate.of(2022, 9, 26), LATER), Map.of()))
                .filteredOn(score -> score.obligation().metric() == Metric.EVENTS)
                .hasSize(3)
                .extracting(Score::verdict)
                .containsOnly(Verdict.NO_DATA);
    }

    @Test
    void aWeekThatIsNotOverMissesNothingByItsWholeLength() throws Exception {
        Score share = score(week(MONDAY.atTime(3, 0).toInstant(ZoneOffset.UTC)), "O01", "Báo Người Lao Động");
        assertThat(share.verdict()).isEqualTo(Verdict.OPEN);
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
        return read(frame(MONDAY, now), Map.of());
    }

    private static Frame frame(LocalDate monday, Instant now) {
        return new Frame(monday, monday.plusDays(6), SEVEN, now);
    }

    private static List<Score> read(Frame frame, Map<String, Set<LocalDate>> answered) throws IOException {
        Roll roll = new Roll(
                Set.of("laodong", "nld", "laodongthudo", "nhandan", "page-a", "page-b"), PAGES, answered, id -> id);
        return new ScorecardReader(new TallyReader(connection.client()), Obligations.load())
                .read(frame, roll, ClipQuery.ownTexts(ClipQuery.relevant(), Set.of()));
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
