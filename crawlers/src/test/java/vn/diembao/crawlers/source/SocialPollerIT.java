package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.diembao.model.Reaction;
import vn.diembao.model.RejectionReason;

/** What becomes of a page's posts poll after poll. */
final class SocialPollerIT {
    private static final String POSTS = "/v24.0/1000/posts";
    private static final Instant NOON = Instant.parse("2026-05-02T05:00:00Z");
    private static final String TOKEN = "mau-token";

    @TempDir
    private Path home;

    private FeedSite site;
    private Instant now = NOON;

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
    void postIsHandedOnOnceAndAgainWhenItIsEdited() {
        answer(post(1, "Bài một", 5), post(2, "Bài hai", 6));
        PolledFeed first = poll(FeedSplit.fresh(spec().feedUrl()));
        assertThat(first.poll().items())
                .extracting(FeedItem::entryId)
                .containsExactly("facebook:1000_1", "facebook:1000_2");
        assertThat(first.poll().items().get(0).content()).isEqualTo("<p>Bài một</p>");
        assertThat(first.poll().items().get(0).post().reaction().reactions()).isEqualTo(5);
        assertThat(poll(first.next()).poll().items()).isEmpty();
        answer(post(1, "Bài một, sửa", 5), post(2, "Bài hai", 6));
        assertThat(poll(first.next()).poll().items())
                .extracting(FeedItem::entryId)
                .containsExactly("facebook:1000_1");
    }

    @Test
    void countsAreToldAtTheirTimeAndNotMoreOften() {
        answer(post(1, "Bài một", 5));
        PolledFeed first = poll(FeedSplit.fresh(spec().feedUrl()));
        assertThat(first.poll().items())
                .as("they come with the text")
                .hasSize(1)
                .noneMatch(SocialPollerIT::isCounted);
        answer(post(1, "Bài một", 8));
        PolledFeed soon = poll(first.next());
        assertThat(soon.poll().items()).as("within the hour").isEmpty();
        now = NOON.plus(Duration.ofHours(1));
        PolledFeed later = poll(soon.next());
        assertThat(later.poll().items())
                .singleElement()
                .matches(SocialPollerIT::isCounted)
                .satisfies(item -> assertThat(item.post().reaction()).isEqualTo(new Reaction(8L, 1L, 0L, null)));
        assertThat(PollEvidence.of(soon.next(), later).fresh()).as("no news").isZero();
        assertThat(poll(later.next()).poll().items()).isEmpty();
        now = NOON.plus(Duration.ofDays(40));
        assertThat(poll(later.next()).poll().items())
                .as("behind the end of the ladder")
                .isEmpty();
    }

    @Test
    void tokenThatRunsOutInTheMiddleLosesNothingOnceReplaced() throws IOException {
        site.on(POSTS, exchange -> {
            boolean fresh = "Bearer t2".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean first = !exchange.getRequestURI().getQuery().contains("after=");
            if (!first && !fresh) {
                FeedSite.send(exchange, 400, "{\"error\": {\"code\": 190, \"error_subcode\": 463}}");
            } else {
                String paging = first ? ", \"paging\": {\"cursors\": {\"after\": \"A\"}, \"next\": \"x\"}" : "";
                FeedSite.send(exchange, 200, "{\"data\": [" + post(first ? 2 : 1, "Bài", 1) + "]" + paging + "}");
            }
        });
        FeedSplit before = FeedSplit.fresh(spec().feedUrl());
        PolledFeed cut = poll(before);
        assertThat(cut.poll().outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(cut.poll().signs()).containsExactly(PollSign.TOKEN_REFUSED);
        assertThat(cut.poll().items()).isEmpty();
        assertThat(cut.next().seen()).isEqualTo(before.seen());
        FeedSplit failing = cut.next();
        for (int i = 0; i < 20; i++) {
            failing = poll(failing).next();
        }
        assertThat(PollPacePolicy.after(spec(), failing, poll(failing)).pause())
                .as("a new token counts within the hour")
                .isEqualTo(Duration.ofHours(1));
        token("t2");
        assertThat(poll(failing).poll().items())
                .extracting(FeedItem::entryId)
                .containsExactly("facebook:1000_2", "facebook:1000_1");
    }

    @Test
    void readingStopsWhereAllIsKnownAndCounted() {
        site.on(POSTS, exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("after=");
            String paging = ", \"paging\": {\"cursors\": {\"after\": \"A\"}, \"next\": \"x\"}";
            FeedSite.send(
                    exchange, 200, "{\"data\": [" + post(first ? 2 : 1, "Bài", 1) + "]" + (first ? paging : "") + "}");
        });
        FeedSplit next = poll(FeedSplit.fresh(spec().feedUrl())).next();
        assertThat(site.visits(POSTS)).hasSize(2);
        poll(next);
        assertThat(site.visits(POSTS)).hasSize(3);
    }

    @Test
    void tokenThatIsNotThereIsAskedForByItsName() throws IOException {
        Files.delete(home.resolve("tokens").resolve(TOKEN));
        PolledFeed polled = poll(FeedSplit.fresh(spec().feedUrl()));
        assertThat(polled.poll().outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(polled.poll().detail()).contains(TOKEN);
        assertThat(site.visits(POSTS)).isEmpty();
    }

    @Test
    void withoutAPlaceForSecretsNoPageIsRead() {
        try (SocialPoller poller = new SocialPoller(web(), SocialAccess.NONE, Map.of(), Clock.systemUTC())) {
            PolledFeed polled = poller.poll(spec(), FeedSplit.fresh(spec().feedUrl()));
            assertThat(polled.poll().outcome()).isEqualTo(PollOutcome.BLOCKED);
        }
    }

    @Test
    void postWithoutAWordIsCountedAsRefused() {
        answer(post(1, "", 5));
        PolledFeed polled = poll(FeedSplit.fresh(spec().feedUrl()));
        assertThat(polled.poll().items()).isEmpty();
        assertThat(polled.poll().rejected()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .isEqualTo(RejectionReason.WORDLESS));
        assertThat(poll(polled.next()).poll().rejected()).isEmpty();
    }

    @Test
    void postsOfOtherDaysThanThePagesAreLeftAlone() {
        answer(post(1, "Bài một", 5));
        assertThat(poll(spec(LocalDate.of(2026, 5, 3), null), SocialAccess.in(home))
                        .poll()
                        .items())
                .isEmpty();
        assertThat(poll(spec(null, LocalDate.of(2026, 5, 2)), SocialAccess.in(home))
                        .poll()
                        .items())
                .hasSize(1);
        PolledFeed over = poll(spec(null, LocalDate.of(2026, 5, 1)), SocialAccess.in(home));
        assertThat(over.poll().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        assertThat(over.poll().status()).as("not even asked").isZero();
    }

    @Test
    void postsOlderThanPostsAreKeptAreLeftAlone() {
        answer(post(1, "Bài một", 5));
        now = NOON.plus(Duration.ofDays(91));
        assertThat(poll(spec(), SocialAccess.in(home).back(90)).poll().items()).isEmpty();
    }

    @Test
    void exportsOfAnArchiveAreReadOneAfterTheOtherAsOfWhenTheyWereWritten() throws IOException {
        Instant monday = Instant.parse("2025-07-07T15:00:00Z");
        Instant tuesday = Instant.parse("2025-07-08T15:00:00Z");
        export("b.csv", tuesday, "02,2025-07-08T02:00:00Z,Hai,1");
        export("a.csv", monday, "01,2025-07-07T02:00:00Z,Một,7");
        FeedSpec spec = exported(true);
        PolledFeed first = poll(spec, SocialAccess.in(home));
        assertThat(first.poll().fetchedAt()).isEqualTo(monday);
        assertThat(first.poll().items()).singleElement().satisfies(item -> {
            assertThat(item.entryId()).endsWith("01");
            assertThat(item.fetchedAt()).isEqualTo(monday);
        });
        PolledFeed second = poll(spec, SocialAccess.in(home), first.next());
        assertThat(second.poll().fetchedAt()).isEqualTo(tuesday);
        assertThat(second.poll().items())
                .extracting(FeedItem::entryId, SocialPollerIT::isCounted)
                .as("the new one, and the counts of the other")
                .containsExactly(tuple("tiktok:73000000000000002", false), tuple("tiktok:73000000000000001", true));
        assertThat(poll(spec, SocialAccess.in(home), second.next()).poll().outcome())
                .isEqualTo(PollOutcome.NOT_MODIFIED);
    }

    @Test
    void exportsThatCannotBeReadAreRefusedInAnArchiveAsTheyAreLive() throws IOException {
        Path folder = Files.createDirectories(SocialAccess.in(home).imports("tt-mau"));
        Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone"));
        PolledFeed archived = poll(exported(true), SocialAccess.in(home));
        assertThat(archived.poll().outcome()).isEqualTo(PollOutcome.MALFORMED);
        assertThat(archived.next().failures()).isEqualTo(1);
        PolledFeed live = poll(exported(false), SocialAccess.in(home));
        assertThat(archived.poll().detail()).isEqualTo(live.poll().detail()).startsWith("cannot read the folder");
    }

    @Test
    void exportsAreReadTogetherAndAnewAtEachLook() throws IOException {
        export("a.csv", NOON.minusSeconds(60), "01,2026-05-01T02:00:00Z,Một,7");
        export("b.csv", NOON.minusSeconds(30), "02,2026-05-01T03:00:00Z,Hai,7");
        PolledFeed live = poll(exported(false), SocialAccess.in(home));
        assertThat(live.poll().fetchedAt()).isEqualTo(NOON);
        assertThat(live.poll().items()).hasSize(2);
        assertThat(poll(exported(false), SocialAccess.in(home), live.next())
                        .poll()
                        .outcome())
                .as("an owner may hand in another file any day")
                .isEqualTo(PollOutcome.ANSWERED);
    }

    private void export(String name, Instant written, String row) throws IOException {
        Path folder = Files.createDirectories(SocialAccess.in(home).imports("tt-mau"));
        String link = "https://www.tiktok.com/@mau/video/730000000000000";
        Path table = Files.writeString(folder.resolve(name), "link,published,text,likes\n" + link + row + '\n');
        Files.setLastModifiedTime(table, FileTime.from(written));
    }

    private static FeedSpec exported(boolean archive) {
        String api = "http://tt-mau.localhost";
        SocialPage page = new SocialPage(Platform.TIKTOK, "mau", "Công đoàn Mẫu", "b", null, null, null, api);
        PollPace pace = new PollPace(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(1));
        OutletFeed feed = new OutletFeed(api + "/mau", FeedForm.POSTS, null, FeedGrade.VERIFIED, pace, null, page);
        return new FeedSpec("tt-mau", feed, archive ? ReadingPolicy.archive(false) : ReadingPolicy.DEFAULT);
    }

    @Test
    void row19MarkupInAPostIsText() {
        answer(post(1, "<script>x</script> <b>đậm</b> & 😀", 5));
        assertThat(poll(FeedSplit.fresh(spec().feedUrl())).poll().items().get(0).content())
                .isEqualTo("<p>&lt;script&gt;x&lt;/script&gt; &lt;b&gt;đậm&lt;/b&gt; &amp; 😀</p>");
    }

    private static boolean isCounted(FeedItem item) {
        return item.post().again();
    }

    private void answer(String... posts) {
        site.on(POSTS, FeedSite.answer(200, Stream.of(posts).collect(Collectors.joining(",", "{\"data\": [", "]}"))));
    }

    private void token(String value) throws IOException {
        Path file = Files.writeString(home.resolve("tokens").resolve(TOKEN), value);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private PolledFeed poll(FeedSplit split) {
        return poll(spec(), SocialAccess.in(home), split);
    }

    private PolledFeed poll(FeedSpec spec, SocialAccess access) {
        return poll(spec, access, FeedSplit.fresh(spec.feedUrl()));
    }

    private PolledFeed poll(FeedSpec spec, SocialAccess access, FeedSplit split) {
        try (SocialPoller poller = new SocialPoller(web(), access, Map.of(), clock())) {
            return poller.poll(spec, split);
        }
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private PoliteFetcher web() {
        return PoliteFetcher.alone(site.config(), clock(), SystemDefaultDnsResolver.INSTANCE);
    }

    private FeedSpec spec() {
        return spec(null, null);
    }

    private FeedSpec spec(LocalDate from, LocalDate until) {
        String api = site.url("");
        SocialPage page = new SocialPage(Platform.FACEBOOK, "1000", "Công đoàn Mẫu", "b", from, until, TOKEN, api);
        PollPace pace = new PollPace(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(1));
        OutletFeed feed = new OutletFeed(api + "/1000", FeedForm.POSTS, null, FeedGrade.VERIFIED, pace, null, page);
        return new FeedSpec("fb-mau", feed, ReadingPolicy.DEFAULT.withDelay(Duration.ZERO));
    }

    private static String post(int number, String text, int reactions) {
        return String.format(
                Locale.ROOT,
                """
                {"id": "1000_%d", "message": "%s", "created_time": "2026-05-02T04:30:00+0000",
                 "reactions": {"summary": {"total_count": %d}}, "comments": {"summary": {"total_count": 1}}}""",
                number,
                text,
                reactions);
    }
}
