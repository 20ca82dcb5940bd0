package vn.diembao.crawlers.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.Reaction;

/** The Official Account API as documented, one route a behaviour. */
final class ZaloArticlesIT {
    private static final String SLICE = "/v2.0/article/getslice";
    private static final String DETAIL = "/v2.0/article/getdetail";
    private static final String PERSON = "Lê Văn Kín";

    @TempDir
    private Path home;

    private ApiSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ApiSite();
        site.on(DETAIL, ApiSite.json(200, detail("Công đoàn Mẫu")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void articleIsReadWithItsTextAndItsCounts() throws IOException {
        site.on(SLICE, ApiSite.json(200, slice(1, 1)));
        SocialReading reading = read(ApiSite.NONE);
        SocialPost article = reading.posts().get(0);
        assertThat(article.id()).isEqualTo("zalo:bai1");
        assertThat(article.title()).isEqualTo("Bài số 1");
        assertThat(article.text()).isEqualTo("Tóm tắt\nĐoạn một & hai");
        assertThat(article.publishedAt()).isEqualTo(Instant.ofEpochMilli(1_777_600_000_000L));
        assertThat(article.facts().reaction()).isEqualTo(new Reaction(null, null, 3L, 250L));
        assertThat(article.facts().authorKey()).isNull();
        assertThat(site.visits).extracting(ApiSite.Visit::token).containsExactly(ApiSite.TOKEN, ApiSite.TOKEN);
    }

    @Test
    void tenAtATimeAreReadUntilThereAreNoMore() throws IOException {
        site.on(SLICE, exchange -> {
            int offset = Integer.parseInt(exchange.getRequestURI().getQuery().replaceFirst(".*offset=(\\d+).*", "$1"));
            ApiSite.send(exchange, 200, offset == 0 ? slice(1, 10) : slice(11, 13));
        });
        assertThat(read(ApiSite.NONE).posts()).hasSize(13);
    }

    @Test
    void textOfAKnownArticleIsNotAskedForAgain() throws IOException {
        site.on(SLICE, ApiSite.json(200, slice(1, 3)));
        SocialReading reading = read(new KnownPosts() {
            @Override
            public boolean holds(String id, String version) {
                return true;
            }

            @Override
            public boolean wants(SocialPost post, Instant readAt) {
                return false;
            }
        });
        assertThat(reading.posts()).hasSize(3);
        assertThat(site.visits).hasSize(1);
    }

    @Test
    void whoeverSignsAnArticleLeavesAsAKeyAlone() throws IOException {
        site.on(SLICE, ApiSite.json(200, slice(1, 1)));
        site.on(DETAIL, ApiSite.json(200, detail(PERSON)));
        SocialPost article = read(ApiSite.NONE).posts().get(0);
        assertThat(article.facts().authorKey()).matches("[0-9a-f]{64}");
        assertThat(article.toString()).doesNotContain(PERSON);
    }

    @Test
    void hiddenArticleIsLeftAlone() throws IOException {
        site.on(SLICE, ApiSite.json(200, slice(1, 1).replace("\"show\"", "\"hide\"")));
        assertThat(read(ApiSite.NONE).posts()).isEmpty();
    }

    @ParameterizedTest(name = "error {0} is {1} {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            -216, BLOCKED, TOKEN_REFUSED
            -124, BLOCKED, TOKEN_REFUSED
            -209, BLOCKED, NO_PERMISSION
            -224, BLOCKED, NO_PERMISSION
            -32,  FAILED,  RATE_LIMITED
            -204, FAILED,  NO_PAGE
            -201, FAILED,  -
            """)
    void errorUnderStatus200IsAVerdict(int code, PollOutcome outcome, PollSign sign) throws IOException {
        site.on(SLICE, ApiSite.json(200, "{\"error\": " + code + ", \"message\": \"" + ApiSite.TOKEN + "\"}"));
        SocialReading reading = read(ApiSite.NONE);
        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.signs()).isEqualTo(sign == null ? Set.of() : Set.of(sign));
        assertThat(reading.detail()).isEqualTo("error " + code + ", HTTP 200");
    }

    @Test
    void tokenThatRunsOutBetweenTwoTextsHandsNothingOn() throws IOException {
        site.on(SLICE, ApiSite.json(200, slice(1, 2)));
        site.on(
                DETAIL,
                exchange -> ApiSite.send(
                        exchange,
                        200,
                        exchange.getRequestURI().getQuery().contains("bai1") ? detail("") : "{\"error\": -216}"));
        SocialReading reading = read(ApiSite.NONE);
        assertThat(reading.outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(reading.posts()).isEmpty();
    }

    @Test
    void row31MinuteIsWaitedWhenNoCallIsLeft() throws IOException {
        site.on(SLICE, exchange -> {
            exchange.getResponseHeaders().set("XRateLimitRemain", "0");
            ApiSite.send(exchange, 200, slice(1, 1));
        });
        assertThat(read(ApiSite.NONE).pause()).isEqualTo(Duration.ofMinutes(1));
    }

    private SocialReading read(KnownPosts known) throws IOException {
        return site.reader(home, Clock.systemUTC())
                .read(site.page(Platform.ZALO, "579745863508352884"), "zl-mau", ApiSite.RULE, null, known);
    }

    private static String slice(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> ApiSite.filled(
                        """
                        {"id": "bai%1$d", "type": "normal", "title": "Bài số %1$d", "status": "show", "total_view": 250,
                         "total_share": 3, "create_date": 1777600000000, "update_date": 1777600000000,
                         "link_view": "https://rd.zapps.vn/detail/bai%1$d"}""",
                        i))
                .collect(Collectors.joining(",", "{\"data\": {\"total\": 13, \"medias\": [", "]}, \"error\": 0}"));
    }

    private static String detail(String author) {
        return ApiSite.filled(
                """
                {"error": 0, "message": "Success", "data": {"id": "bai1", "author": "%s", "description": "Tóm tắt",
                  "body": [{"type": "text", "content": "<p>Đoạn một &amp; hai</p>"}, {"type": "image", "url": "x"}]}}""",
                author);
    }
}
