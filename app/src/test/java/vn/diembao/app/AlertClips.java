package vn.diembao.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.diembao.model.Term;
import vn.diembao.model.TextOrigin;

/** Clips that raise alerts, and such that do not; every text was written for them. */
final class AlertClips {
    /** A Thursday of no season, 10:00 in Viet Nam. */
    static final Instant NOW = Instant.parse("2025-10-16T03:00:00Z");

    private AlertClips() {}

    /** Names, by document id. */
    static Map<String, Term> terms() {
        return Map.of(
                "union:tong-ldld",
                new Term("union", "tong-ldld", "Tổng Liên đoàn", "1", null),
                "alerts:stoppage",
                new Term("alerts", "stoppage", "Ngừng việc tập thể", "", null),
                "programme:tet-sum-vay",
                new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null));
    }

    /** A text of a strike, first seen so many seconds after {@link #NOW}. */
    static Clip clip(String id, String story, String tone, int seconds) {
        Evidence why = new Evidence("alert_kinds:stoppage", "cue", "title", 0, 9, "ngừng việc");
        return clip(id, story, NOW.plusSeconds(seconds), labels(tone, true, List.of(), List.of(why)));
    }

    /** A text on a programme that is no alert. */
    static Clip plain(String id, Instant seen) {
        return clip(id, id, seen, labels("neu", false, List.of("tet-sum-vay"), List.of()));
    }

    /** The same, its text changed at that time. */
    static Clip edited(Clip clip, Instant at) {
        History was = clip.history();
        return new Clip(
                clip.article(),
                clip.outlet(),
                clip.labels(),
                new History(was.firstSeenAt(), at, null, was.versions()),
                clip.story());
    }

    /** The same, found long after its outlet published it. */
    static Clip publishedAt(Clip clip, Instant published) {
        return new Clip(
                clip.article().publishedAt(published), clip.outlet(), clip.labels(), clip.history(), clip.story());
    }

    private static Labels labels(String tone, boolean alert, List<String> programmes, List<Evidence> why) {
        return new Labels(
                "union",
                programmes,
                List.of("tong-ldld"),
                List.of("tong-ldld"),
                tone,
                "neu",
                List.of(),
                List.of(),
                alert,
                alert ? List.of("stoppage") : List.of(),
                List.of(),
                why,
                "1");
    }

    private static Clip clip(String id, String story, Instant seen, Labels labels) {
        Article article = new Article(
                ClipId.ofUrl(url(id)),
                url(id),
                "bao-mau",
                ArticleKind.PRESS,
                "Tin " + id,
                "",
                "Công nhân ngừng việc từ sáng nay.",
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
                ClipId.sha256(id));
        ClipVersion version = new ClipVersion(ClipId.sha256(id), "t", "l", "b", seen, List.of());
        return new Clip(
                article,
                new OutletName("bao-mau", "Báo Mẫu", "central", false),
                labels,
                new History(seen, seen, null, List.of(version)),
                new ClipStory(ClipId.ofUrl(url(story)), null, null, CopyKind.ORIGINAL, "Báo Mẫu", 0, 0));
    }

    static String url(String id) {
        return "https://bao-mau.example/" + id + ".html";
    }
}
