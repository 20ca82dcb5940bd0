package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.Installation;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.feed.FeedParser;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletFiles;

/** The demo's outlets as a client sees them. */
@Timeout(60)
final class DemoSiteIT {
    private static final String FEED = "/rss/home.rss";

    @TempDir
    private static Path dir;

    private static ReplaySite site;
    private static OutletCatalog catalog;

    @BeforeAll
    static void open() throws IOException {
        site = new ReplaySite(0, request -> {});
        catalog = OutletFiles.load(DemoSite.open(site, dir, Installation.families()));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theSourceFilesOfTheDemoHaveNoProblem() throws IOException {
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.outlets())
                .extracting(Outlet::id)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                DemoScript.cast().outlets().stream().map(DemoScript.DemoOutlet::id),
                                DemoScript.cast().pages().stream().map(DemoScript.DemoPage::id))
                        .toList());
    }

    @Test
    void everyStoryStandsInAFeed() throws IOException {
        Set<String> links = new HashSet<>();
        int written = DemoScript.cast().reprints().size();
        for (Outlet outlet : press()) {
            play(outlet.id()).forEach(feed -> feed.entries().forEach(entry -> links.add(entry.link())));
            written += DemoScript.stories(outlet.id()).size();
        }
        assertThat(links).hasSize(written);
    }

    @Test
    void everyPageOfAFeedCanBeReadAtTheTimeOfTheFeed() throws IOException {
        for (String host : List.of("nhip-tho", "cua-bien", "song-que", "xay-nghe")) {
            WireAnswer first = get(host, FEED);
            for (FeedEntry entry : parse(first).entries()) {
                WireAnswer page = get(
                        host,
                        URI.create(entry.link()).getPath(),
                        "Accept-Datetime: " + first.headers().get("memento-datetime"));
                assertThat(page.status()).as(entry.link()).isEqualTo(200);
                assertThat(new String(page.body(), UTF_8)).contains("hư cấu");
            }
        }
    }

    @Test
    void row23ATitleIsDecomposedOnTheWire() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Outlet outlet : press()) {
            for (String raw : raw(outlet.id())) {
                if (!Normalizer.isNormalized(raw, Normalizer.Form.NFC)) {
                    titles.add(outlet.id());
                }
            }
        }
        assertThat(titles).isNotEmpty();
    }

    @Test
    void row20TheBrokenFeedIsNoFeed() throws IOException {
        String broken = DemoScript.cast().brokenFeed();
        assertThat(parse(get(broken, FEED)).entries()).isEmpty();
    }

    @Test
    void oneFeedStumblesOnce() throws IOException {
        String host = DemoScript.cast().stumblingFeed();
        try (ReplaySite own = new ReplaySite(0, request -> {})) {
            DemoSite.open(own, dir.resolve("stumbling"), Installation.families());
            String etag = null;
            int failures = 0;
            for (WireAnswer answer = feed(own, host, etag); answer.status() != 304; answer = feed(own, host, etag)) {
                failures += answer.status() == 500 ? 1 : 0;
                etag = answer.status() == 200 ? answer.headers().get("etag") : etag;
            }
            assertThat(failures).isEqualTo(1);
        }
    }

    @Test
    void onePageIsAlwaysBrokenAndOneIsWithdrawn() throws IOException {
        Set<Integer> last = new HashSet<>();
        for (Outlet outlet : press()) {
            for (FeedDocument feed : play(outlet.id())) {
                for (FeedEntry entry : feed.entries()) {
                    if (outlet.reading().pages()) {
                        last.add(get(outlet.id(), URI.create(entry.link()).getPath())
                                .status());
                    }
                }
            }
        }
        assertThat(last).containsExactlyInAnyOrder(200, 410, 500);
    }

    @Test
    void everyOutletLetsUsIn() throws IOException {
        for (Outlet outlet : catalog.outlets()) {
            assertThat(get(outlet.id(), "/robots.txt").status()).as(outlet.id()).isEqualTo(200);
        }
    }

    @Test
    void pageOfPostsTellsAtTheEndAllThatWasPublished() throws IOException {
        JsonNode posts = null;
        String host = "trang-cd-bac-song.localhost";
        String path = "/v24.0/100000000000003/posts?limit=100";
        WireAnswer answer = WireAnswer.get(site.port(), host, path);
        while (answer.status() == 200) {
            posts = new JsonMapper().readTree(answer.body());
            answer = WireAnswer.get(
                    site.port(),
                    host,
                    path,
                    "If-None-Match: " + answer.headers().get("etag"));
        }
        assertThat(posts.at("/data")).hasSize(56);
        assertThat(posts.at("/data/55/reactions/summary/total_count").asInt()).isPositive();
    }

    private static List<Outlet> press() {
        return catalog.outlets().stream()
                .filter(outlet -> outlet.feeds().get(0).page() == null)
                .toList();
    }

    /** The feed's frames one after the other. */
    private static List<FeedDocument> play(String outlet) throws IOException {
        List<FeedDocument> feeds = new ArrayList<>();
        raw(outlet)
                .forEach(text -> feeds.add(new FeedParser()
                        .parse(text.getBytes(UTF_8), "application/rss+xml; charset=utf-8", "http://x.localhost/")));
        return feeds;
    }

    private static List<String> raw(String outlet) throws IOException {
        List<String> frames = new ArrayList<>();
        String etag = null;
        for (WireAnswer answer = feed(site, outlet, etag); answer.status() != 304; answer = feed(site, outlet, etag)) {
            if (answer.status() == 200) {
                etag = answer.headers().get("etag");
                frames.add(new String(answer.body(), UTF_8));
            }
        }
        return frames;
    }

    private static WireAnswer feed(ReplaySite from, String outlet, String etag) throws IOException {
        String host = outlet + ".localhost";
        return etag == null
                ? WireAnswer.get(from.port(), host, FEED)
                : WireAnswer.get(from.port(), host, FEED, "If-None-Match: " + etag);
    }

    private static FeedDocument parse(WireAnswer answer) {
        return new FeedParser().parse(answer.body(), answer.headers().get("content-type"), "http://x.localhost/");
    }

    private static WireAnswer get(String outlet, String path, String... headers) throws IOException {
        return WireAnswer.get(site.port(), outlet + ".localhost", path, headers);
    }
}
