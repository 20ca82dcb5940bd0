package vn.diembao.dashboards.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.edition.EditionFixture.DATE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.digest.DigestPaper;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.PaperClip;
import vn.diembao.dashboards.form.EditionEraser;
import vn.diembao.dashboards.form.EditionEraser.Outcome;

/** What was issued and then had to be erased from. */
class ErasedEditionTest {
    private static final Instant NOW = Instant.parse("2025-07-01T00:02:00Z");
    private static final EditionEraser ERASER = new EditionEraser(List.of("https://bao-mau.example/mot"));

    @TempDir
    Path root;

    private EditionShelf shelf;
    private IssuedEdition issued;

    @BeforeEach
    void issue() throws Exception {
        shelf = new EditionShelf(root);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("ban.md", "**1\\.** [Tin một](<https://bao-mau.example/mot>)\n\n> Trích một".getBytes(UTF_8));
        files.put("ban.csv", "\uFEFF\"Tít\"\r\n".getBytes(UTF_8));
        files.put(DigestPaper.MAIL_TEXT, "1. Tin một\n   Trích một\n   https://bao-mau.example/mot\n".getBytes(UTF_8));
        issued = keep("mau-ngay-2025-07-01", files);
    }

    private IssuedEdition keep(String id, Map<String, byte[]> files) throws Exception {
        List<EditionFile> listed = files.entrySet().stream()
                .map(file -> EditionFile.of(file.getKey(), file.getValue()))
                .toList();
        List<PaperClip> clips = List.of(new PaperClip("mot", 1, "a", false), new PaperClip("hai", 2, "b", false));
        IssuedEdition edition = new IssuedEdition(
                id,
                "mau",
                DigestPeriod.DAY,
                DATE,
                null,
                "Điểm báo ngày",
                NOW,
                NOW,
                false,
                EditionHash.of(listed),
                null,
                listed,
                clips);
        return shelf.keep(edition, files);
    }

    @Test
    void row72WhatIsLeftIsStillTheEditionOfItsRecord() throws Exception {
        assertThat(shelf.erase(ERASER, Set.of("mot"), false)).isEqualTo(new Outcome(2, 2));

        IssuedEdition left = shelf.find(issued.id()).orElseThrow();
        for (EditionFile file : left.files()) {
            assertThat(new String(shelf.read(left, file), UTF_8)).doesNotContain("Tin một", "Trích một", "bao-mau");
        }
        assertThat(left.hash()).isEqualTo(EditionHash.of(left.files())).isNotEqualTo(issued.hash());
        assertThat(left.clips()).extracting(PaperClip::id).containsExactly("hai");
        assertThat(shelf.erase(ERASER, Set.of("mot"), false)).isEqualTo(new Outcome(0, 0));
    }

    @Test
    void row72ADryRunLeavesAllAsItIs() throws Exception {
        assertThat(shelf.erase(ERASER, Set.of("mot"), true)).isEqualTo(new Outcome(2, 2));
        assertThat(shelf.find(issued.id())).contains(issued);
        assertThat(shelf.read(issued, issued.paper("md"))).isNotEmpty();
    }

    @Test
    void row72WhoWasCutOffAfterTheRecordFinishesWhenAskedAgain() throws Exception {
        Path mail = root.resolve(issued.id()).resolve(DigestPaper.MAIL_TEXT);
        byte[] before = Files.readAllBytes(mail);
        shelf.erase(ERASER, Set.of("mot"), false);
        Files.write(mail, before);

        assertThat(shelf.erase(ERASER, Set.of("mot"), false)).isEqualTo(new Outcome(1, 1));
        IssuedEdition left = shelf.find(issued.id()).orElseThrow();
        for (EditionFile file : left.files()) {
            assertThat(new String(shelf.read(left, file), UTF_8)).doesNotContain("Tin một");
        }
    }

    @Test
    void row72ATableOfTheMailThatNamesItWithoutItsAddressForgetsItToo() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String row = "\"1\";\"01/07/2025\";\"Báo Mẫu\";\"Tin một: \"\"hay\"\"\";\"https://bao-mau.example/mot\";\"\"";
        files.put("ban.csv", ("\uFEFF\"Số\"\r\n" + row + "\r\n").getBytes(UTF_8));
        files.put(
                DigestPaper.MAIL_HTML,
                "<table><tr><td>Tin một: &quot;hay&quot;</td><td>3</td></tr></table>".getBytes(UTF_8));
        files.put(DigestPaper.MAIL_TEXT, "- Tin một: \"hay\": Số tin, bài 3\n".getBytes(UTF_8));
        IssuedEdition edition = keep("mau-tuan-2025-W27", files);

        assertThat(shelf.erase(ERASER, Set.of("mot"), false).files()).isEqualTo(5);

        IssuedEdition left = shelf.find(edition.id()).orElseThrow();
        for (EditionFile file : left.files()) {
            assertThat(new String(shelf.read(left, file), UTF_8))
                    .as(file.name())
                    .doesNotContain("Tin một")
                    .contains("Đã xóa theo yêu cầu");
        }
    }

    @Test
    void row72WhatADeathLeftHalfWrittenGoesWhenItIsOldEnough() throws Exception {
        Path draft = Files.createDirectory(root.resolve(".draft-1"));
        Files.writeString(draft.resolve("ban.md"), "Tin một");
        Path part = Files.writeString(root.resolve(issued.id()).resolve(".ban.md.1.part"), "Tin một");
        assertThat(shelf.tidy(Instant.EPOCH)).isZero();
        assertThat(draft).isNotEmptyDirectory();
        assertThat(shelf.tidy(Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(2);
        assertThat(draft).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(shelf.find(issued.id())).contains(issued);
    }

    @Test
    void aFileThatWasTamperedWithIsNotMadeGoodByErasing() throws Exception {
        Files.writeString(root.resolve(issued.id()).resolve("ban.csv"), "khác");
        shelf.erase(ERASER, Set.of("mot"), false);
        IssuedEdition left = shelf.find(issued.id()).orElseThrow();
        assertThat(left.paper("csv")).isEqualTo(issued.paper("csv"));
    }
}
