package vn.diembao.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.crawlers.fetch.PageArchive;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.removal.ScriptedErasures;
import vn.diembao.pipeline.tally.TallyMark.What;

final class PageFunctionsTest {
    private static final FeedItem ITEM = Samples.item(Samples.URL, "Nhan đề của nguồn tin", "<p>Sa-pô.</p>");
    private static final String FIRST =
            "Sáng nay, công đoàn khu công nghiệp trao hai trăm phần quà cho công nhân xa quê.";
    private static final String SECOND = "Chương trình kéo dài đến hết tuần, có gian hàng giá rẻ, khám bệnh, cắt tóc.";
    private static final String PAGE =
            "<h1>Nhan đề của trang</h1><div><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + FIRST + "</p></div>";

    @Test
    void feedTextIsReadWithoutFetching() throws Exception {
        try (var harness = FunctionHarness.of(new ReadFeedFunction())) {
            harness.feed(ITEM);
            assertThat(harness.takeOutput()).singleElement().satisfies(reading -> {
                assertThat(reading.item()).isEqualTo(ITEM);
                assertThat(reading.article().lead()).isEqualTo("Sa-pô.");
            });
            assertThat(harness.marks()).isEmpty();
        }
    }

    @Test
    void articleIsReadOffItsPage() throws Exception {
        try (var harness = route()) {
            harness.feed(read(Map.of(), page(PAGE, (RejectionReason) null)));
            assertThat(harness.takeOutput()).singleElement().satisfies(reading -> {
                assertThat(reading.article().title()).isEqualTo("Nhan đề của trang");
                assertThat(reading.article().paragraphs()).startsWith(FIRST, SECOND);
            });
            assertThat(harness.marks()).isEmpty();
        }
    }

    @Test
    void row72PageOfAnAddressErasedWhileItWaitedIsNotKept() {
        String twin = Samples.URL.replaceFirst("://", "://m.");
        KeepingPlan plan = new KeepingPlan(
                WarcConfig.OFF,
                Map.of(URI.create(twin).getHost(), URI.create(Samples.URL).getHost()),
                ScriptedErasures.of(Samples.URL));
        List<String> kept = new ArrayList<>();
        PageArchive archive =
                plan.guard((item, result) -> kept.add(item.url()), plan.erased().open());
        for (String url : List.of(Samples.URL, twin + "?utm_source=feed", Samples.URL + "-khac")) {
            archive.keep(Samples.item(url, "Nhan đề", ""), null);
        }
        assertThat(kept).containsExactly(Samples.URL + "-khac");
    }

    @Test
    void selectorsAreThoseOfTheSource() throws Exception {
        Selectors selectors = new Selectors(Map.of(ArticleField.BODY, List.of("div.bai")), List.of());
        try (var harness = route()) {
            harness.feed(read(
                    Map.of(Samples.SOURCE, selectors),
                    page(PAGE + "<div class=bai><p>" + SECOND + "</p></div>", (RejectionReason) null)));
            assertThat(harness.takeOutput()).singleElement().returns(List.of(SECOND), reading -> reading.article()
                    .paragraphs());
        }
    }

    @Test
    void aKeptPageIsAnInputOfTheRun() throws Exception {
        try (var harness = FunctionHarness.of(new ReadPageFunction(Map.of()))) {
            harness.feed(page(PAGE, ITEM), page("", RejectionReason.BAD_RECORD));
            List<Reading> readings = harness.takeOutput();
            assertThat(readings.get(0).article().title()).isEqualTo("Nhan đề của trang");
            assertThat(readings.get(1).rejection().reason()).isEqualTo(RejectionReason.BAD_RECORD);
            assertThat(harness.marked()).containsExactly(What.ITEM, What.ITEM);
        }
    }

    @Test
    void row19ItemsThatWaitForTheirPagesAreShort() {
        String told = "a".repeat(3_999) + "\uD83D\uDE00" + "a".repeat(196_000);
        FeedItem item = new FeedItem(
                Samples.SOURCE, "f", "e", Samples.URL, "Tin", told, told, null, null, null, List.of(), Samples.NOON);
        FeedItem waiting = PageRequest.first(item).item();
        assertThat(waiting.summary()).isEqualTo("a".repeat(3_999));
        assertThat(waiting.content()).isEqualTo(waiting.summary());
        assertThat(PageRequest.first(ITEM).item()).isEqualTo(ITEM);
    }

    @Test
    void refusalsOfAnItemAreOfItsHourWhateverSaysThem() {
        RawPage late = new RawPage(ITEM, ITEM.url(), 200, "", Samples.NOON.plus(Duration.ofHours(5)), null, "");
        assertThat(new ArticleReader(Map.of()).read(late).rejection().at()).isEqualTo(ITEM.fetchedAt());
    }

    @Test
    void aKeptAnswerToARevisitIsOne() throws Exception {
        FeedItem due = new FeedItem(
                Samples.SOURCE, "", Samples.URL, Samples.URL, "Tin", "", "", null, null, null, List.of(), Samples.NOON);
        FeedItem broken = new FeedItem("warc", "", "", "", "", "", "", null, null, null, List.of(), Samples.NOON);
        try (var harness = FunctionHarness.of(new ReadPageFunction(Map.of()))) {
            harness.feed(page(PAGE, due), page(PAGE, ITEM), page("", broken));
            assertThat(harness.takeOutput()).extracting(Reading::revisit).containsExactly(true, false, false);
            assertThat(harness.marked()).containsExactly(What.ITEM, What.REVISIT, What.ITEM, What.ITEM);
        }
    }

    @Test
    void pageThatIsGoneGoesOnAsSuch() throws Exception {
        try (var harness = route()) {
            harness.feed(read(Map.of(), page("", RejectionReason.PAGE_GONE)));
            assertThat(harness.takeOutput()).containsExactly(Reading.gone(ITEM, Samples.NOON));
            assertThat(harness.rejections()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectionReason.class,
            names = {"ROBOTS_DISALLOWED", "FORBIDDEN", "SERVER_ERROR", "TIMEOUT", "TOO_LARGE", "NOT_HTML", "UNSAFE_URL"
            })
    void pageThatWasNotFetchedIsARejectionOfThatReason(RejectionReason problem) throws Exception {
        try (var harness = route()) {
            harness.feed(read(Map.of(), page("", problem)));
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.rejections())
                    .containsExactly(
                            new Rejection(Samples.SOURCE, Stage.FETCH, problem, Samples.URL, "detail", Samples.NOON));
            assertThat(harness.marked()).containsExactly(What.REJECTION);
        }
    }

    @Test
    void clipsPageThatCouldNotBeSeenAgainDoesNotReadLikeALostArticle() throws Exception {
        try (var harness = route()) {
            Reading reading = read(Map.of(), page("", RejectionReason.TIMEOUT));
            harness.feed(reading.answering(PageRequest.again(ITEM)), reading.answering(PageRequest.first(ITEM)));
            assertThat(harness.rejections()).extracting(Rejection::detail).containsExactly("revisit: detail", "detail");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>404</title><h1>Không tìm thấy trang</h1>  | MISSING_PAGE",
                "<title>Just a moment...</title><p>Checking.</p>   | CHALLENGE",
                "<h1>Một dòng</h1>                                 | NO_ARTICLE",
                "<h1>Video</h1><video src=a.mp4></video>           | VIDEO_ONLY"
            })
    void row32PageWithoutArticleIsRefusedForWhatItIs(String html, RejectionReason reason) throws Exception {
        try (var harness = route()) {
            harness.feed(read(Map.of(), page(html, Samples.item(Samples.URL, "Tin", ""))));
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.rejections())
                    .singleElement()
                    .returns(reason, Rejection::reason)
                    .returns(Stage.EXTRACT, Rejection::stage);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>Tin</h1><div>Đăng nhập để đọc tiếp</div> | paywall",
                "<h1>Tin</h1><video src=a.mp4></video>        | video_only"
            })
    void articleThatIsClosedIsReadFromTheFeed(String html, String mark) throws Exception {
        FeedItem item = Samples.item(Samples.URL, "Tin của nguồn", "Công đoàn họp với nhà máy.");
        try (var harness = route()) {
            harness.feed(read(Map.of(), page(html, item)));
            assertThat(harness.rejections()).isEmpty();
            assertThat(harness.takeOutput()).singleElement().satisfies(reading -> {
                assertThat(reading.article().title()).isEqualTo("Tin của nguồn");
                assertThat(reading.article().lead()).isEqualTo("Công đoàn họp với nhà máy.");
                assertThat(reading.article().origin()).isEqualTo(TextOrigin.FEED);
                assertThat(reading.article().marks()).containsExactly(mark);
            });
        }
    }

    @Test
    void row60FaultOnOnePageIsItsRejectionAndTheNextGoesOn() throws Exception {
        Selectors broken = new Selectors(Map.of(ArticleField.BODY, List.of("div[")), List.of());
        FeedItem other = new FeedItem(
                "bao-khac", "f", "e", "https://khac.vn/1", "Tin", "", "", null, null, null, List.of(), Samples.NOON);
        try (var harness = route()) {
            harness.feed(
                    read(Map.of(Samples.SOURCE, broken), page(PAGE, (RejectionReason) null)),
                    read(
                            Map.of(Samples.SOURCE, broken),
                            new RawPage(other, other.url(), 200, PAGE, Samples.NOON, null, "")));
            assertThat(harness.takeOutput()).singleElement().returns(other, Reading::item);
            assertThat(harness.rejections())
                    .singleElement()
                    .returns(RejectionReason.INTERNAL, Rejection::reason)
                    .satisfies(rejection -> assertThat(rejection.detail()).doesNotContainPattern("\\p{Cntrl}"));
        }
    }

    private static FunctionHarness<Reading, Reading> route() throws Exception {
        return FunctionHarness.of(new RouteReadingFunction());
    }

    private static Reading read(Map<String, Selectors> selectors, RawPage page) {
        return new ArticleReader(selectors).read(page);
    }

    private static RawPage page(String html, FeedItem item) {
        return new RawPage(item, item.url(), 200, html, Samples.NOON, null, "");
    }

    private static RawPage page(String html, RejectionReason problem) {
        return new RawPage(ITEM, ITEM.url(), problem == null ? 200 : 0, html, Samples.NOON, problem, "detail");
    }
}
