package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoExports;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The demo's pages end to end; one of their posts was written by a person, whose name must be nowhere. */
@Timeout(600)
final class SocialPagesIT {
    private static final String NAME = "Phùng Thị Kín Đáo";
    private static final String ACCOUNT = "100000000077701";
    private static final String WORDS = "đã đứng ra hòa giải với chủ hàng";
    /** The edition that tells of it. */
    private static final String DAY = "2025-07-04";

    private static final List<String> PAGES = List.of(
            "Công đoàn tỉnh Bắc Sông", "Nhịp Thợ TV", "Zalo Công đoàn tỉnh Bắc Sông", "Công đoàn Cửa Biển trên TikTok");
    /** No secret: an outlet, the page that was posted on, and what messages and logs say. */
    private static final String[] KNOWN = {
        "Báo Cửa Biển", "Trang Nghiệp đoàn Bốc xếp Cửa Biển", "trang-nghiep-doan-cang", "sources into", " INFO "
    };
    /** Where the same look-up must find these, or it proves nothing. */
    private static final String[] LOOKED_INTO = {
        "warc/",
        "logs/",
        "messages",
        "digests/",
        "editions/",
        "handed-out/",
        "index:clips",
        "index:rejections",
        "index:source-hours"
    };
    /** Where their words stand before they are erased. */
    private static final List<String> TOLD = List.of(
            "index:clips",
            "index:rejections",
            "digests/diem-bao-ngay-2025-07-04.html",
            "digests/diem-bao-ngay-2025-07-04.docx!word/document.xml",
            "digests/diem-bao-ngay-2025-07-04.md",
            "digests/diem-bao-ngay-2025-07-04.csv",
            "digests/diem-bao-tuan-2025-W27.html",
            "digests/diem-bao-tuan-2025-W27.docx!word/document.xml",
            "digests/diem-bao-tuan-2025-W27.md",
            "digests/diem-bao-tuan-2025-W27.csv",
            "editions/tong-ldld-ngay-2025-07-04/diem-bao-ngay-2025-07-04-tong-ldld.docx!word/document.xml",
            "editions/tong-ldld-ngay-2025-07-04/mail.html",
            "editions/tong-ldld-ngay-2025-07-04/mail.txt",
            "handed-out/export.csv",
            "handed-out/export.docx!word/document.xml",
            "handed-out/export.xlsx!xl/worksheets/sheet1.xml",
            "handed-out/feed.xml",
            "handed-out/search.html",
            "handed-out/clip.html");

    /** All of the script but the one without a word. */
    private static final int POSTS = 22 + 14 * (4 + 3 + 1 + 1 + 1);

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;
    private ReplaySite site;
    private Path sources;
    private Path home;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(connection.client()).install();
        site = new ReplaySite(0, request -> {});
        sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"));
        home = Files.createDirectories(directory.resolve("home"));
        DemoExports.write(SocialAccess.in(new DiembaoHome(home).social()));
        System.setProperty("diembao.home", home.toString());
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("diembao.home");
        connection.close();
        site.close();
        node.close();
    }

    @Test
    void row72PersonWhoPostedIsNowhereNamedAndStaysAwayOnceErased() throws Exception {
        killedRun();
        assertNowhere("checkpoints/");

        run();
        List<JsonNode> posts = posts();
        assertThat(posts).hasSize(POSTS);
        assertThat(posts).allSatisfy(post -> assertThat(post.at("/history/versions"))
                .as("counts make no version")
                .hasSize(1));
        countsAreThoseOfTheScript(posts);
        linkMakesAShare(posts);
        JsonNode theirs = post(posts, WORDS);
        String key = theirs.at("/author_key").textValue();
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(posts).filteredOn(post -> post.hasNonNull("author_key")).hasSize(1);
        stored().refuse(theirs);
        handOut(theirs);
        assertNowhere(LOOKED_INTO);
        assertThat(footprints().of(WORDS))
                .as("their words are there to be erased")
                .containsAll(TOLD);

        run();
        assertThat(posts()).as("a second run adds nothing").hasSize(POSTS);

        Invocation erase = call("erase", "--author", key, "--sources", sources.toString());
        assertThat(erase.status()).as(erase.err().toString()).isZero();
        handOutPages(theirs);
        assertThat(footprints().of(WORDS)).as("erased").isEmpty();
        assertThat(posts()).hasSize(POSTS - 1);

        run();
        assertThat(posts()).hasSize(POSTS - 1);
        handOut(theirs);
        assertThat(footprints().of(WORDS)).as("not brought back").isEmpty();
        assertNowhere(LOOKED_INTO);
    }

    private void countsAreThoseOfTheScript(List<JsonNode> posts) {
        JsonNode first = post(posts, "dự báo 38 độ");
        assertThat(first.at("/reaction/reactions").asLong()).isEqualTo(142);
        assertThat(first.at("/reaction/comments").asLong()).isEqualTo(11);
        assertThat(first.at("/post_format").textValue()).isEqualTo("TEXT");
        assertThat(first.at("/post_hour").asInt(-1)).isEqualTo(7);
        assertThat(first.at("/kind").textValue()).isEqualTo("SOCIAL");
        assertThat(posts)
                .filteredOn(post -> post.at("/source_id").textValue().equals("kenh-nhip-tho"))
                .hasSize(14)
                .allSatisfy(post ->
                        assertThat(post.at("/reaction/views").asLong(-1)).isNotNegative());
        assertThat(posts)
                .filteredOn(post -> post.at("/source_id").textValue().equals("oa-cd-bac-song"))
                .as("two slices of ten")
                .hasSize(14);
        assertThat(posts)
                .filteredOn(post -> post.at("/source_id").textValue().equals("tiktok-cd-cua-bien"))
                .hasSize(14)
                .allSatisfy(video -> {
                    assertThat(video.at("/url").textValue()).startsWith("https://www.tiktok.com/@congdoancuabien.mau/");
                    assertThat(video.at("/post_format").textValue()).isEqualTo("VIDEO");
                    assertThat(video.at("/history/first_seen_at").textValue())
                            .as("when the first export that has it was handed in")
                            .isEqualTo(day(video) + "T15:00:00Z");
                    assertThat(video.at("/reaction/views").asLong()).isPositive();
                })
                .as("older than counts grow")
                .filteredOn(video -> day(video).compareTo("2025-07-02") < 0)
                .hasSize(8)
                .allSatisfy(video -> assertThat(video.at("/reaction/views").asLong())
                        .isEqualTo(55 * video.at("/reaction/reactions").asLong()));
    }

    private static String day(JsonNode post) {
        return Instant.parse(post.at("/published_at").textValue())
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDate()
                .toString();
    }

    private void linkMakesAShare(List<JsonNode> posts) throws IOException {
        JsonNode share = post(posts, "Bài đáng đọc tối nay");
        assertThat(share.at("/story/kind").textValue()).isEqualTo("SOCIAL_SHARE");
        JsonNode article = stored().search(
                        StoredIndex.CLIPS, "id", share.at("/story/duplicate_of").textValue())
                .get(0);
        assertThat(article.at("/url").textValue())
                .isEqualTo(share.at("/shared_url").textValue());
        assertThat(article.at("/story/shares").asInt()).isPositive();
    }

    private void handOut(JsonNode theirs) throws Exception {
        Handouts handouts = new Handouts(home, node.url());
        for (String day : List.of("2025-07-03", DAY)) {
            handouts.digests(day);
        }
        handouts.edition(DAY);
        handOutPages(theirs);
        String report = Files.readString(home.resolve("digests").resolve("diem-bao-tuan-2025-W27.md"));
        assertThat(PAGES).as("a page of each platform has its row").allSatisfy(page -> assertThat(report)
                .containsPattern("\\| " + page + " \\| [1-9]"));
    }

    private void handOutPages(JsonNode theirs) throws Exception {
        new Handouts(home, node.url())
                .pages(
                        connection.client(),
                        "trang-nghiep-doan-cang",
                        theirs.at("/id").textValue());
        Files.writeString(
                home.resolve("handed-out").resolve("rejected.txt"),
                call("rejected", "list").out());
    }

    /**
     * Neither name nor account is in any index or file.
     *
     * @param looked beginnings of places where the same look-up does find what is no secret: outlets and pages
     */
    private void assertNowhere(String... looked) throws IOException {
        SortedSet<String> known = footprints().of(KNOWN);
        assertThat(List.of(looked))
                .as("places that can be looked into: " + known)
                .allMatch(place -> known.stream().anyMatch(found -> found.startsWith(place)));
        assertThat(footprints().of(NAME, ACCOUNT)).isEmpty();
    }

    private Footprints footprints() {
        return new Footprints(connection.client(), home);
    }

    /** Killed while it goes on reading: it leaves a checkpoint that holds the posts. */
    private void killedRun() throws Exception {
        Process run = ChildRun.start(home, sources, node.url(), site);
        while (posts().stream().noneMatch(post -> post.toString().contains(WORDS))) {
            assertThat(run.waitFor(300, TimeUnit.MILLISECONDS)).as(told()).isFalse();
        }
        ChildRun.awaitCheckpoint(run, home);
        ChildRun.awaitCheckpoint(run, home);
        run.destroyForcibly().waitFor();
    }

    private String told() throws IOException {
        return Files.readString(home.resolve("messages"));
    }

    private static JsonNode post(List<JsonNode> posts, String words) {
        return posts.stream()
                .filter(post -> post.toString().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> posts() throws IOException {
        return stored().search(StoredIndex.CLIPS, "kind", "SOCIAL");
    }

    private StoredDocuments stored() {
        return new StoredDocuments(connection.client());
    }

    private void run() throws Exception {
        Process run = ChildRun.start(home, sources, node.url(), site, "--until-unchanged", "--fresh");
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(told()).isZero();
    }

    private Invocation call(String... arguments) {
        return Invocation.of(Stream.concat(Stream.of(arguments), Stream.of("--elasticsearch", node.url()))
                .toArray(String[]::new));
    }
}
