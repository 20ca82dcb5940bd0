package vn.diembao.dashboards.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.diembao.model.AnswerCount;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.CopyKind;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.ReportedNumber;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.Stage;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;

/** Documents of every index that boards look at, four weeks of them, with every label at random; always the same ones. */
public final class BoardFixture {
    /** A Monday in Viet Nam. */
    public static final Instant START = Instant.parse("2025-06-01T17:00:00Z");

    public static final Instant END = START.plus(Duration.ofDays(28));

    private static final int CLIPS = 2_000;
    private static final List<String> KINDS = List.of(
            "central",
            "agency",
            "local",
            "broadcaster",
            "union_press",
            "union_portal",
            "union_publisher",
            "aggregator");
    private static final List<String> BODIES = List.of(
            "tong-ldld", "ldld-ha-noi", "ldld-an-giang", "cd-det-may", "l3:Công đoàn phường Mẫu", "l4:Công ty Mẫu");
    private static final List<String> TOPICS = List.of(
            "tranh-chap-ngung-viec", "an-toan-suc-khoe", "bao-hiem-xa-hoi", "tien-luong-viec-lam", "cham-lo-phuc-loi");

    private BoardFixture() {}

    public static List<Clip> clips() {
        Random random = new Random(20_250_602);
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            clips.add(clip(i, random));
        }
        return clips;
    }

    public static List<SourceHour> hours() {
        List<SourceHour> hours = new ArrayList<>();
        for (int hour = 0; hour < 28 * 24; hour++) {
            Instant at = START.plus(Duration.ofHours(hour));
            Map<String, Long> polls = Map.of("ANSWERED", 3L, "BLOCKED", (long) (hour % 2));
            hours.add(new SourceHour("bao-" + hour % 5, at, "mau", polls, "", 9, 4, 2, 3, 0, Map.of(), at));
        }
        return hours;
    }

    public static List<SourceHealth> health() {
        List<SourceHealth> health = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            HealthReason reason = List.of(HealthReason.values()).get(i);
            health.add(new SourceHealth(
                    "bao-" + i,
                    END.minusSeconds(60),
                    List.of(HealthState.values()).get(i % 3),
                    i % 3 == 0 ? List.of() : List.of(reason, HealthReason.BLOCKED, HealthReason.SILENT),
                    new VolumeReading(VolumeVerdict.NORMAL, i, 7.5, 1),
                    i == 1 ? null : END.minusSeconds(600),
                    null,
                    "",
                    "",
                    END.minusSeconds(900),
                    List.of(new AnswerCount("ANSWERED", 1, 2))));
        }
        return health;
    }

    public static List<Rejection> rejections() {
        List<Stage> stages = List.of(Stage.values());
        List<RejectionReason> reasons = List.of(RejectionReason.values());
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rejections.add(new Rejection(
                    "bao-" + i % 5,
                    stages.get(i % stages.size()),
                    reasons.get(i % reasons.size()),
                    "https://bao-mau.example/" + i,
                    "",
                    START.plus(Duration.ofHours(3L * i))));
        }
        return rejections;
    }

    private static Clip clip(int number, Random random) {
        Instant published =
                START.plusSeconds(random.nextInt((int) Duration.ofDays(28).toSeconds()));
        String id = ClipId.sha256("tin " + number);
        boolean social = random.nextInt(8) == 0;
        String source = "bao-" + random.nextInt(9);
        Article article = new Article(
                id,
                "https://bao-mau.example/" + number,
                source,
                social ? ArticleKind.SOCIAL : ArticleKind.PRESS,
                "Tin " + number,
                "",
                "",
                null,
                null,
                null,
                List.of(),
                "vi",
                published,
                null,
                published.plusSeconds(600),
                TextOrigin.PAGE,
                List.of(),
                id);
        OutletName outlet = new OutletName(
                source, "Báo " + source, KINDS.get(random.nextInt(KINDS.size())), random.nextInt(4) == 0);
        ClipVersion version = new ClipVersion(id, "t", "l", "b", published, List.of());
        History history = new History(published.plusSeconds(600), published.plusSeconds(600), null, List.of(version));
        return new Clip(article, outlet, labels(random), history, story(random, social));
    }

    private static Labels labels(Random random) {
        boolean alert = random.nextInt(6) == 0;
        List<ReportedNumber> numbers = random.nextInt(5) == 0
                ? List.of(new ReportedNumber("mai-am", null, 120, "sáng kiến", true, "120 sáng kiến"))
                : List.of();
        List<String> unions = some(random, BODIES);
        return new Labels(
                one(random, "union", "union", "labour", "none"),
                some(random, List.of("tet-sum-vay", "thang-cong-nhan", "mai-am")),
                unions,
                unions.stream().filter(BODIES.subList(0, 4)::contains).toList(),
                one(random, "pos", "neu", "neg"),
                one(random, "pos", "neu", "neg", "na"),
                some(random, TOPICS),
                some(random, List.of("L01_tutuong", "L15_chamlo", "L21_dinhcong")),
                alert,
                alert ? List.of(one(random, "stoppage", "accident")) : List.of(),
                numbers,
                List.of(),
                "1");
    }

    private static ClipStory story(Random random, boolean social) {
        boolean copy = random.nextInt(5) == 0;
        CopyKind kind = copy ? (social ? CopyKind.SOCIAL_SHARE : CopyKind.REPRINT) : CopyKind.ORIGINAL;
        String opened = ClipId.sha256("tin " + random.nextInt(200));
        return new ClipStory(opened, null, copy ? "other" : null, kind, null, random.nextInt(3), 0);
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
