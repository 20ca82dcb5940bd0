package vn.diembao.dashboards.search;

import java.time.Instant;
import java.util.List;
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

/** A clip for tests; every text here was written for them. */
public final class WrittenClip {
    private final String title;
    private final String lead;
    private final String body;
    private String outlet = "Báo Mẫu";
    private String tone = "neu";
    private List<String> bodies = List.of();
    private List<String> programmes = List.of();
    private List<String> alerts = List.of();
    private List<Evidence> evidence = List.of();
    private Instant withdrawn;
    private Instant published = Instant.parse("2025-07-01T02:00:00Z");
    private ClipStory story;
    private String url;

    public WrittenClip(String title, String lead, String body) {
        this.title = title;
        this.lead = lead;
        this.body = body;
        url = "https://bao-mau.example/" + ClipId.sha256(title).substring(0, 12);
    }

    public WrittenClip outlet(String name) {
        outlet = name;
        return this;
    }

    public WrittenClip url(String value) {
        url = value;
        return this;
    }

    public WrittenClip tone(String value) {
        tone = value;
        return this;
    }

    public WrittenClip bodies(String... ids) {
        bodies = List.of(ids);
        return this;
    }

    public WrittenClip programmes(String... ids) {
        programmes = List.of(ids);
        return this;
    }

    public WrittenClip alerts(String... ids) {
        alerts = List.of(ids);
        return this;
    }

    public WrittenClip evidence(Evidence... all) {
        evidence = List.of(all);
        return this;
    }

    public WrittenClip published(String instant) {
        published = Instant.parse(instant);
        return this;
    }

    /** Its page was found gone then. */
    public WrittenClip withdrawn(String instant) {
        withdrawn = Instant.parse(instant);
        return this;
    }

    /** The same text, which another clip had first. */
    public WrittenClip copyOf(Clip first) {
        String id = first.article().id();
        story = new ClipStory(id, null, id, CopyKind.REPRINT, first.outlet().name(), 0, 0);
        return this;
    }

    /** Part of the story that another clip opened. */
    public WrittenClip inStoryOf(Clip first) {
        story = new ClipStory(first.article().id(), null, null, CopyKind.ORIGINAL, outlet, 0, 0);
        return this;
    }

    public Clip stored() {
        String id = ClipId.ofUrl(url + outlet);
        String hash = ClipId.sha256(title + lead + body);
        Article article = new Article(
                id,
                url,
                "mau",
                ArticleKind.PRESS,
                title,
                lead,
                body,
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
                hash);
        ClipVersion first = new ClipVersion(hash, "t", "l", "b", published.plusSeconds(600), List.of());
        ClipVersion second = new ClipVersion(hash, "t2", "l", "b", published.plusSeconds(7_200), List.of("title"));
        Labels labels = new Labels(
                "union",
                programmes,
                bodies,
                bodies,
                tone,
                "neu",
                List.of(),
                List.of(),
                !alerts.isEmpty(),
                alerts,
                List.of(),
                evidence,
                "1");
        ClipStory own = story == null ? new ClipStory(id, null, null, CopyKind.ORIGINAL, outlet, 0, 0) : story;
        return new Clip(
                article,
                new OutletName(ClipId.sha256(outlet).substring(0, 8), outlet, "central", false),
                labels,
                new History(
                        published.plusSeconds(600), published.plusSeconds(7_200), withdrawn, List.of(first, second)),
                own);
    }
}
