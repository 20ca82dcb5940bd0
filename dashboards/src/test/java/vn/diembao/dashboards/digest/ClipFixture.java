package vn.diembao.dashboards.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.diembao.dashboards.extract.ExtractPicker;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.Evidence;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.Reaction;
import vn.diembao.model.ReportedNumber;
import vn.diembao.model.Term;
import vn.diembao.model.TextOrigin;

/** Builds clips for tests; every text here was written for them. */
final class ClipFixture {
    /** Within the edition of 1 July 2025: 08:30 of the day before in Viet Nam. */
    static final Instant SEEN = Instant.parse("2025-06-30T01:30:00Z");

    private String title;
    private String url;
    private String lead = "";
    private String body = "";
    private OutletName outlet = new OutletName("bao-mau", "Báo Mẫu", "central", false);
    private ArticleKind kind = ArticleKind.PRESS;
    private String relevance = "union";
    private String tone = "neu";
    private String stance = "neu";
    private boolean alert;
    private List<String> programmes = List.of();
    private List<String> unions = List.of();
    private List<String> federations = List.of();
    private List<String> topics = List.of();
    private List<String> contentLines = List.of();
    private List<ReportedNumber> numbers = List.of();
    private List<Evidence> evidence = List.of();
    private List<String> flags = List.of();
    private Instant seen = SEEN;
    private Instant published;
    private Instant withdrawn;
    private ClipStory story;
    private Instant edited;
    private Reaction reaction;

    private ClipFixture(String title) {
        this.title = title;
        this.url = "https://bao-mau.example/" + ClipId.sha256(title).substring(0, 12) + ".html";
    }

    static ClipFixture clip(String title) {
        return new ClipFixture(title);
    }

    ClipFixture url(String value) {
        url = value;
        return this;
    }

    ClipFixture text(String newLead, String newBody) {
        lead = newLead;
        body = newBody;
        return this;
    }

    ClipFixture outlet(String name, boolean own) {
        outlet = new OutletName(ClipId.sha256(name).substring(0, 6), name, own ? "union_press" : "local", own);
        return this;
    }

    ClipFixture social() {
        kind = ArticleKind.SOCIAL;
        return this;
    }

    ClipFixture relevance(String value) {
        relevance = value;
        return this;
    }

    ClipFixture tone(String value) {
        tone = value;
        return this;
    }

    ClipFixture stance(String value) {
        stance = value;
        return this;
    }

    ClipFixture alert() {
        alert = true;
        return this;
    }

    ClipFixture programmes(String... ids) {
        programmes = List.of(ids);
        return this;
    }

    ClipFixture unions(String... ids) {
        unions = List.of(ids);
        return this;
    }

    ClipFixture federations(String... ids) {
        federations = List.of(ids);
        return this;
    }

    ClipFixture topics(String... ids) {
        topics = List.of(ids);
        return this;
    }

    ClipFixture contentLines(String... ids) {
        contentLines = List.of(ids);
        return this;
    }

    ClipFixture numbers(ReportedNumber... all) {
        numbers = List.of(all);
        return this;
    }

    ClipFixture evidence(Evidence... all) {
        evidence = List.of(all);
        return this;
    }

    ClipFixture flags(String... all) {
        flags = List.of(all);
        return this;
    }

    ClipFixture seen(Instant value) {
        seen = value;
        return this;
    }

    ClipFixture published(Instant value) {
        published = value;
        return this;
    }

    ClipFixture edited(Instant value) {
        edited = value;
        return this;
    }

    ClipFixture story(ClipStory value) {
        story = value;
        return this;
    }

    ClipFixture reaction(Long reactions, Long comments, Long shares) {
        reaction = new Reaction(reactions, comments, shares);
        return this;
    }

    ClipFixture withdrawn(Instant value) {
        withdrawn = value;
        return this;
    }

    Clip stored() {
        Instant at = published == null ? seen.minus(Duration.ofMinutes(40)) : published;
        String hash = ClipId.sha256(title + lead + body);
        Article article = new Article(
                ClipId.ofUrl(url + title),
                url,
                outlet.id(),
                kind,
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
                seen,
                TextOrigin.PAGE,
                flags,
                hash);
        ClipVersion first = new ClipVersion(hash, "t", "l", "b", seen, List.of());
        List<ClipVersion> versions = edited == null
                ? List.of(first)
                : List.of(first, new ClipVersion(hash + "2", "t2", "l", "b2", edited, List.of("title", "body")));
        History history = new History(seen, edited == null ? seen : edited, withdrawn, versions);
        return new Clip(article, outlet, labels(), history, story, reaction);
    }

    DigestClip read() {
        return DigestClip.of(stored(), picker());
    }

    static ExtractPicker picker() {
        return new ExtractPicker();
    }

    static TermBook names() {
        return new TermBook(List.of(
                new Term("programme", "tet-sum-vay", "Tết Sum vầy", "program", null),
                new Term("programme", "thang-cong-nhan", "Tháng Công nhân", "program", null),
                new Term("union", "tong-ldld", "Tổng Liên đoàn Lao động Việt Nam", "1", null),
                new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld"),
                new Term("union", "cd-det-may", "Công đoàn Dệt May Việt Nam", "2", "tong-ldld"),
                new Term("phase", "tet-sum-vay:1", "năm 2025", "2025-01-01/2025-12-31 1000 suất quà", "tet-sum-vay"),
                new Term("phase", "thang-cong-nhan:1", "đợt 1", "2024-01-01/2024-12-31 50 buổi", "thang-cong-nhan"),
                new Term("topic", "tien-luong", "Tiền lương, việc làm", "", null),
                new Term("content_line", "L15_chamlo", "Chăm lo đoàn viên", "", null),
                new Term("alerts", "stoppage", "Ngừng việc tập thể", "", null),
                new Term("source", "bao-mau", "Báo Mẫu", "central", null),
                new Term("source", "bao-im", "Báo Im Lặng", "local", null),
                new Term("source", "bao-chan", "Báo Đóng Cửa", "local", null),
                new Term("source", "bao-loi", "Báo Mất Mạng", "local", null)));
    }

    private Labels labels() {
        return new Labels(
                relevance,
                programmes,
                unions,
                federations,
                tone,
                stance,
                topics,
                contentLines,
                alert,
                List.of(),
                numbers,
                evidence,
                "1");
    }
}
