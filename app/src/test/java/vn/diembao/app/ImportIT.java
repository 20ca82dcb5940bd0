package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Clips that the office enters, from a table to the index. */
@Timeout(400)
final class ImportIT {
    private static final String HEAD =
            "Báo, đài;Loại hình;Chuyên mục;Tên bài;Thời gian;Tóm tắt;Trang, kênh;Thời lượng;Đường dẫn;Tệp đính kèm\n";
    private static final String WISH =
            "VTV;truyền hình;Lao động và Công đoàn;Điều ước đoàn viên: mái nhà của chị Mận;02/03/2026 20:15;"
                    + "LĐLĐ tỉnh Bến Tre trao Mái ấm Công đoàn cho đoàn viên khó khăn.;VTV1;15 phút;;\n";
    private static final String MEAL =
            "Báo Lao Động;báo in;Công đoàn;Bữa cơm ca 30 nghìn đồng;03/03/2026;Công đoàn cơ sở thương lượng bữa ăn ca.;"
                    + "trang 3;;;trang-3.pdf\n";
    private static final String TALK =
            "VOV;phát thanh;Đối thoại chính sách;Lương tối thiểu vùng;04/03/2026 07:00;;VOV1;20:00;;\n";

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;
    private DiembaoHome home;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        home = new DiembaoHome(Files.createDirectories(directory.resolve("home")));
        System.setProperty("diembao.home", home.root().toString());
        Files.writeString(directory.resolve("trang-3.pdf"), "%PDF-1.7 trang 3");
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("diembao.home");
        connection.close();
        node.close();
    }

    @Test
    void rowsBecomeClipsOnceAndACorrectedRowUpdatesItsClip() throws IOException {
        Path table = table("tin.csv", HEAD + WISH + MEAL + "VTV;truyền hình;;;hôm qua;;;;;\n" + TALK + TALK);

        Invocation trial = Invocation.of("import", "--dry-run", table.toString());
        assertThat(trial.status()).isEqualTo(1);
        assertThat(trial.err())
                .containsExactly(
                        "tin.csv:4: thời gian «hôm qua» không đúng: hãy ghi như 02/03/2026 20:15",
                        "tin.csv:4: ô «Tên tin, bài» để trống",
                        "5 rows, 1 bad");
        assertThat(home.attachments()).doesNotExist();

        Invocation first = imported(table);
        assertThat(first.status()).as("a row is bad").isEqualTo(1);
        assertThat(first.out())
                .contains("clips 3 + updates 0 + duplicates 1 + rejections 1 = 5 of 5 items")
                .contains("BAD_ROW=1");
        JsonNode wish = only("kind", "TV");
        assertThat(wish.at("/placement/slot_key").textValue()).isEqualTo("lao dong va cong doan");
        assertThat(wish.at("/placement/seconds").intValue()).isEqualTo(900);
        assertThat(wish.at("/published_at").textValue()).isEqualTo("2026-03-02T13:15:00Z");
        assertThat(wish.at("/labels/relevance").textValue()).isEqualTo("union");
        assertThat(wish.at("/labels/unions").toString()).contains("ldld-ben-tre");
        assertThat(wish.at("/origin").textValue()).isEqualTo("ENTRY");
        assertThat(only("kind", "RADIO").at("/placement/place").textValue()).isEqualTo("VOV1");
        JsonNode attachment = only("kind", "PRINT").at("/placement/attachment");
        assertThat(attachment.at("/type").textValue()).isEqualTo("application/pdf");
        assertThat(kept(attachment)).hasContent("%PDF-1.7 trang 3");
        assertThat(stored().search(StoredIndex.REJECTIONS, "reason", "BAD_ROW"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.at("/detail").textValue())
                        .isEqualTo("tin.csv:4: BAD_TIME TIME \"hôm qua\"; MISSING TITLE"));

        Invocation second = imported(table);
        assertThat(second.out()).contains("clips 0 + updates 0 + duplicates 4 + rejections 1 = 5 of 5 items");
        assertThat(stored().search(StoredIndex.CLIPS, "id", null)).hasSize(3);

        Invocation corrected = imported(table(
                "sua.csv",
                HEAD + WISH.replace("khó khăn", "có hoàn cảnh khó khăn") + MEAL.replace("trang 3", "trang 5")));
        assertThat(corrected.status()).as(corrected.toString()).isZero();
        assertThat(corrected.out()).contains("clips 0 + updates 2 + duplicates 0 + rejections 0 = 2 of 2 items");
        assertThat(only("kind", "TV").at("/history/versions")).hasSize(2);
        assertThat(only("kind", "PRINT").at("/placement/place").textValue()).isEqualTo("trang 5");

        assertThat(imported(table).out())
                .as("an old table brings no old text back")
                .contains("clips 0 + updates 0 + duplicates 4 + rejections 1");
    }

    @Test
    void anArchiveStandsInNoEditionOfToday() throws IOException {
        Invocation past = imported(table("kho.csv", HEAD + WISH), "--past");
        assertThat(past.status()).as(past.toString()).isZero();
        assertThat(only("kind", "TV").at("/history/first_seen_at").textValue()).isEqualTo("2026-03-02T13:15:00Z");
        assertThat(imported(table("sua.csv", HEAD + WISH.replace("khó khăn", "nghèo")), "--past")
                        .out())
                .contains("updates 1");
    }

    @Test
    void aFolderIsTakenWithItsScansAndReportsAreLeft() throws IOException {
        Path inbox = Files.createDirectories(directory.resolve("inbox"));
        Files.move(directory.resolve("trang-3.pdf"), inbox.resolve("trang-3.pdf"));
        Files.writeString(inbox.resolve("khong-dung.pdf"), "%PDF-1.7");
        Files.writeString(inbox.resolve("tin.csv"), HEAD + WISH + MEAL + "VTV;pano;;x;02/03/2026 20:15;;;;;\n");
        Files.writeString(inbox.resolve("hong.csv"), "Báo;Loại\nx;y\n");
        Files.writeString(inbox.resolve("~$tin.xlsx"), "khóa");
        workbook(inbox.resolve("dai.xlsx"));
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-05T00:00:00Z")));
            }
        }

        Invocation taken = call("import", "--folder", inbox.toString());
        assertThat(taken.status()).isEqualTo(1);
        assertThat(taken.out()).startsWith("3 tables, 1 taken with every row");
        assertThat(names(inbox)).containsExactlyInAnyOrder("khong-dung.pdf", "~$tin.xlsx");
        assertThat(names(inbox.resolve("done"))).hasSize(4).anyMatch(name -> name.endsWith("-dai.xlsx"));
        assertThat(report(inbox.resolve("done"), "-tin.csv.txt"))
                .contains(
                        "Số dòng: 3; tin, bài mới 2, cập nhật 0, đã có từ trước 0, không nhận 1.",
                        "- dòng 4: loại hình «pano» không phải báo in");
        assertThat(report(inbox.resolve("rejected"), "-hong.csv.txt"))
                .contains("Chưa nhập được: bảng thiếu cột «Tên tin, bài».");
        assertThat(kept(only("kind", "PRINT").at("/placement/attachment"))).exists();
        assertThat(only("kind", "RADIO").at("/title").textValue()).isEqualTo("Đối thoại chính sách");
    }

    @Test
    void row72AnErasedClipTakesItsScanAlongAndStaysAway() throws IOException {
        Path table = table("tin.csv", HEAD + MEAL + MEAL.replace("30 nghìn", "35 nghìn"));
        assertThat(imported(table).status()).isZero();
        List<JsonNode> both = stored().search(StoredIndex.CLIPS, "kind", "PRINT");
        Path scan = kept(both.get(0).at("/placement/attachment"));

        Invocation first = erase(both.get(0));
        assertThat(first.out()).containsPattern("clips +1").containsPattern("scans, recordings +0");
        assertThat(first.err()).anyMatch(line -> line.startsWith("1 scan or recording is of other clips too"));
        assertThat(scan).exists();

        assertThat(erase(both.get(1)).out()).containsPattern("scans, recordings +1");
        assertThat(scan).doesNotExist();
        assertThat(imported(table).out())
                .contains("rejections 2 = 2 of 2 items")
                .contains("ERASED=2");
        assertThat(stored().search(StoredIndex.CLIPS, "kind", "PRINT")).isEmpty();
    }

    private Invocation erase(JsonNode clip) {
        Invocation erased = call("erase", "--url", clip.at("/url").textValue());
        assertThat(erased.status()).as(erased.toString()).isZero();
        return erased;
    }

    private static void workbook(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet();
            List<List<String>> rows = List.of(
                    List.of("Đài", "Loại", "Chương trình", "Ngày giờ phát", "Kênh"),
                    List.of("VOV", "phát thanh", "Đối thoại chính sách", "01/03/2026 07:00", "VOV1"));
            for (int i = 0; i < rows.size(); i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            workbook.write(out);
        }
    }

    private Path kept(JsonNode attachment) {
        String hash = attachment.at("/sha256").textValue();
        return home.attachments().resolve(hash.substring(0, 2)).resolve(hash + ".pdf");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String report(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private JsonNode only(String field, String value) throws IOException {
        List<JsonNode> found = stored().search(StoredIndex.CLIPS, field, value);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private StoredDocuments stored() {
        return new StoredDocuments(connection.client());
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, UTF_8);
    }

    private Invocation imported(Path table, String... options) {
        return call(Stream.concat(Stream.of("import", table.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private Invocation call(String... arguments) {
        return Invocation.of(Stream.concat(Stream.of(arguments), Stream.of("--elasticsearch", node.url()))
                .toArray(String[]::new));
    }
}
