package vn.diembao.app.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.diembao.app.site.DemoPages;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.CopyKind;
import vn.diembao.model.Evidence;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;

/**
 * Clips of two years up to {@link BenchClips#END}, evenly spread, with labels at random but the same in every run: half are of no
 * concern, one in five copies another, three tell a story on average, twenty thousand bodies below the provinces are named. Texts
 * are made of the demo's titles and leads.
 */
final class GeneratedClips {
    private static final Duration SPAN = Duration.ofDays(BenchClips.DAYS);
    private static final int LOWER_BODIES = 20_000;
    private static final int SENTENCES = 6;
    private static final List<String> KINDS =
            List.of("central", "local", "local", "broadcaster", "agency", "union_portal");
    private static final List<String> PROGRAMMES = List.of(
            "1-trieu-sang-kien",
            "10-nghin-sang-kien",
            "1-trieu-doan-vien-2026",
            "tet-sum-vay",
            "thang-cong-nhan",
            "mai-am");
    private static final List<String> BODIES =
            List.of("tong-ldld", "ldld-ha-noi", "ldld-an-giang", "ldld-lao-cai", "cd-det-may");
    private static final List<String> LINES = List.of("L06_bieuduong", "L10_tienluong", "L15_chamlo", "L21_dinhcong");

    private final List<DemoPages.Page> stories = DemoPages.all();
    private final int clips;

    /** @param clips how many there are in all */
    GeneratedClips(int clips) throws IOException {
        this.clips = clips;
    }

    /** @param number from 0, the earliest */
    Clip clip(int number) {
        Random random = new Random(number);
        Instant seen = BenchClips.END.minus(SPAN).plusMillis((long) ((double) number / clips * SPAN.toMillis()));
        String id = ClipId.sha256("clip " + number);
        DemoPages.Page told = stories.get(random.nextInt(stories.size()));
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            body.append(stories.get(random.nextInt(stories.size())).lead()).append('\n');
        }
        Article article = new Article(
                id,
                "https://bench.example/" + number,
                "bench",
                random.nextInt(8) == 0 ? ArticleKind.SOCIAL : ArticleKind.PRESS,
                told.title() + ' ' + number,
                told.lead(),
                body.toString(),
                null,
                null,
                null,
                List.of(),
                "vi",
                seen.minusSeconds(random.nextInt(20_000)),
                null,
                seen,
                TextOrigin.PAGE,
                List.of(),
                id);
        int outlet = random.nextInt(70);
        OutletName name = new OutletName("bao-" + outlet, "Báo " + outlet, KINDS.get(outlet % 6), outlet % 9 == 0);
        boolean copy = random.nextInt(5) == 0;
        ClipStory story = new ClipStory(
                ClipId.sha256("clip " + Math.max(0, number - random.nextInt(6))),
                null,
                copy ? ClipId.sha256("clip " + Math.max(0, number - 1 - random.nextInt(50))) : null,
                copy ? CopyKind.REPRINT : CopyKind.ORIGINAL,
                name.name(),
                0,
                0);
        History history = new History(seen, seen, null, List.of(new ClipVersion(id, "t", "l", "b", seen, List.of())));
        return new Clip(article, name, labels(told, random), history, story);
    }

    private static Labels labels(DemoPages.Page told, Random random) {
        String concerns = List.of("none", "none", "labour", "union").get(random.nextInt(4));
        boolean union = concerns.equals("union");
        String word = told.title().substring(0, Math.min(12, told.title().length()));
        return new Labels(
                concerns,
                union ? some(PROGRAMMES, random) : List.of(),
                union ? named(random) : List.of(),
                union ? some(BODIES, random) : List.of(),
                List.of("pos", "neu", "neg").get(random.nextInt(3)),
                union ? List.of("pos", "neu", "neu", "neu", "neg").get(random.nextInt(5)) : "na",
                List.of("tien-luong-viec-lam"),
                some(LINES, random),
                random.nextInt(40) == 0,
                List.of(),
                List.of(),
                List.of(
                        new Evidence("event_tone:neg", "model", "title", 0, word.length(), word),
                        new Evidence("relevance:" + concerns, "model", "title", 0, word.length(), word)),
                "1");
    }

    private static List<String> named(Random random) {
        List<String> bodies = some(BODIES, random);
        if (random.nextInt(4) == 0) {
            bodies.add("l4:Công ty Mẫu " + random.nextInt(LOWER_BODIES));
        }
        return bodies;
    }

    private static List<String> some(List<String> of, Random random) {
        List<String> chosen = new ArrayList<>(of);
        chosen.removeIf(one -> random.nextInt(4) != 0);
        return chosen;
    }
}
