package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.model.CopyKind;
import vn.diembao.pipeline.copy.Publication.Carrier;

final class CopyFinderTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T02:00:00Z");

    private final CopyFinder finder = new CopyFinder();

    private record Appearance(Publication publication, String text) {}

    private static Appearance appearance(String id, Carrier carrier, int hours, String text) {
        return new Appearance(new Publication(id, carrier, null, MORNING.plus(Duration.ofHours(hours))), text);
    }

    private CopyVerdict take(String id, Carrier carrier, int hours, String text) {
        return take(finder, appearance(id, carrier, hours, text));
    }

    private static CopyVerdict take(CopyFinder finder, Appearance appearance) {
        return finder.take(appearance.publication(), Sketcher.sketch("", appearance.text()));
    }

    @Test
    void findsACopyThatIsCutFramedOrChangedInAPlace() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        List<String> changed = new ArrayList<>(WrittenArticles.PARAGRAPHS);
        changed.set(2, WrittenArticles.OTHER);
        Map<String, String> copies = Map.of(
                "cut", String.join("\n", WrittenArticles.PARAGRAPHS.subList(0, 2)),
                "framed", WrittenArticles.framed(),
                "changed", String.join("\n", changed));
        copies.forEach((id, text) -> {
            CopyVerdict verdict = take(id, Carrier.OUTLET, 1, text);
            assertThat(verdict.original()).as(id).isEqualTo("first");
            assertThat(verdict.kind()).as(id).isEqualTo(CopyKind.REPRINT);
        });
    }

    @Test
    void postThatGivesAnAddressIsAShareInWhateverOrderTheyCome() {
        take("article", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        CopyVerdict after = share("after", "article");
        assertThat(after.original()).isEqualTo("article");
        assertThat(after.kind()).isEqualTo(CopyKind.SOCIAL_SHARE);
        assertThat(after.text().shares()).isEqualTo(1);

        assertThat(share("before", "late").kind()).as("not known yet").isEqualTo(CopyKind.ORIGINAL);
        CopyVerdict late = take("late", Carrier.OUTLET, 2, WrittenArticles.OTHER);
        assertThat(late.kind()).isEqualTo(CopyKind.ORIGINAL);
        assertThat(late.displaced()).singleElement().satisfies(displaced -> assertThat(
                        displaced.displaced().article())
                .isEqualTo("before"));
        assertThat(late.text().shares()).isEqualTo(1);
    }

    @Test
    void addressGoesBeforeWhatAPostReadsLike() {
        take("article", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        take("other", Carrier.OUTLET, 0, WrittenArticles.OTHER);
        CopyVerdict post = finder.take(
                new Publication("post", Carrier.SOCIAL, null, MORNING),
                Sketcher.sketch("", WrittenArticles.OTHER),
                "article");
        assertThat(post.original()).isEqualTo("article");
    }

    @Test
    void row72ShareOfAnArticleThatIsRemovedNamesItNoMore() {
        take("article", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        share("post", "article");
        CopyLoss loss = finder.remove("article");
        assertThat(loss.newFirst()).isTrue();
        assertThat(loss.text().first().article()).isEqualTo("post");
    }

    private CopyVerdict share(String id, String article) {
        Publication post = new Publication(id, Carrier.SOCIAL, null, MORNING.plus(Duration.ofHours(1)));
        return finder.take(post, Sketcher.sketch("", "Mời cả nhà đọc bài này " + id), article);
    }

    @Test
    void takesAnotherTellingOfTheEventWithAQuotationForAnOriginal() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        CopyVerdict verdict = take("second", Carrier.OUTLET, 1, WrittenArticles.SAME_EVENT);
        assertThat(verdict.original()).isEqualTo("second");
        assertThat(verdict.kind()).isEqualTo(CopyKind.ORIGINAL);
    }

    @Test
    void takesAParagraphQuotedInALongArticleForNoCopy() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        String quoting =
                WrittenArticles.SAME_EVENT + '\n' + WrittenArticles.PARAGRAPHS.get(3) + '\n' + WrittenArticles.OTHER;
        assertThat(take("second", Carrier.OUTLET, 1, quoting).original()).isEqualTo("second");
    }

    @Test
    void leavesApartWhatARoundUpHolds() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        take("second", Carrier.OUTLET, 0, WrittenArticles.OTHER);
        CopyVerdict verdict = take(
                "roundup",
                Carrier.OUTLET,
                1,
                String.join("\n", WrittenArticles.TEXT, WrittenArticles.OTHER, WrittenArticles.SAME_EVENT));
        assertThat(verdict.displaced()).isEmpty();
        assertThat(take("third", Carrier.OUTLET, 2, WrittenArticles.OTHER).original())
                .isNotEqualTo("first");
    }

    @Test
    void neverTakesAnEditForACopyOfItself() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        CopyVerdict edit = take("first", Carrier.OUTLET, 2, WrittenArticles.framed());
        assertThat(edit.original()).isEqualTo("first");
        assertThat(edit.displaced()).isEmpty();
    }

    @Test
    void namesTheOutletAndNotTheAggregatorThatWasFaster() {
        CopyVerdict early = take("mirror", Carrier.AGGREGATOR, -1, WrittenArticles.TEXT);
        assertThat(early.kind()).isEqualTo(CopyKind.AGGREGATOR);
        CopyVerdict outlet = take("outlet", Carrier.OUTLET, 3, WrittenArticles.TEXT);
        assertThat(outlet.kind()).isEqualTo(CopyKind.ORIGINAL);
        assertThat(outlet.displaced())
                .extracting(Displacement::redirect)
                .containsExactly(new Redirect("mirror", "outlet"));
    }

    @Test
    void tellsAPostThatSharesAnArticleFromAPostOfItsOwn() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        CopyVerdict share = take("post", Carrier.SOCIAL, 1, "Đọc mà thương. " + WrittenArticles.PARAGRAPHS.get(2));
        assertThat(share.kind()).isEqualTo(CopyKind.SOCIAL_SHARE);
        assertThat(share.original()).isEqualTo("first");
        assertThat(take("own", Carrier.SOCIAL, 1, WrittenArticles.OTHER).kind()).isEqualTo(CopyKind.ORIGINAL);
    }

    @Test
    void forgetsWhatItIsToldToForget() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        finder.forget("first");
        finder.forget("never seen");
        assertThat(take("second", Carrier.OUTLET, 1, WrittenArticles.TEXT).original())
                .isEqualTo("second");
    }

    @Test
    void tellsThoseToFollowThatShareNothingWithTheOneTakenOut() {
        take("head", Carrier.OUTLET, 0, String.join("\n", WrittenArticles.PARAGRAPHS.subList(0, 2)));
        take("whole", Carrier.OUTLET, 1, WrittenArticles.TEXT);
        take("tail", Carrier.OUTLET, 2, String.join("\n", WrittenArticles.PARAGRAPHS.subList(3, 5)));

        CopyLoss loss = finder.remove("head");

        assertThat(loss.newFirst()).isTrue();
        assertThat(loss.text().first().article()).isEqualTo("whole");
        assertThat(loss.followers()).extracting(Publication::article).containsExactly("tail");
    }

    @Test
    void takesTheSameTextOfAnotherSeasonForItsOwn() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        assertThat(take("year", Carrier.OUTLET, 24 * 365, WrittenArticles.TEXT).original())
                .isEqualTo("year");
        assertThat(take(
                                finder,
                                new Appearance(
                                        new Publication("undated", Carrier.OUTLET, null, null), WrittenArticles.TEXT))
                        .original())
                .isEqualTo("first");
    }

    @Test
    void endsWithTheSameOriginalInWhateverOrderTheCopiesCome() {
        List<Appearance> appearances = List.of(
                appearance("outlet", Carrier.OUTLET, 0, WrittenArticles.TEXT),
                appearance("mirror", Carrier.AGGREGATOR, -2, WrittenArticles.framed()),
                appearance("cut", Carrier.OUTLET, 1, String.join("\n", WrittenArticles.PARAGRAPHS.subList(0, 3))),
                appearance("share", Carrier.SOCIAL, -1, WrittenArticles.PARAGRAPHS.get(1)),
                appearance("other", Carrier.OUTLET, -3, WrittenArticles.SAME_EVENT));
        Set<Map<String, String>> outcomes = new HashSet<>();
        for (List<Appearance> order : orders(appearances)) {
            outcomes.add(outcome(order));
        }
        assertThat(outcomes)
                .containsExactly(Map.of(
                        "outlet", "outlet", "mirror", "outlet", "cut", "outlet", "share", "outlet", "other", "other"));
    }

    @Test
    void row27GroupsOneStoryOfFortySitesSpunTextIncluded() {
        take("first", Carrier.OUTLET, 0, WrittenArticles.TEXT);
        for (int site = 1; site <= 40; site++) {
            String text = site % 4 == 0
                    ? WrittenArticles.spun(10)
                    : site % 3 == 0 ? WrittenArticles.framed() : WrittenArticles.TEXT;
            CopyVerdict verdict = take("site" + site, Carrier.OUTLET, site, text);
            assertThat(verdict.original()).as("site %s", site).isEqualTo("first");
            assertThat(verdict.kind()).isEqualTo(CopyKind.REPRINT);
        }
    }

    private static Map<String, String> outcome(List<Appearance> order) {
        CopyFinder finder = new CopyFinder();
        Redirects redirects = new Redirects();
        Map<String, String> originals = new HashMap<>();
        for (Appearance appearance : order) {
            CopyVerdict verdict = take(finder, appearance);
            verdict.displaced().forEach(displaced -> redirects.add(displaced.redirect()));
            originals.put(appearance.publication().article(), verdict.original());
        }
        originals.replaceAll((article, original) -> redirects.last(original));
        return originals;
    }

    private static <T> List<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : things) {
            List<T> others = new ArrayList<>(things);
            others.remove(first);
            for (List<T> order : orders(others)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
