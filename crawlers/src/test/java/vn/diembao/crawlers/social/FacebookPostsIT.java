package vn.diembao.crawlers.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/** The Graph API as documented, one route a behaviour. */
final class FacebookPostsIT {
    private static final String PAGE = "100064000000001";
    private static final String POSTS = "/" + FacebookPosts.VERSION + "/" + PAGE + "/posts";
    private static final String PERSON = "Trần Thị Ẩn Danh";

    @TempDir
    private Path home;

    private ApiSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ApiSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void postIsReadWithItsFormatItsLinkAndItsCounts() throws IOException {
        site.on(
                POSTS,
                ApiSite.json(
                        200,
                        ApiSite.filled(
                                """
                {"data": [
                  {"id": "%1$s_11", "message": "Tháng Công nhân 💪\\nXem bài: ", "created_time": "2026-05-01T01:30:00+0000",
                   "permalink_url": "https://www.facebook.com/%1$s/posts/11", "shares": {"count": 4},
                   "attachments": {"data": [{"media_type": "link", "unshimmed_url": "https://bao-mau.vn/a.html"}]},
                   "reactions": {"data": [], "summary": {"total_count": 120}},
                   "comments": {"data": [], "summary": {"total_count": 9, "order": "ranked"}}},
                  {"id": "%1$s_10", "message": "Ảnh hội thao", "created_time": "2026-04-30T10:00:00+0000",
                   "attachments": {"data": [{"media_type": "album"}]},
                   "reactions": {"data": [], "summary": {"total_count": 0}},
                   "comments": {"data": [], "summary": {"total_count": 0}}}],
                 "paging": {"cursors": {"before": "QQ", "after": "ZZ"}}}""",
                                PAGE)));
        SocialReading reading = read();
        assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
        assertThat(reading.signs()).isEmpty();
        SocialPost post = reading.posts().get(0);
        assertThat(post.id()).isEqualTo("facebook:" + PAGE + "_11");
        assertThat(post.text()).startsWith("Tháng Công nhân 💪\n");
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-05-01T01:30:00Z"));
        assertThat(post.facts().format()).isEqualTo(PostFormat.LINK);
        assertThat(post.facts().sharedUrl()).isEqualTo("https://bao-mau.vn/a.html");
        assertThat(post.facts().authorKey()).isNull();
        assertThat(post.facts().reaction()).isEqualTo(new Reaction(120L, 9L, 4L, null));
        assertThat(reading.posts().get(1).facts().format()).isEqualTo(PostFormat.PHOTO);
        assertThat(reading.posts().get(1).facts().reaction())
                .as("a post never shared has no field for it")
                .isEqualTo(new Reaction(0L, 0L, 0L, null));
    }

    @Test
    void row42TokenGoesInAHeaderAndNoCommentIsAskedFor() throws IOException {
        site.on(POSTS, ApiSite.json(200, "{\"data\": []}"));
        read();
        assertThat(site.visits).singleElement().satisfies(visit -> {
            assertThat(visit.token()).isEqualTo("Bearer " + ApiSite.TOKEN);
            assertThat(visit.target())
                    .doesNotContain(ApiSite.TOKEN)
                    .doesNotContain("from")
                    .contains("comments.limit(0).summary(total_count)")
                    .contains("reactions.limit(0).summary(total_count)");
        });
    }

    @Test
    void nextSliceIsAskedForByItsCursorAndNotByAnAddressWithAToken() throws IOException {
        site.on(POSTS, exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("after=");
            String next = ",\"next\": \"https://graph.facebook.com/next?access_token=lo-ra\"";
            ApiSite.send(
                    exchange,
                    200,
                    "{\"data\": [" + post(first ? 2 : 1) + "], \"paging\": {\"cursors\": {\"after\": \"MTAx\"}"
                            + (first ? next : "") + "}}");
        });
        assertThat(read().posts())
                .extracting(SocialPost::id)
                .containsExactly("facebook:" + PAGE + "_2", "facebook:" + PAGE + "_1");
        assertThat(site.visits).hasSize(2);
        assertThat(site.visits.get(1).target()).endsWith("&after=MTAx");
    }

    @Test
    void accountThatIsNotThePageLeavesAsAKeyAlone() throws IOException {
        site.on(
                POSTS,
                ApiSite.json(
                        200,
                        ApiSite.filled(
                                """
                {"data": [{"id": "%1$s_12", "message": "Bạn đọc viết", "created_time": "2026-05-01T01:30:00+0000",
                  "permalink_url": "https://www.facebook.com/tran.thi.an.danh/posts/12",
                  "from": {"name": "%2$s", "id": "55501"},
                  "reactions": {"summary": {"total_count": 1}}, "comments": {"summary": {"total_count": 1}}},
                 {"id": "%1$s_13", "message": "Trang viết", "created_time": "2026-05-01T01:30:00+0000",
                  "from": {"name": "Công đoàn Mẫu", "id": "%1$s"},
                  "reactions": {"summary": {"total_count": 1}}, "comments": {"summary": {"total_count": 1}}}]}""",
                                PAGE, PERSON)));
        SocialReading reading = read();
        SocialPost theirs = reading.posts().get(0);
        assertThat(theirs.facts().authorKey()).matches("[0-9a-f]{64}");
        assertThat(theirs.toString()).doesNotContain(PERSON, "55501", "tran.thi");
        assertThat(reading.posts().get(1).facts().authorKey()).isNull();
        assertThat(read().posts().get(0).facts().authorKey())
                .as("the key of a person stays the same")
                .isEqualTo(theirs.facts().authorKey());
    }

    @Test
    void linkToAProfileIsNotKept() throws IOException {
        site.on(
                POSTS,
                ApiSite.json(
                        200,
                        ApiSite.filled(
                                """
                {"data": [{"id": "%1$s_12", "message": "Chia sẻ", "created_time": "2026-05-01T01:30:00+0000",
                  "attachments": {"data": [{"media_type": "link", "unshimmed_url": "https://www.facebook.com/tran.thi.an"}]}}]}""",
                                PAGE)));
        assertThat(read().posts().get(0).facts().sharedUrl()).isNull();
    }

    @Test
    void postsWithoutCountsAreTakenAndSaidToBePartial() throws IOException {
        site.on(
                POSTS,
                ApiSite.json(
                        200,
                        ApiSite.filled(
                                """
                {"data": [{"id": "%s_12", "message": "Không số liệu", "created_time": "2026-05-01T01:30:00+0000"},
                          {"message": "không mã"}]}""",
                                PAGE)));
        SocialReading reading = read();
        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.signs()).containsExactly(PollSign.PARTIAL);
        assertThat(reading.detail()).isEqualTo("a post without an id; 1 posts without counts");
    }

    @ParameterizedTest(name = "error {0}/{1} is {3} {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            190, 463, 400, BLOCKED,   TOKEN_REFUSED
            190, 460, 400, BLOCKED,   TOKEN_REFUSED
            102, 0,   401, BLOCKED,   TOKEN_REFUSED
            10,  0,   403, BLOCKED,   NO_PERMISSION
            200, 0,   403, BLOCKED,   NO_PERMISSION
            294, 0,   403, BLOCKED,   NO_PERMISSION
            3,   0,   400, BLOCKED,   NO_PERMISSION
            4,   0,   403, FAILED,    RATE_LIMITED
            17,  0,   400, FAILED,    RATE_LIMITED
            32,  0,   400, FAILED,    RATE_LIMITED
            613, 0,   400, FAILED,    RATE_LIMITED
            80001, 0, 400, FAILED,    RATE_LIMITED
            100, 33,  400, FAILED,    NO_PAGE
            803, 0,   404, FAILED,    NO_PAGE
            1,   0,   500, FAILED,    -
            2,   0,   503, FAILED,    -
            100, 0,   400, FAILED,    -
            """)
    void errorIsAVerdictAndItsWordsAreNotTold(int code, int subcode, int status, PollOutcome outcome, PollSign sign)
            throws IOException {
        site.on(
                POSTS,
                ApiSite.json(
                        status,
                        ApiSite.filled(
                                """
                {"error": {"message": "Error validating access token %s of %s", "type": "OAuthException", "code": %d,
                  "error_subcode": %d, "fbtrace_id": "EJplcsCHuLu"}}""",
                                ApiSite.TOKEN, PERSON, code, subcode)));
        SocialReading reading = read();
        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.signs()).isEqualTo(sign == null ? Set.of() : Set.of(sign));
        assertThat(reading.detail()).startsWith("error " + code).doesNotContain(ApiSite.TOKEN, PERSON);
        assertThat(reading.posts()).isEmpty();
    }

    @Test
    void row31PlatformIsLeftAloneForAsLongAsItSays() throws IOException {
        site.on(POSTS, exchange -> {
            exchange.getResponseHeaders()
                    .set(
                            "X-Business-Use-Case-Usage",
                            ApiSite.filled(
                                            """
                    {"%s": [{"type": "pages", "call_count": 100, "total_cputime": 25, "total_time": 25,
                      "estimated_time_to_regain_access": 19}]}""",
                                            PAGE)
                                    .replace("\n", ""));
            ApiSite.send(exchange, 400, "{\"error\": {\"code\": 80001}}");
        });
        assertThat(read().pause()).isEqualTo(Duration.ofMinutes(19));
        site.on(POSTS, ApiSite.json(400, "{\"error\": {\"code\": 4}}"));
        assertThat(read().pause()).as("the window of the limit").isEqualTo(Duration.ofHours(1));
    }

    @Test
    void breathIsTakenBeforeTheLimitIsReached() throws IOException {
        site.on(POSTS, exchange -> {
            exchange.getResponseHeaders()
                    .set("X-App-Usage", "{\"call_count\":28,\"total_time\":91,\"total_cputime\":3}");
            ApiSite.send(exchange, 200, "{\"data\": [" + post(1) + "]}");
        });
        SocialReading reading = read();
        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.pause()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatIsCutShortHandsNothingOn() throws IOException {
        site.on(POSTS, exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("after=");
            ApiSite.send(
                    exchange,
                    first ? 200 : 400,
                    first
                            ? "{\"data\": [" + post(2)
                                    + "], \"paging\": {\"cursors\": {\"after\": \"M\"}, \"next\": \"x\"}}"
                            : "{\"error\": {\"code\": 190, \"error_subcode\": 463}}");
        });
        SocialReading reading = read();
        assertThat(reading.outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(reading.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <html>đăng nhập</html>   | 200 | MALFORMED
            {"data": {}}             | 200 | MALFORMED
            {"data": [{"id": "1_1",  | 200 | MALFORMED
            ''                       | 502 | FAILED
            ''                       | 429 | FAILED
            """)
    void answerThatIsNoneIsToldWithoutItsWords(String body, int status, PollOutcome outcome) throws IOException {
        site.on(POSTS, ApiSite.json(status, body));
        SocialReading reading = read();
        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.detail()).isNotEmpty().doesNotContain("đăng nhập");
    }

    @Test
    void row7TokenIsNotSentAfterARedirect() throws IOException {
        site.on(POSTS, exchange -> {
            exchange.getResponseHeaders().set("Location", site.url() + "/khac");
            ApiSite.send(exchange, 302, "");
        });
        assertThat(read().outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(site.visits).hasSize(1);
    }

    private SocialReading read() throws IOException {
        return site.reader(home, Clock.systemUTC())
                .read(site.page(Platform.FACEBOOK, PAGE), "fb-mau", ApiSite.RULE, null, ApiSite.NONE);
    }

    private static String post(int number) {
        return ApiSite.filled(
                """
                {"id": "%s_%d", "message": "Bài %d", "created_time": "2026-05-01T01:30:00+0000",
                 "reactions": {"summary": {"total_count": 1}}, "comments": {"summary": {"total_count": 1}}}""",
                PAGE, number, number);
    }
}
