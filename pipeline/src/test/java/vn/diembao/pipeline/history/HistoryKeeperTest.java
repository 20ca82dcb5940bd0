package vn.diembao.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.model.Article;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.Samples;

final class HistoryKeeperTest {
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    /** A past is a list of looks {@code hour title/lead/body} or {@code hour gone}, and so is the last look. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/history/verdicts.csv", numLinesToSkip = 1)
    void judgesASightingByWhatWasSeenBefore(String name, String past, String look, String verdict, String expected) {
        History known = null;
        if (past != null) {
            for (String earlier : past.split("; ")) {
                known = historyOf(HistoryKeeper.judge(known, sighting(earlier)));
            }
        }
        HistoryVerdict judged = HistoryKeeper.judge(known, sighting(look));
        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
        if (expected != null) {
            assertThat(described(historyOf(judged))).isEqualTo(expected);
        }
    }

    @Test
    void aFeedReadAgainBringsNoEarlierTextBack() {
        History known = historyOf(HistoryKeeper.judge(null, sighting("1 a/b/c")));
        known = historyOf(HistoryKeeper.judge(known, sighting("2 x/b/c")));

        assertThat(HistoryKeeper.judge(known, fed("3 a/b/c"))).isInstanceOf(HistoryVerdict.Repeated.class);
        assertThat(HistoryKeeper.judge(known, sighting("3 a/b/c"))).isInstanceOf(HistoryVerdict.Changed.class);
    }

    @Test
    void aRowOfTheOfficeIsNeverOvertaken() {
        History known = historyOf(HistoryKeeper.judge(null, from(TextOrigin.ENTRY, "5 a/b/c")));
        HistoryVerdict corrected = HistoryKeeper.judge(known, from(TextOrigin.ENTRY, "1 a/b/d"));

        assertThat(described(historyOf(corrected))).isEqualTo("5 5 - 2: body");
        assertThat(HistoryKeeper.judge(historyOf(corrected), from(TextOrigin.ENTRY, "6 a/b/c")))
                .as("an old table brings no old text back")
                .isInstanceOf(HistoryVerdict.Repeated.class);
    }

    @Test
    void keepsTheFirstVersionAndTheLast49() {
        History known = null;
        for (int i = 0; i < 60; i++) {
            known = historyOf(HistoryKeeper.judge(known, seen(i, "title " + i)));
        }
        assertThat(known.versions()).hasSize(50);
        assertThat(known.versions().get(0).seenAt()).isEqualTo(DAY);
        assertThat(known.versions().get(1).seenAt()).isEqualTo(DAY.plus(Duration.ofMinutes(11)));
        assertThat(known.firstSeenAt()).isEqualTo(DAY);
    }

    @Test
    void namesAFieldByItsOwnTextOnly() {
        ClipVersion version = ((HistoryVerdict.NewClip) HistoryKeeper.judge(null, seen(0, "title")))
                .history()
                .versions()
                .get(0);
        assertThat(version.titleHash()).isEqualTo(ClipVersion.hashOf("title"));
        assertThat(version.changed()).isEmpty();
        assertThat(version.contentHash()).isNotEqualTo(version.titleHash());
    }

    @Test
    void aLookReadAgainReplacesWhatWasReadAndIsNoEdit() {
        History known = historyOf(HistoryKeeper.judge(null, sighting("1 a/b/c")));
        known = historyOf(HistoryKeeper.judge(known, sighting("5 a/b/d")));

        var first = (HistoryVerdict.ReadAgain) HistoryKeeper.judgeAgain(known, sighting("1 a/b/cc"));
        var second = (HistoryVerdict.ReadAgain) HistoryKeeper.judgeAgain(first.history(), sighting("5 a/b/dd"));

        assertThat(first.differs()).isTrue();
        assertThat(first.newest()).isFalse();
        assertThat(second.newest()).isTrue();
        assertThat(described(second.history())).isEqualTo("1 5 - 2: body");
        assertThat(second.history().versions())
                .extracting(ClipVersion::bodyHash)
                .containsExactly(ClipVersion.hashOf("cc"), ClipVersion.hashOf("dd"));
    }

    @Test
    void aLookReadAgainAsBeforeChangesNothing() {
        History known = historyOf(HistoryKeeper.judge(null, sighting("1 a/b/c")));
        known = historyOf(HistoryKeeper.judge(known, sighting("5 a/b/d")));
        known = historyOf(HistoryKeeper.judge(known, sighting("9 gone")));

        var again = (HistoryVerdict.ReadAgain) HistoryKeeper.judgeAgain(known, sighting("5 a/b/d"));

        assertThat(again.differs()).isFalse();
        assertThat(again.history()).isEqualTo(known);
        assertThat(HistoryKeeper.judgeAgain(known, sighting("9 gone"))).isInstanceOf(HistoryVerdict.Repeated.class);
    }

    @Test
    void aLookThatNoVersionBeganWithIsJudgedAsEver() {
        History known = historyOf(HistoryKeeper.judge(null, sighting("1 a/b/c")));

        assertThat(HistoryKeeper.judgeAgain(known, sighting("2 a/b/c"))).isInstanceOf(HistoryVerdict.Repeated.class);
        assertThat(HistoryKeeper.judgeAgain(known, sighting("2 a/b/d"))).isInstanceOf(HistoryVerdict.Changed.class);
        assertThat(HistoryKeeper.judgeAgain(null, sighting("2 a/b/d"))).isInstanceOf(HistoryVerdict.NewClip.class);
    }

    private static Sighting seen(int minute, String title) {
        return Sighting.of(Samples.article(DAY.plus(Duration.ofMinutes(minute)), title, "lead", "body"));
    }

    private static Sighting sighting(String look) {
        String[] parts = look.split(" ");
        Instant at = DAY.plus(Duration.ofHours(Integer.parseInt(parts[0])));
        if (parts[1].equals("gone")) {
            return Sighting.gone("id", Samples.SOURCE, Samples.URL, at);
        }
        String[] fields = parts[1].split("/");
        return Sighting.of(Samples.article(at, fields[0], fields[1], fields[2]));
    }

    /** The same look at what the feed tells. */
    private static Sighting fed(String look) {
        return from(TextOrigin.FEED, look);
    }

    private static Sighting from(TextOrigin origin, String look) {
        Article page = sighting(look).article();
        return Sighting.of(new Article(
                page.id(),
                page.url(),
                page.sourceId(),
                page.kind(),
                page.title(),
                page.lead(),
                page.body(),
                page.author(),
                page.authorKey(),
                page.section(),
                page.tags(),
                page.language(),
                page.publishedAt(),
                page.modifiedAt(),
                page.fetchedAt(),
                origin,
                page.flags(),
                page.contentHash()));
    }

    private static History historyOf(HistoryVerdict verdict) {
        if (verdict instanceof HistoryVerdict.NewClip fresh) {
            return fresh.history();
        }
        if (verdict instanceof HistoryVerdict.Changed changed) {
            return changed.history();
        }
        return ((HistoryVerdict.Withdrawn) verdict).history();
    }

    /** {@code first updated withdrawn versions: fields that changed last, or none}. */
    private static String described(History history) {
        List<ClipVersion> versions = history.versions();
        List<String> changed = versions.get(versions.size() - 1).changed();
        return hour(history.firstSeenAt()) + " " + hour(history.updatedAt()) + " " + hour(history.withdrawnAt()) + " "
                + versions.size() + ": " + (changed.isEmpty() ? "none" : String.join("+", changed));
    }

    private static String hour(Instant at) {
        return at == null ? "-" : Long.toString(Duration.between(DAY, at).toHours());
    }
}
