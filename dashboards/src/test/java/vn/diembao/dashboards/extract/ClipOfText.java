package vn.diembao.dashboards.extract;

import java.time.Instant;
import java.util.List;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.Evidence;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;

/** A clip that is nothing but its text; every text of these tests was written for them. */
record ClipOfText(String title, String lead, String body, List<Evidence> evidence) {
    private static final Instant PUBLISHED = Instant.parse("2025-06-30T01:30:00Z");

    ClipOfText(String title, String lead, String body) {
        this(title, lead, body, List.of());
    }

    Clip clip() {
        Article article = new Article(
                ClipId.sha256(title),
                "https://bao-mau.example/1.html",
                "bao-mau",
                ArticleKind.PRESS,
                title,
                lead,
                body,
                null,
                null,
                null,
                List.of(),
                "vi",
                PUBLISHED,
                null,
                PUBLISHED,
                TextOrigin.PAGE,
                List.of(),
                ClipId.sha256(title + lead + body));
        Labels labels = new Labels(
                "union", List.of(), List.of(), List.of(), "neu", "neu", List.of(), List.of(), false, List.of(),
                List.of(), evidence, "1");
        return new Clip(
                article,
                new OutletName("bao-mau", "Báo Mẫu", "central", false),
                labels,
                new History(PUBLISHED, PUBLISHED, null, List.of()),
                null);
    }
}
