package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.model.FeedItem;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;

/**
 * A key or token that is refused between two slices, or between two answers of a slice, loses nothing once it is replaced.
 * {@code SocialPollerIT} has the same of Facebook; TikTok's files want none.
 */
final class ExpiredTokenIT {
    private static final String CHANNEL = "UCcongdoanmau0123456789a";
    private static final String ACCOUNT = "579745863508352884";
    private static final String TOKEN = "mau-token";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-02T05:00:00Z"), ZoneOffset.UTC);

    private static final String DETAIL =
            """
            {"error": 0, "data": {"author": "Công đoàn Mẫu", "description": "Tóm tắt",
              "body": [{"type": "text", "content": "<p>Đoạn một</p>"}]}}""";

    @TempDir
    private Path home;

    private FeedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
        SocialAccess.in(home).prepare();
        token("t1");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void keyOfYouTubeThatIsRefusedBetweenTwoSlices() throws IOException {
        site.on("/youtube/v3/playlistItems", exchange -> {
            boolean first = !query(exchange).contains("pageToken=");
            if (first || isFresh(exchange, "X-Goog-Api-Key")) {
                FeedSite.send(exchange, 200, first ? uploads("aaaaaaaaaa2", "CAUQAA") : uploads("aaaaaaaaaa1", ""));
            } else {
                keyInvalid(exchange);
            }
        });
        site.on("/youtube/v3/videos", exchange -> FeedSite.send(exchange, 200, video(exchange)));
        cutShortThenWhole(spec(Platform.YOUTUBE, CHANNEL), "youtube:aaaaaaaaaa2", "youtube:aaaaaaaaaa1");
    }

    @Test
    void keyOfYouTubeThatIsRefusedBetweenAListAndItsVideos() throws IOException {
        site.on("/youtube/v3/playlistItems", FeedSite.answer(200, uploads("aaaaaaaaaa1", "")));
        site.on("/youtube/v3/videos", exchange -> {
            if (isFresh(exchange, "X-Goog-Api-Key")) {
                FeedSite.send(exchange, 200, video(exchange));
            } else {
                keyInvalid(exchange);
            }
        });
        cutShortThenWhole(spec(Platform.YOUTUBE, CHANNEL), "youtube:aaaaaaaaaa1");
    }

    @Test
    void tokenOfZaloThatRunsOutBetweenTwoSlices() throws IOException {
        site.on("/v2.0/article/getslice", exchange -> {
            boolean first = query(exchange).contains("offset=0&");
            String next = isFresh(exchange, "access_token") ? slice(11, 12) : "{\"error\": -216}";
            FeedSite.send(exchange, 200, first ? slice(1, 10) : next);
        });
        site.on("/v2.0/article/getdetail", FeedSite.answer(200, DETAIL));
        cutShortThenWhole(
                spec(Platform.ZALO, ACCOUNT),
                IntStream.rangeClosed(1, 12).mapToObj(i -> "zalo:bai" + i).toArray(String[]::new));
    }

    @Test
    void tokenOfZaloThatRunsOutBetweenTwoTexts() throws IOException {
        site.on("/v2.0/article/getslice", FeedSite.answer(200, slice(1, 2)));
        site.on("/v2.0/article/getdetail", exchange -> {
            boolean told = query(exchange).endsWith("id=bai1") || isFresh(exchange, "access_token");
            FeedSite.send(exchange, 200, told ? DETAIL : "{\"error\": -124}");
        });
        cutShortThenWhole(spec(Platform.ZALO, ACCOUNT), "zalo:bai1", "zalo:bai2");
    }

    private void cutShortThenWhole(FeedSpec spec, String... posts) throws IOException {
        FeedSplit before = FeedSplit.fresh(spec.feedUrl());
        PolledFeed cut = poll(spec, before);
        assertThat(cut.poll().outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(cut.poll().signs()).containsExactly(PollSign.TOKEN_REFUSED);
        assertThat(cut.poll().items()).isEmpty();
        assertThat(cut.next().seen()).isEqualTo(before.seen());
        FeedSplit failing = cut.next();
        for (int i = 0; i < 20; i++) {
            failing = poll(spec, failing).next();
        }
        assertThat(PollPacePolicy.after(spec, failing, poll(spec, failing)).pause())
                .as("a new token counts within the hour")
                .isEqualTo(Duration.ofHours(1));
        token("t2");
        PolledFeed whole = poll(spec, failing);
        assertThat(whole.poll().items()).extracting(FeedItem::entryId).containsExactly(posts);
        assertThat(poll(spec, whole.next()).poll().items()).as("and once").isEmpty();
    }

    private PolledFeed poll(FeedSpec spec, FeedSplit split) {
        PoliteFetcher web = PoliteFetcher.alone(site.config(), NOON, SystemDefaultDnsResolver.INSTANCE);
        try (SocialPoller poller = new SocialPoller(web, SocialAccess.in(home), Map.of(), NOON)) {
            return poller.poll(spec, split);
        }
    }

    private void token(String value) throws IOException {
        Path file = Files.writeString(home.resolve("tokens").resolve(TOKEN), value);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private FeedSpec spec(Platform platform, String account) {
        String api = site.url("");
        SocialPage page = new SocialPage(platform, account, "Công đoàn Mẫu", "b", null, null, TOKEN, api);
        PollPace pace = new PollPace(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(1));
        OutletFeed feed =
                new OutletFeed(api + '/' + account, FeedForm.POSTS, null, FeedGrade.VERIFIED, pace, null, page);
        return new FeedSpec("trang-mau", feed, ReadingPolicy.DEFAULT.withDelay(Duration.ZERO));
    }

    private static boolean isFresh(HttpExchange exchange, String header) {
        return List.of("t2").equals(exchange.getRequestHeaders().get(header));
    }

    private static String query(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery();
    }

    private static void keyInvalid(HttpExchange exchange) throws IOException {
        FeedSite.send(
                exchange,
                400,
                "{\"error\": {\"code\": 400, \"errors\": [{\"reason\": \"keyInvalid\", \"message\": \"m\"}]}}");
    }

    private static String uploads(String video, String next) {
        String behind = next.isEmpty() ? "" : "\"nextPageToken\": \"" + next + "\", ";
        return "{" + behind + "\"items\": [{\"contentDetails\": {\"videoId\": \"" + video + "\"}}]}";
    }

    private static String video(HttpExchange exchange) {
        return String.format(
                Locale.ROOT,
                """
                {"items": [{"id": "%s", "snippet": {"publishedAt": "2026-05-01T02:00:00Z", "channelId": "%s",
                  "title": "Phóng sự", "description": "Tháng Công nhân"}, "statistics": {"viewCount": "5"}}]}""",
                query(exchange).replaceFirst(".*&id=([^&]*).*", "$1"),
                CHANNEL);
    }

    private static String slice(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        """
                        {"id": "bai%1$d", "type": "normal", "title": "Bài số %1$d", "status": "show", "total_view": 25,
                         "total_share": 3, "create_date": 1777600000000, "update_date": 1777600000000,
                         "link_view": "https://rd.zapps.vn/detail/bai%1$d"}""",
                        i))
                .collect(Collectors.joining(",", "{\"data\": {\"total\": 12, \"medias\": [", "]}, \"error\": 0}"));
    }
}
