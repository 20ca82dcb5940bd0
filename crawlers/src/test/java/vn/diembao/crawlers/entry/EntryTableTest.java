package vn.diembao.crawlers.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Attachment;
import vn.diembao.model.ClipEntry;

final class EntryTableTest {
    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    private static final String HEAD =
            "Báo, đài;Loại hình;Chuyên mục;Tên bài;Thời gian;Tóm tắt;Trang, kênh;Thời lượng;Đường dẫn;Tệp đính kèm\n";

    @TempDir
    private Path directory;

    @Test
    void aRowBecomesAnEntry() throws IOException {
        ClipEntry entry = only(HEAD
                + "Đài Mẫu;truyền hình;Lao động và Công đoàn;Điều ước đoàn viên;02/03/2026 20:15;\"Đoạn một.\nĐoạn  hai.\";"
                + "Kênh 1;15 phút;https://mau.vn/phat/1;\n");
        assertThat(entry.sourceId()).isEqualTo("dai-mau");
        assertThat(entry.kind()).isEqualTo(ArticleKind.TV);
        assertThat(entry.title()).isEqualTo("Điều ước đoàn viên");
        assertThat(entry.summary()).isEqualTo("Đoạn một.\nĐoạn hai.");
        assertThat(entry.publishedAt()).isEqualTo("2026-03-02T13:15:00Z");
        assertThat(entry.enteredAt()).isEqualTo(NOW);
        assertThat(entry.url()).isEqualTo("https://mau.vn/phat/1");
        assertThat(entry.placement().slot()).isEqualTo("Lao động và Công đoàn");
        assertThat(entry.placement().slotKey()).isEqualTo("lao dong va cong doan");
        assertThat(entry.placement().place()).isEqualTo("Kênh 1");
        assertThat(entry.placement().seconds()).isEqualTo(900);
        assertThat(entry.placement().attachment()).isNull();
    }

    @Test
    void aRowWithoutLinkHasAnAddressOfItsOwnAndOneWithoutTitleThatOfItsSlot() throws IOException {
        ClipEntry entry = only("outlet,type,programme,time\ndai-mau,TV,Bản tin Công đoàn,2026-03-02 20:15\n");
        assertThat(entry.title()).isEqualTo("Bản tin Công đoàn");
        assertThat(entry.url()).isEqualTo("clip:" + entry.clipId());
        assertThat(ClipEntry.idIn(entry.url())).contains(entry.clipId());
        assertThat(ClipEntry.idIn("https://mau.vn/")).isEmpty();
    }

    @Test
    void aClipIsKnownByWhatItIsKnownByAndNotByHowItIsWritten() throws IOException {
        List<String> same = Stream.of(
                        List.of("Báo Mẫu", "Công đoàn", "Bữa cơm ca", "02/03/2026", "Một."),
                        List.of("bao mau", "công  đoàn", "BỮA CƠM CA", "2026-03-02", "Hai."),
                        List.of(
                                "bao-mau",
                                "Công đoàn",
                                Normalizer.normalize("Bữa cơm ca", Normalizer.Form.NFD),
                                "02/03/2026",
                                ""))
                .map(cells ->
                        HEAD + cells.get(0) + ";báo in;" + String.join(";", cells.subList(1, 5)) + ";Trang 3;;;\n")
                .map(this::id)
                .distinct()
                .toList();
        assertThat(same).hasSize(1);
        assertThat(id(HEAD + "Báo Mẫu;báo in;Công đoàn;Bữa cơm ca;01/03/2026;Một.;Trang 3;;;\n"))
                .isNotEqualTo(same.get(0));
    }

    @Test
    void anArchiveCountsAsSeenWhenItWasPublished() throws IOException {
        EntryPlan past = new EntryPlan(NOW, true, false);
        List<EntryRow> rows = new ArrayList<>();
        table(past).read(file(HEAD + "Báo Mẫu;báo in;;Bữa cơm ca;01/03/2020;;;;;\n"), rows::add);
        assertThat(rows.get(0).entry().enteredAt()).isEqualTo("2020-02-29T17:00:00Z");
    }

    /** A row of the table stands below a whole head; {@code ;} divides its cells. */
    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/entry/bad-rows.csv", delimiter = '~', quoteCharacter = '\u0001', numLinesToSkip = 1)
    void aBadRowIsToldByItsLineAndTheRestGoesIn(String row, String problems) throws IOException {
        List<EntryRow> rows = new ArrayList<>();
        EntryTable.Outcome outcome = table(EntryPlan.at(NOW))
                .read(
                        file(HEAD + "Báo Mẫu;báo in;;Một;01/03/2026;;;;;\n" + row
                                + "\nBáo Mẫu;báo in;;Hai;01/03/2026;;;;;\n"),
                        rows::add);
        assertThat(outcome.rows()).isEqualTo(3);
        assertThat(outcome.bad()).isEqualTo(1);
        assertThat(rows).extracting(EntryRow::line).containsExactly(2L, 3L, 4L);
        assertThat(rows.get(1).problems().stream().map(EntryProblem::toString).collect(Collectors.joining("; ")))
                .isEqualTo(problems);
        assertThat(rows.get(1).entry()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/entry/bad-tables.csv", delimiter = '~', quoteCharacter = '\u0001', numLinesToSkip = 1)
    void aTableWithoutWhatEveryRowMustTellIsRefusedAsAWhole(String text, String problem) throws IOException {
        EntryTable.Outcome outcome =
                table(EntryPlan.at(NOW)).read(file(text == null ? "" : text.replace('⏎', '\n')), row -> {});
        assertThat(outcome.problem()).asString().isEqualTo(problem);
    }

    @Test
    void columnsThatMeanNothingAreTold() throws IOException {
        EntryTable.Outcome outcome = table(EntryPlan.at(NOW))
                .read(
                        file("STT;Báo;Loại;Tiêu đề;Ngày đăng;Người nhập\n1;Báo Mẫu;in;Tin;01/03/2026;\n"),
                        row -> assertThat(row.problems()).isEmpty());
        assertThat(outcome.ignored()).containsExactly("STT", "Người nhập");
        assertThat(outcome.problem()).isNull();
    }

    @Test
    void aScanBesideTheTableIsKept() throws IOException {
        Files.writeString(directory.resolve("bản chụp.pdf"), "%PDF-1.7 một trang");
        ClipEntry entry = only(HEAD + "Báo Mẫu;báo in;;Tin;01/03/2026;;Trang 3;;;bản chụp.pdf\n");
        Attachment kept = entry.placement().attachment();
        assertThat(kept.type()).isEqualTo("application/pdf");
        assertThat(kept.name()).isEqualTo("bản chụp.pdf");
        assertThat(new AttachmentShelf(directory.resolve("attachments")).path(kept))
                .hasContent("%PDF-1.7 một trang");
    }

    @Test
    void aTrialKeepsNoScan() throws IOException {
        Files.writeString(directory.resolve("trang.pdf"), "%PDF-1.7");
        table(new EntryPlan(NOW, false, true))
                .read(file(HEAD + "Báo Mẫu;báo in;;Tin;01/03/2026;;;;;trang.pdf\n"), row -> assertThat(row.problems())
                        .isEmpty());
        assertThat(directory.resolve("attachments")).doesNotExist();
    }

    @Test
    void rowsOfATableThatTurnsOutToBeNoneAreNotSpooled() throws IOException {
        Path spooled = directory.resolve("rows.jsonl");
        try (EntrySpool spool = new EntrySpool(spooled, NOW)) {
            spool.add(
                    file(HEAD + "Báo Mẫu;báo in;;Tin;01/03/2026;;;;;\n;;;;;;;;;\nx;;;;;;;;;\n"),
                    table(EntryPlan.at(NOW)),
                    r -> {});
            spool.add(file("Báo;Loại\nx;y\n"), table(EntryPlan.at(NOW)), r -> {});
            assertThat(spool.rows()).isEqualTo(2);
        }
        assertThat(Files.readAllLines(spooled)).hasSize(2).last().asString().contains("BAD_ROW", "bang.csv:4: ");
    }

    @ParameterizedTest
    @EnumSource(EntryFault.class)
    void everyFaultHasItsWords(EntryFault fault) {
        assertThat(EntryProblem.in(EntryColumn.TIME, fault, "x").message())
                .isNotBlank()
                .doesNotContain("null", "%");
    }

    private ClipEntry only(String text) throws IOException {
        List<EntryRow> rows = new ArrayList<>();
        EntryTable.Outcome outcome = table(EntryPlan.at(NOW)).read(file(text), rows::add);
        assertThat(outcome.problem()).isNull();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).problems()).isEmpty();
        return rows.get(0).entry();
    }

    private String id(String text) {
        try {
            return only(text).clipId();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private EntryTable table(EntryPlan plan) {
        return new EntryTable(
                List.of(
                        outlet("bao-mau", "Báo Mẫu", "Mẫu Online"),
                        outlet("dai-mau", "Đài Mẫu", "Mẫu"),
                        outlet("mau-khac", "Mẫu khác", "Mẫu")),
                new AttachmentShelf(directory.resolve("attachments"), 1_000),
                plan);
    }

    private Path file(String text) throws IOException {
        Files.writeString(directory.resolve("lon.pdf"), "%PDF-1.7" + "x".repeat(2_000));
        Files.writeString(directory.resolve("chu.pdf"), "chữ");
        return Files.writeString(directory.resolve("bang.csv"), text, UTF_8);
    }

    private static Outlet outlet(String id, String name, String alias) {
        return new Outlet(
                new OutletIdentity(id, name, List.of(alias), "central", ""),
                Ownership.UNKNOWN,
                List.of(),
                List.of(),
                Selectors.NONE,
                ReadingPolicy.DEFAULT);
    }
}
