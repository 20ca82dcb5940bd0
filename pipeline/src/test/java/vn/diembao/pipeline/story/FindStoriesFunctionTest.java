package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.CopyKind;
import vn.diembao.model.History;
import vn.diembao.model.OutletName;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.StateRetention;
import vn.diembao.pipeline.copy.WrittenArticles;
import vn.diembao.pipeline.history.PlacedArticle;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.history.TrackedArticle.Told;

final class FindStoriesFunctionTest {
    private static final Map<String, OutletName> OUTLETS = Map.of(
            "bao-dau", new OutletName("bao-dau", "Báo Đầu", "central", false),
            "bao-sau", new OutletName("bao-sau", "Báo Sau", "local", false));
    private static final String TITLE = WrittenArticles.TITLE;
    private static final String TEXT = WrittenArticles.TEXT;

    private final Map<String, ClipStory> stored = new HashMap<>();

    private static FunctionHarness<TrackedArticle, PlacedArticle> harness(OperatorSubtaskState state) throws Exception {
        return FunctionHarness.restored(new FindStoriesFunction(OUTLETS, true), any -> "", state);
    }

    private static TrackedArticle article(String id, String source, int hours, String title, String text) {
        return tracked(id, source, Samples.NOON.plus(Duration.ofHours(hours)), title, text, 1);
    }

    private static TrackedArticle tracked(
            String id, String source, Instant at, String title, String text, int versions) {
        Article article = new Article(
                id,
                "https://" + source + ".vn/" + id + ".html",
                source,
                ArticleKind.PRESS,
                title,
                "",
                text,
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
                ClipId.sha256(title + text));
        List<ClipVersion> all = new ArrayList<>();
        for (int version = 0; version < versions; version++) {
            all.add(new ClipVersion("h" + version, "t", "l", "b", at, List.of()));
        }
        return new TrackedArticle(id, article, new History(at, at, null, all));
    }

    @Test
    void row57AnEditedClipThatIsToldOfAgainIsRememberedAndItsCopyFound() throws Exception {
        TrackedArticle edited = tracked("first", "bao-dau", Samples.NOON, TITLE, TEXT, 2);
        try (var harness = harness(null)) {
            harness.feed(new TrackedArticle(edited.clipId(), edited.article(), edited.history(), Told.RETOLD));
            harness.feed(article("copy", "bao-sau", 1, TITLE, TEXT));
            store(harness);
        }
        assertThat(stored.get("copy").duplicateOf()).isEqualTo("first");
        assertThat(stored.get("first").reprints()).isEqualTo(1);
    }

    @Test
    void clipThatIsReadAgainIsRememberedAndKeepsTheStoryThatIsStored() throws Exception {
        TrackedArticle known = article("first", "bao-dau", 0, TITLE, TEXT);
        try (var harness = harness(null)) {
            harness.feed(new TrackedArticle(known.clipId(), known.article(), known.history(), Told.READ_AGAIN));
            assertThat(harness.takeOutput()).singleElement().satisfies(placed -> {
                assertThat(placed.tracked()).isNotNull();
                assertThat(placed.story()).isNull();
            });
            harness.feed(article("copy", "bao-sau", 1, TITLE, TEXT));
            store(harness);
        }
        assertThat(stored.get("copy").duplicateOf()).isEqualTo("first");
    }

    @Test
    void outletThatTellsOnlyTheDayIsNotTakenForTheFirst() throws Exception {
        Instant midnight = Instant.parse("2026-03-01T17:00:00Z");
        Instant morning = midnight.plus(Duration.ofHours(8));
        try (var harness = harness(null)) {
            harness.feed(tracked("day", "bao-sau", midnight, TITLE, TEXT, 1));
            harness.feed(tracked("hour", "bao-dau", morning, TITLE, TEXT, 1));
            store(harness);
        }
        assertThat(stored.get("hour").kind()).isEqualTo(CopyKind.ORIGINAL);
        assertThat(stored.get("day").duplicateOf()).isEqualTo("hour");
    }

    /** What the index would hold in the end. */
    private void store(FunctionHarness<TrackedArticle, PlacedArticle> harness) {
        for (PlacedArticle placed : harness.takeOutput()) {
            ClipStory now = placed.story();
            ClipStory before = stored.get(placed.clipId());
            if (placed.tracked() != null && now != null) {
                stored.put(placed.clipId(), now);
            } else if (now != null && before != null) {
                stored.put(placed.clipId(), merged(before, now));
            }
        }
    }

    private static ClipStory merged(ClipStory before, ClipStory now) {
        return new ClipStory(
                now.id() == null ? before.id() : now.id(),
                now.redirectedTo() == null ? before.redirectedTo() : now.redirectedTo(),
                now.duplicateOf() == null ? before.duplicateOf() : now.duplicateOf(),
                now.kind() == null ? before.kind() : now.kind(),
                now.firstOutlet() == null ? before.firstOutlet() : now.firstOutlet(),
                now.reprints() == null ? before.reprints() : now.reprints(),
                now.shares() == null ? before.shares() : now.shares());
    }

    @Test
    void row27EachCopyNamesTheFirstPublisherWhoCountsThem() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(article("first", "bao-dau", 0, TITLE, TEXT));
            for (int site = 1; site <= 40; site++) {
                String text = site % 4 == 0 ? WrittenArticles.spun(10) : TEXT;
                harness.feed(article("site" + site, "trang-" + site, site, "Tựa của trang " + site, text));
            }
            store(harness);
        }
        assertThat(stored.get("first"))
                .isEqualTo(new ClipStory("first", null, null, CopyKind.ORIGINAL, "Báo Đầu", 40, 0));
        assertThat(stored.get("site40"))
                .isEqualTo(new ClipStory("first", null, "first", CopyKind.REPRINT, "Báo Đầu", 0, 0));
        assertThat(stored).hasSize(41);
    }

    @Test
    void row26TextDatedEarlierThatComesLateTakesThePlaceOfTheFirst() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(article("mirror", "baomoi", -5, TITLE, TEXT));
            harness.feed(article("late", "bao-sau", 3, TITLE, WrittenArticles.framed()));
            harness.feed(article("first", "bao-dau", 0, TITLE, TEXT));
            store(harness);
        }
        assertThat(stored.get("first"))
                .isEqualTo(new ClipStory("mirror", null, null, CopyKind.ORIGINAL, "Báo Đầu", 2, 0));
        assertThat(stored.get("late"))
                .isEqualTo(new ClipStory("mirror", null, "first", CopyKind.REPRINT, "Báo Đầu", 0, 0));
        assertThat(stored.get("mirror").duplicateOf()).as("then followed").isEqualTo("late");
        assertThat(stored.get("mirror").kind()).isEqualTo(CopyKind.AGGREGATOR);
    }

    @Test
    void row57RestoredRunFindsTheSameStories() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null)) {
            harness.feed(article("first", "bao-dau", 0, TITLE, TEXT));
            state = harness.snapshot();
            harness.feed(article("lost", "bao-sau", 1, TITLE, TEXT));
        }
        try (var harness = harness(state)) {
            harness.feed(article("copy", "bao-sau", 1, "Tựa khác", WrittenArticles.framed()));
            harness.feed(
                    article("same", "bao-sau", 2, "Quà đến tay công nhân xóm trọ Hòa An", WrittenArticles.SAME_EVENT));
            store(harness);
        }
        assertThat(stored.get("copy").duplicateOf()).isEqualTo("first");
        assertThat(stored.get("copy").id()).isEqualTo("first");
        assertThat(stored.get("same").id()).isEqualTo("first");
        assertThat(stored.get("same").kind()).isEqualTo(CopyKind.ORIGINAL);
    }

    @Test
    void row57SameArticlesOnceMoreChangeNothing() throws Exception {
        List<TrackedArticle> all = List.of(
                article("first", "bao-dau", 0, TITLE, TEXT),
                article("copy", "bao-sau", 1, TITLE, TEXT),
                article("early", "bao-sau", -1, TITLE, WrittenArticles.framed()));
        try (var harness = harness(null)) {
            harness.feed(all.toArray(TrackedArticle[]::new));
            store(harness);
            Map<String, ClipStory> once = Map.copyOf(stored);
            harness.feed(all.toArray(TrackedArticle[]::new));
            store(harness);
            assertThat(stored.get("early")).isEqualTo(once.get("early"));
            assertThat(stored.get("early").reprints()).isEqualTo(2);
            assertThat(stored.get("first").duplicateOf()).isEqualTo("early");
        }
    }

    @Test
    void storiesThatTurnOutToBeOneLeaveARedirectThatAnEditKeeps() throws Exception {
        List<String> paragraphs = WrittenArticles.PARAGRAPHS;
        String end = String.join("\n", paragraphs.subList(2, 5));
        try (var harness = harness(null)) {
            harness.feed(article("one", "bao-dau", 0, "", String.join("\n", paragraphs.subList(0, 3))));
            harness.feed(article("two", "bao-sau", 240, "", end));
            harness.feed(article("whole", "bao-sau", 240, TITLE, TEXT));
            store(harness);
            assertThat(stored.get("two").id()).isEqualTo("one");
            assertThat(stored.get("two").redirectedTo()).isEqualTo("one");
            harness.feed(tracked("two", "bao-sau", Samples.NOON.plus(Duration.ofDays(11)), "Sửa tựa", end, 2));
            store(harness);
            assertThat(stored.get("two").redirectedTo()).isEqualTo("one");
            assertThat(stored.get("two").duplicateOf()).isEqualTo("one");
        }
    }

    @Test
    void row65ForgetsWhatArrivedAMonthAgoAndLeavesItsEditsWhereTheyStand() throws Exception {
        Instant later = Samples.NOON.plus(StateRetention.KEPT).plusSeconds(1);
        try (var harness = harness(null)) {
            harness.feed(article("first", "bao-dau", 0, TITLE, TEXT));
            harness.feed(tracked("other", "bao-sau", later, "Bóng chuyền", WrittenArticles.OTHER, 1));
            harness.takeOutput();
            harness.feed(tracked("first", "bao-dau", later, TITLE, WrittenArticles.framed(), 2));
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns(null, PlacedArticle::story)
                    .satisfies(placed -> assertThat(placed.tracked().article()).isNotNull());
        }
    }

    @Test
    void row59EditOfAClipThatAnEarlierReleaseStoredIsLeftWithoutAStory() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(tracked("old", "bao-dau", Samples.NOON, TITLE, TEXT, 2));
            harness.feed(article("new", "bao-sau", 1, TITLE, TEXT));
            store(harness);
        }
        assertThat(stored).containsOnlyKeys("new");
        assertThat(stored.get("new").kind()).isEqualTo(CopyKind.ORIGINAL);
    }

    @Test
    void row72CopiesOfAnErasedTextNameTheNextOneAsTheFirst() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(article("first", "bao-dau", 0, TITLE, TEXT));
            harness.feed(article("second", "bao-sau", 1, TITLE, TEXT));
            harness.feed(article("third", "baomoi", 2, TITLE, TEXT));
            store(harness);
            assertThat(stored.get("first").reprints()).isEqualTo(2);

            harness.feed(TrackedArticle.removed("first"));
            List<PlacedArticle> told = harness.takeOutput();
            assertThat(told.get(0)).isEqualTo(PlacedArticle.of(TrackedArticle.removed("first"), null));
            assertThat(told)
                    .contains(PlacedArticle.changed(
                            "second", new ClipStory("first", null, null, CopyKind.ORIGINAL, "Báo Sau", 1, 0)))
                    .contains(PlacedArticle.changed(
                            "third", ClipStory.displaced("second", CopyKind.AGGREGATOR, "Báo Sau")))
                    .hasSize(3);

            harness.feed(article("fourth", "bao-dau", 3, "Tựa khác", TEXT));
            store(harness);
            assertThat(stored.get("fourth"))
                    .as("the story goes on under its id, the text under its new first")
                    .isEqualTo(new ClipStory("first", null, "second", CopyKind.REPRINT, "Báo Sau", 0, 0));
        }
    }

    @Test
    void row72OriginalThatStaysCountsOneCopyLess() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(article("first", "bao-dau", 0, TITLE, TEXT));
            harness.feed(article("second", "bao-sau", 1, TITLE, TEXT));
            harness.takeOutput();
            harness.feed(TrackedArticle.removed("second"), TrackedArticle.removed("second"));
            assertThat(harness.takeOutput())
                    .containsExactly(
                            PlacedArticle.of(TrackedArticle.removed("second"), null),
                            PlacedArticle.changed("first", ClipStory.copied(0, 0)),
                            PlacedArticle.of(TrackedArticle.removed("second"), null));
            harness.feed(article("second", "bao-sau", 1, TITLE, TEXT));
            store(harness);
            assertThat(stored.get("second").duplicateOf()).isEqualTo("first");
        }
    }

    @Test
    void withdrawalLeavesTheStoryAsItIs() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(new TrackedArticle("first", null, Samples.history(Samples.NOON)));
            assertThat(harness.takeOutput()).singleElement().returns(null, PlacedArticle::story);
        }
    }
}
