package vn.diembao.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.diembao.model.AnswerCount;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Attachment;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.FeedItem;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.Placement;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.Stage;
import vn.diembao.model.TextOrigin;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;

/** Records that tests begin from; all of them happened at {@link #NOON} at the source {@link #SOURCE}. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    public static final String SOURCE = "bao-mau";
    public static final String URL = "https://bao-mau.vn/bai-1.html";

    private Samples() {}

    public static FeedItem item(String url, String title, String summary) {
        return new FeedItem(
                SOURCE, "https://bao-mau.vn/rss", url, url, title, summary, "", null, NOON, null, List.of(), NOON);
    }

    /** A broadcast with a recording. */
    public static ClipEntry entry(Instant at) {
        Attachment recording = new Attachment(ClipId.sha256("mp3"), "audio/mpeg", 7, "ban-ghi.mp3");
        Placement placement = Placement.of("Đối thoại chính sách", "VOV1", 1_200, recording);
        String id = ClipId.ofEntry(SOURCE, ArticleKind.RADIO, "Đối thoại chính sách", NOON, "Lương");
        return new ClipEntry(
                id, SOURCE, ArticleKind.RADIO, "Lương", "Một.\nHai.", NOON, ClipEntry.addressOf(id), placement, at);
    }

    /** A post of a page that shares the article of {@link #URL}. */
    public static FeedItem post(String text, Reaction counts) {
        return post(text, new PostFacts(PostFormat.LINK, URL + "?utm_source=fb", null, counts));
    }

    public static FeedItem post(String text, PostFacts facts) {
        return new FeedItem(
                SOURCE,
                "https://graph.facebook.com/1000",
                "facebook:1000_1",
                "https://www.facebook.com/1000_1",
                "",
                "",
                "<p>" + text + "</p>",
                null,
                NOON,
                null,
                List.of(),
                NOON,
                facts);
    }

    /** The same post once more, with other counts and without its text. */
    public static FeedItem counted(FeedItem post, Reaction counts) {
        return post("", new PostFacts(post.post().format(), null, null, counts).onceMore());
    }

    public static FeedItem itemAt(Instant at, String url) {
        return new FeedItem(SOURCE, "https://bao-mau.vn/rss", url, url, "Tin", "", "", null, at, null, List.of(), at);
    }

    public static ParsedArticle parsed(FeedItem item, String title, String lead, String... paragraphs) {
        return new ParsedArticle(
                item,
                item.url(),
                item.url(),
                title,
                lead,
                List.of(paragraphs),
                List.of(),
                item.author(),
                item.publishedAt(),
                item.modifiedAt(),
                null,
                item.categories(),
                TextOrigin.PAGE,
                List.of(),
                Map.of());
    }

    public static Article article(Instant at, String title, String lead, String body) {
        return new Article(
                ClipId.ofUrl(URL),
                URL,
                SOURCE,
                ArticleKind.PRESS,
                title,
                lead,
                body,
                null,
                null,
                null,
                List.of(),
                "vi",
                at,
                null,
                at,
                TextOrigin.PAGE,
                List.of(),
                ClipId.sha256(title + '\n' + lead + '\n' + body));
    }

    public static History history(Instant firstSeenAt) {
        return new History(
                firstSeenAt,
                firstSeenAt,
                null,
                List.of(new ClipVersion("hash", "title", "lead", "body", firstSeenAt, List.of())));
    }

    public static Clip clip(String url, String title) {
        return clip(url, title, null);
    }

    public static Clip clip(String url, String title, String section) {
        Article a = article(NOON, title, "", "Thân bài.");
        Article article = new Article(
                ClipId.ofUrl(url),
                url,
                SOURCE,
                a.kind(),
                title,
                a.lead(),
                a.body(),
                null,
                null,
                section,
                List.of(),
                "vi",
                NOON,
                null,
                NOON,
                a.origin(),
                List.of(),
                a.contentHash());
        return new Clip(article, new OutletName(SOURCE, "Báo Mẫu", "central", false), labels(), history(NOON), null);
    }

    public static Labels labels() {
        return new Labels(
                "union",
                List.of("tet-sum-vay"),
                List.of("tong-ldld"),
                List.of("tong-ldld"),
                "pos",
                "pos",
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                "t1");
    }

    public static SourceHealth health(HealthState state) {
        return new SourceHealth(
                SOURCE,
                NOON,
                state,
                state == HealthState.OK ? List.of() : List.of(HealthReason.LOW),
                new VolumeReading(VolumeVerdict.LOW, 3, 20.5, 4.5),
                NOON,
                null,
                "",
                "",
                NOON,
                List.of(new AnswerCount("ANSWERED", 20, 140)));
    }

    public static Rejection rejection(String url) {
        return new Rejection(SOURCE, Stage.FEED, RejectionReason.NO_LINK, url, "entry 3", NOON);
    }
}
