package vn.diembao.dashboards.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.edition.EditionFixture.PROFILE;
import static vn.diembao.dashboards.edition.EditionFixture.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.digest.PaperMark;
import vn.diembao.dashboards.digest.PaperScope;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.UnitProfile;

class EditionRoundTest {
    @TempDir
    Path root;

    private final FakePapers papers = new FakePapers();
    /** A Monday morning. */
    private final HandClock clock = new HandClock("2025-06-30T03:00:00Z");

    private EditionShelf shelf;
    private EditionRound round;

    @BeforeEach
    void open() {
        shelf = new EditionShelf(root.resolve("editions"));
        round = opened();
    }

    @Test
    void aUnitHeardOfForTheFirstTimeGetsNoOldEditions() throws Exception {
        assertThat(run()).isEmpty();
    }

    @Test
    void anEditionComesOutAtItsHourAndOnce() throws Exception {
        run();
        clock.set("2025-07-01T00:01:59Z");
        assertThat(run()).as("what was just read settles").isEmpty();
        clock.set("2025-07-01T00:02:00Z");
        assertThat(run()).containsExactly("tong-ldld-ngay-2025-07-01");
        clock.advance(Duration.ofMinutes(1));
        assertThat(run()).containsExactly("tong-ldld-ngay-2025-07-01");
        assertThat(papers.composed).hasSize(1).noneMatch(PaperMark::late);
    }

    @Test
    void theWeekComesOutOnItsSunday() throws Exception {
        run(profile(false, true));
        clock.set("2025-07-06T00:02:00Z");
        assertThat(run(profile(false, true))).containsExactly("tong-ldld-tuan-2025-W27");
    }

    @Test
    void missedEditionsOfSevenDaysAreIssuedLateAndSaySo() throws Exception {
        run();
        clock.set("2025-07-15T02:00:00Z");
        round = opened();
        assertThat(run())
                .containsExactly(
                        "tong-ldld-ngay-2025-07-09",
                        "tong-ldld-ngay-2025-07-10",
                        "tong-ldld-ngay-2025-07-11",
                        "tong-ldld-ngay-2025-07-12",
                        "tong-ldld-ngay-2025-07-13",
                        "tong-ldld-tuan-2025-W28",
                        "tong-ldld-ngay-2025-07-14",
                        "tong-ldld-ngay-2025-07-15");
        assertThat(papers.composed).hasSize(8).allMatch(PaperMark::late);
    }

    @Test
    void row61AClockThatJumpsGivesEachEditionOnce() throws Exception {
        run();
        for (String now : List.of(
                "2025-07-01T00:30:00Z", "2025-06-30T23:30:00Z", "2025-07-01T00:30:00Z", "2025-07-01T01:30:00Z")) {
            clock.set(now);
            run();
        }
        assertThat(shelf.ids()).containsExactly("tong-ldld-ngay-2025-07-01");
        assertThat(papers.composed).hasSize(1);
    }

    @Test
    void row61AClockThatWasFarAheadDoesNotStopTheIssue() throws Exception {
        clock.set("2040-01-01T00:00:00Z");
        run();
        clock.set("2025-07-01T03:00:00Z");
        run();
        clock.set("2025-07-02T00:05:00Z");
        assertThat(run()).containsExactly("tong-ldld-ngay-2025-07-02");
    }

    @Test
    void row61ALeapDayHasItsEdition() throws Exception {
        clock.set("2028-02-28T03:00:00Z");
        run(profile(true, false));
        clock.set("2028-03-01T00:05:00Z");
        assertThat(run(profile(true, false))).containsExactly("tong-ldld-ngay-2028-02-29", "tong-ldld-ngay-2028-03-01");
    }

    @Test
    void anIndexThatDoesNotAnswerMakesTheEditionLateNotLost() throws Exception {
        run();
        clock.set("2025-07-01T00:05:00Z");
        papers.down = true;
        assertThat(round.run(PROFILE)).isEqualTo(new IssueAccount(List.of(), "tong-ldld-ngay-2025-07-01: no answer"));
        papers.down = false;
        clock.set("2025-07-01T01:00:00Z");
        assertThat(run()).hasSize(1);
        assertThat(papers.composed.get(0).late()).isTrue();
    }

    @Test
    void aUnitThatTheTaxonomyDoesNotKnowIsAskedForOnce() throws Exception {
        run();
        papers.unknownUnit = true;
        clock.set("2025-07-01T00:05:00Z");
        assertThat(run()).isEmpty();
        papers.unknownUnit = false;
        assertThat(run()).isEmpty();
    }

    @Test
    void slipsComeOutWithTheNextEdition() throws Exception {
        papers.hashes.put("clip-a", "1");
        run();
        clock.set("2025-07-01T00:05:00Z");
        run();
        papers.hashes.put("clip-a", "2");
        clock.set("2025-07-01T05:00:00Z");
        assertThat(run()).hasSize(1);
        clock.set("2025-07-02T00:05:00Z");
        assertThat(run())
                .containsExactly(
                        "tong-ldld-ngay-2025-07-01", "tong-ldld-ngay-2025-07-01-dc1", "tong-ldld-ngay-2025-07-02");
    }

    @Test
    void anEditionThatFailsDoesNotHoldUpTheOthers() throws Exception {
        run();
        clock.set("2025-07-01T00:05:00Z");
        run();
        Path record = root.resolve("editions/tong-ldld-ngay-2025-07-01/edition.json");
        Files.writeString(record, "{");
        clock.set("2025-07-02T00:05:00Z");
        IssueAccount account = round.run(PROFILE);
        assertThat(account.standing()).extracting(IssuedEdition::id).containsExactly("tong-ldld-ngay-2025-07-02");
        assertThat(account.trouble()).startsWith("tong-ldld-ngay-2025-07-01: ");
    }

    @Test
    void correctionsStayDueUntilTheyAreMade() throws Exception {
        papers.hashes.put("clip-a", "1");
        run();
        clock.set("2025-07-01T00:05:00Z");
        run();
        papers.hashes.put("clip-a", "2");
        papers.noSlips = true;
        clock.set("2025-07-02T00:05:00Z");
        assertThat(round.run(PROFILE).trouble()).contains("no answer");
        papers.noSlips = false;
        round = opened();
        assertThat(run()).contains("tong-ldld-ngay-2025-07-01-dc1");
        papers.hashes.put("clip-a", "3");
        assertThat(run()).as("only with the next edition").doesNotContain("tong-ldld-ngay-2025-07-01-dc2");
    }

    @Test
    void aChangedProfileChangesNoEditionsScope() throws Exception {
        run();
        clock.set("2025-07-01T00:05:00Z");
        run();
        clock.set("2025-07-02T05:05:00Z");
        UnitProfile changed = new UnitProfile(
                PROFILE.unit(),
                PROFILE.letterhead(),
                Coverage.BELOW,
                new IssueTimes(LocalTime.of(9, 30), true, true),
                PROFILE.mail());
        run(changed);
        assertThat(papers.scopes)
                .contains(new PaperScope(
                        Instant.parse("2025-06-30T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z"), null));
        assertThat(shelf.find("tong-ldld-ngay-2025-07-02").orElseThrow().scope())
                .isEqualTo(new PaperScope(
                        Instant.parse("2025-07-01T02:30:00Z"), Instant.parse("2025-07-02T02:30:00Z"), "tong-ldld"));
    }

    private EditionRound opened() {
        return new EditionRound(new EditionPress(papers, shelf, clock), shelf, root.resolve("editions"), clock);
    }

    private List<String> run() throws IOException {
        return run(PROFILE);
    }

    private List<String> run(UnitProfile profile) throws IOException {
        return round.run(profile).standing().stream().map(IssuedEdition::id).toList();
    }
}
