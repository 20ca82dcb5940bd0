package vn.diembao.crawlers.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/** The Data API v3 and the channel feed as documented, one route a behaviour. */
final class YouTubeVideosIT {
    private static final String CHANNEL = "UCcongdoanmau0123456789a";
    private static final String UPLOADS = "/youtube/v3/playlistItems";
    private static final String VIDEOS = "/youtube/v3/videos";
    private static final String FEED = "/feeds/videos.xml";
    /** 10:00 in California, summer time. */
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-07-01T17:00:00Z"), ZoneOffset.UTC);

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
    void videosAreReadSliceAfterSliceWithTheirStatistics() throws IOException {
        site.on(UPLOADS, exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("pageToken");
            ApiSite.send(
                    exchange,
                    200,
                    first
                            ? "{\"nextPageToken\": \"CAUQAA\", \"items\": [" + upload("aaaaaaaaaa1") + "]}"
                            : "{\"items\": [" + upload("aaaaaaaaaa2") + "]}");
        });
        site.on(VIDEOS, exchange -> {
            String id = exchange.getRequestURI().getQuery().replaceFirst(".*&id=([^&]*).*", "$1");
            ApiSite.send(exchange, 200, "{\"items\": [" + video(id, CHANNEL) + "]}");
        });
        SocialReading reading = read(true);
        assertThat(reading.posts())
                .extracting(SocialPost::id)
                .containsExactly("youtube:aaaaaaaaaa1", "youtube:aaaaaaaaaa2");
        SocialPost video = reading.posts().get(0);
        assertThat(video.title()).isEqualTo("Phóng sự Tháng Công nhân");
        assertThat(video.facts().format()).isEqualTo(PostFormat.VIDEO);
        assertThat(video.facts().reaction()).isEqualTo(new Reaction(31L, 4L, null, 1200L));
        assertThat(video.publishedAt()).isEqualTo(Instant.parse("2026-05-01T02:00:00Z"));
        assertThat(site.visits).hasSize(4).allSatisfy(visit -> {
            assertThat(visit.token()).isEqualTo(ApiSite.TOKEN);
            assertThat(visit.target()).doesNotContain(ApiSite.TOKEN);
        });
        assertThat(site.visits.get(0).target()).contains("playlistId=UUcongdoanmau0123456789a");
    }

    @Test
    void commentsThatAreClosedAreNotCounted() throws IOException {
        site.on(UPLOADS, ApiSite.json(200, "{\"items\": [" + upload("aaaaaaaaaa1") + "]}"));
        site.on(
                VIDEOS,
                ApiSite.json(
                        200,
                        """
                {"items": [{"id": "aaaaaaaaaa1", "snippet": {"title": "T", "publishedAt": "2026-05-01T02:00:00Z"},
                  "statistics": {"viewCount": "5"}}]}"""));
        assertThat(read(true).posts().get(0).facts().reaction()).isEqualTo(new Reaction(null, null, null, 5L));
    }

    @Test
    void videoThatIsNamedAndNotToldOfIsMissed() throws IOException {
        site.on(
                UPLOADS,
                ApiSite.json(200, "{\"items\": [" + upload("aaaaaaaaaa1") + "," + upload("aaaaaaaaaa2") + "]}"));
        site.on(VIDEOS, ApiSite.json(200, "{\"items\": [" + video("aaaaaaaaaa2", "UCkhac") + "]}"));
        SocialReading reading = read(true);
        assertThat(reading.signs()).containsExactly(PollSign.PARTIAL);
        assertThat(reading.detail()).isEqualTo("1 videos are not told of");
        assertThat(reading.posts().get(0).facts().authorKey())
                .as("a video of another channel")
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest(name = "{0} is {2} {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            quotaExceeded,        403, FAILED,  RATE_LIMITED
            dailyLimitExceeded,   403, FAILED,  RATE_LIMITED
            rateLimitExceeded,    403, FAILED,  RATE_LIMITED
            keyInvalid,           400, BLOCKED, TOKEN_REFUSED
            API_KEY_INVALID,      400, BLOCKED, TOKEN_REFUSED
            authError,            401, BLOCKED, TOKEN_REFUSED
            accessNotConfigured,  403, BLOCKED, NO_PERMISSION
            playlistItemsNotAccessible, 403, BLOCKED, NO_PERMISSION
            playlistNotFound,     404, FAILED,  NO_PAGE
            backendError,         503, FAILED,  -
            invalidPageToken,     400, FAILED,  -
            """)
    void errorIsAVerdict(String reason, int status, PollOutcome outcome, PollSign sign) throws IOException {
        site.on(
                UPLOADS,
                ApiSite.json(
                        status,
                        ApiSite.filled(
                                """
                {"error": {"code": %d, "message": "key=%s", "errors": [
                  {"message": "m", "domain": "youtube.quota", "reason": "%s"}]}}""",
                                status, ApiSite.TOKEN, reason)));
        SocialReading reading = read(true);
        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.signs()).isEqualTo(sign == null ? Set.of() : Set.of(sign));
        assertThat(reading.detail()).contains(reason).doesNotContain(ApiSite.TOKEN);
    }

    @Test
    void row31QuotaOfTheDayIsWaitedForUntilMidnightInCalifornia() throws IOException {
        site.on(UPLOADS, ApiSite.json(403, "{\"error\": {\"errors\": [{\"reason\": \"quotaExceeded\"}]}}"));
        assertThat(read(true).pause()).isEqualTo(Duration.ofHours(14));
    }

    @Test
    void channelFeedIsReadWithoutAKey() throws IOException {
        site.on(
                FEED,
                ApiSite.json(
                        200,
                        ApiSite.filled(
                                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"
                      xmlns="http://www.w3.org/2005/Atom">
                 <title>Công đoàn Mẫu</title>
                 <entry><id>yt:video:bbbbbbbbbb1</id><yt:videoId>bbbbbbbbbb1</yt:videoId>
                  <yt:channelId>%s</yt:channelId><title>Hội thi &amp; hội diễn</title>
                  <link rel="alternate" href="https://www.youtube.com/watch?v=bbbbbbbbbb1"/>
                  <author><name>Công đoàn Mẫu</name></author>
                  <published>2026-05-02T03:00:00+00:00</published>
                  <media:group><media:title>Hội thi</media:title><media:description>Dòng một
                Dòng hai</media:description><media:community>
                  <media:starRating count="7" average="5.00" min="1" max="5"/><media:statistics views="90"/>
                  </media:community></media:group></entry></feed>""",
                                CHANNEL)));
        SocialReading reading = read(false);
        SocialPost video = reading.posts().get(0);
        assertThat(video.title()).isEqualTo("Hội thi & hội diễn");
        assertThat(video.text()).isEqualTo("Dòng một\nDòng hai");
        assertThat(video.url()).isEqualTo("https://www.youtube.com/watch?v=bbbbbbbbbb1");
        assertThat(video.facts().reaction()).isEqualTo(new Reaction(7L, null, null, 90L));
        assertThat(video.facts().authorKey()).isNull();
        assertThat(site.visits).extracting(ApiSite.Visit::token).containsOnlyNulls();
    }

    @Test
    void row29FeedThatRobotsTxtKeepsBackIsNotReadWithoutAKey() throws IOException {
        site.on("/robots.txt", ApiSite.json(200, "User-agent: *\nDisallow: /feeds/videos.xml\n"));
        SocialReading reading = read(false);
        assertThat(reading.outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(site.visits).extracting(ApiSite.Visit::target).containsExactly("/robots.txt");
    }

    @Test
    void row15EntitiesOfTheFeedAreNotResolved() throws IOException {
        site.on(
                FEED,
                ApiSite.json(
                        200,
                        """
                <?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>
                <feed><entry><yt:videoId>bbbbbbbbbb1</yt:videoId><title>Tin &b;</title></entry></feed>"""));
        assertThat(read(false).posts().get(0).title()).isEqualTo("Tin &b;");
    }

    private SocialReading read(boolean key) throws IOException {
        SocialPage page = site.page(Platform.YOUTUBE, CHANNEL);
        SocialPage open =
                new SocialPage(page.platform(), page.account(), page.name(), page.body(), null, null, null, page.api());
        return site.reader(home, MORNING).read(key ? page : open, "yt-mau", ApiSite.RULE, null, ApiSite.NONE);
    }

    private static String upload(String id) {
        return "{\"contentDetails\": {\"videoId\": \"" + id + "\"}}";
    }

    private static String video(String id, String channel) {
        return ApiSite.filled(
                """
                {"id": "%s", "snippet": {"publishedAt": "2026-05-01T02:00:00Z", "channelId": "%s",
                  "title": "Phóng sự Tháng Công nhân", "description": "Đăng ký kênh"},
                 "statistics": {"viewCount": "1200", "likeCount": "31", "favoriteCount": "0", "commentCount": "4"}}""",
                id, channel);
    }
}
