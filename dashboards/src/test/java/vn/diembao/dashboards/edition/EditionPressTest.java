package vn.diembao.dashboards.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.diembao.dashboards.edition.EditionFixture.DATE;
import static vn.diembao.dashboards.edition.EditionFixture.PROFILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.digest.DigestPeriod;

class EditionPressTest {
    @TempDir
    Path root;

    private final FakePapers papers = new FakePapers();
    private final HandClock clock = new HandClock("2025-07-01T00:02:00Z");
    private EditionShelf shelf;
    private EditionPress press;

    @BeforeEach
    void open() {
        papers.hashes.put("clip-a", "1");
        papers.hashes.put("clip-b", "1");
        shelf = new EditionShelf(root.resolve("editions"));
        press = new EditionPress(papers, shelf, clock);
    }

    @Test
    void anIssuedEditionIsKeptWithItsRecord() throws Exception {
        IssuedEdition edition = issue();
        assertThat(edition.id()).isEqualTo("tong-ldld-ngay-2025-07-01");
        assertThat(edition.late()).isFalse();
        assertThat(edition.dueAt()).isEqualTo("2025-07-01T00:00:00Z");
        assertThat(shelf.find(edition.id())).contains(edition);
        assertThat(shelf.files(edition)).allSatisfy(file -> assertThat(file).exists());
        assertThat(edition.paper("docx").name()).isEqualTo("ban.docx");
        assertThat(shelf.holding("clip-a")).containsExactly(edition);
        assertThat(shelf.holding("clip-c")).isEmpty();
    }

    @Test
    void theHashIsThatOfTheFilesAsSha256sumListsThem() throws Exception {
        IssuedEdition edition = issue();
        StringBuilder lines = new StringBuilder();
        for (Path file : shelf.files(edition)) {
            lines.append(EditionHash.of(Files.readAllBytes(file)))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        assertThat(EditionHash.of(lines.toString().getBytes(UTF_8))).isEqualTo(edition.hash());
    }

    @Test
    void askingAgainGivesTheSameBytes() throws Exception {
        IssuedEdition first = issue();
        byte[] before = shelf.read(first, first.paper("html"));
        papers.hashes.put("clip-a", "2");
        clock.set("2025-07-05T00:00:00Z");
        IssuedEdition again = issue();
        assertThat(again).isEqualTo(first);
        assertThat(shelf.read(again, again.paper("html"))).isEqualTo(before);
        assertThat(papers.composed).hasSize(1);
    }

    @Test
    void whoeverComesSecondGetsWhatIsThere() throws Exception {
        IssuedEdition first = issue();
        IssuedEdition other = new IssuedEdition(
                first.id(),
                first.unit(),
                first.period(),
                first.date(),
                first.scope(),
                "Bản khác",
                first.dueAt(),
                first.issuedAt(),
                false,
                "0",
                null,
                List.of(),
                List.of());
        assertThat(shelf.keep(other, Map.of())).isEqualTo(first);
        assertThat(shelf.ids()).containsExactly(first.id());
        try (var left = Files.list(root.resolve("editions"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNotWhatWasIssuedIsNotGivenOut() throws Exception {
        IssuedEdition edition = issue();
        Files.writeString(shelf.files(edition).get(0), "khác");
        assertThatThrownBy(() -> shelf.read(edition, edition.files().get(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not what was issued");
    }

    @Test
    void anEditionIsNotIssuedBeforeItCloses() {
        clock.set("2025-06-30T23:59:59Z");
        assertThatThrownBy(this::issue)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closes at 2025-07-01T00:00:00Z");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void anEditionThatComesLateSaysSo() throws Exception {
        clock.set("2025-07-03T02:10:00Z");
        assertThat(issue().late()).isTrue();
        assertThat(papers.composed.get(0).late()).isTrue();
    }

    @Test
    void aChangedClipLeadsToASlipThatRefersToTheEdition() throws Exception {
        IssuedEdition edition = issue();
        assertThat(correct()).isEmpty();
        papers.hashes.put("clip-b", "2");
        papers.hashes.put("clip-c", "1");
        IssuedEdition slip = correct().orElseThrow();
        assertThat(slip.id()).isEqualTo("tong-ldld-ngay-2025-07-01-dc1");
        assertThat(slip.corrects()).isEqualTo(new IssuedEdition.Corrected(edition.id(), edition.hash()));
        assertThat(slip.title()).isEqualTo("Đính chính " + edition.hash());
        assertThat(slip.clips()).extracting(clip -> clip.id()).containsExactly("clip-b", "clip-c");
        assertThat(shelf.find(edition.id())).contains(edition);
    }

    @Test
    void aChangeIsToldOnce() throws Exception {
        issue();
        papers.hashes.put("clip-b", "2");
        IssuedEdition first = correct().orElseThrow();
        assertThat(correct()).isEmpty();
        papers.hashes.put("clip-a", "2");
        IssuedEdition second = correct().orElseThrow();
        assertThat(second.id()).endsWith("-dc2");
        assertThat(second.clips()).extracting(clip -> clip.id()).containsExactly("clip-a");
        assertThat(press.slips("tong-ldld-ngay-2025-07-01")).containsExactly(first, second);
    }

    @Test
    void whatWasNotIssuedNeedsNoSlip() throws Exception {
        assertThat(correct()).isEmpty();
    }

    private IssuedEdition issue() throws IOException {
        return press.issue(PROFILE, DigestPeriod.DAY, DATE);
    }

    private Optional<IssuedEdition> correct() throws IOException {
        return press.correct(PROFILE, DigestPeriod.DAY, DATE);
    }
}
