package vn.diembao.app.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.DiembaoHome;
import vn.diembao.crawlers.entry.EntryFault;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** What a terminal shows while tables are read. They break off, so that no row is left for the job. */
final class EntryImportTest {
    private static final String GOOD = "02/03/2026 20:15";
    private static final String BAD = "31/02/2026 20:15";
    private static final String COUNTED = "\r\u001b[K5000 rows read";
    private static final String CLEARED = "\r\u001b[K";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(shown, true, UTF_8);

    @Test
    void lineIsClearedWhenReadingEndsAlsoWhereNothingIsTaken() throws Exception {
        assertThat(read(table(5_001, GOOD), true)).isEqualTo(COUNTED + CLEARED);
    }

    @Test
    void rowThatIsToldHasALineOfItsOwn() throws Exception {
        assertThat(read(table(5_002, BAD), true)).isEqualTo(COUNTED + CLEARED + "bad 5001\nbad 5002\nbad 5003\n");
    }

    @Test
    void whereThereIsNoTerminalNothingIsShown() throws Exception {
        assertThat(read(table(5_001, GOOD), false)).isEmpty();
    }

    private String read(Path table, boolean terminal) throws Exception {
        EntryImport.Settings settings = new EntryImport.Settings(
                List.of(outlet()), TaxonomyEdition.shipped(), ElasticsearchConfig.open("http://127.0.0.1:1"));
        EntryImport entries = new EntryImport(settings, new DiembaoHome(directory.resolve("home")), screen, terminal);
        EntryImport.Outcome outcome =
                entries.run(List.of(table), EntryPlan.at(Instant.parse("2026-03-02T14:00:00Z")), (file, row) -> {
                    if (row.entry() == null && row.line() > 5_000) {
                        screen.print("bad " + row.line() + '\n');
                    }
                });
        assertThat(outcome.tables().get(table).problem().fault()).isEqualTo(EntryFault.BROKEN);
        assertThat(outcome.rows()).isZero();
        return shown.toString(UTF_8);
    }

    private Path table(int rows, String time) throws IOException {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"%main\"><sheetData>");
        sheet.append(row(1, "Đài", "Loại hình", "Chuyên mục", "Thời gian"));
        for (int row = 2; row < rows + 2; row++) {
            sheet.append(row(row, "Đài Mẫu", "truyền hình", "Lao động và Công đoàn", time));
        }
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="%package/content-types"><Default Extension="xml" ContentType="%types.sheet.main+xml"/>
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%types.worksheet+xml"/></Types>""",
                "_rels/.rels",
                """
                <Relationships xmlns="%package/relationships"><Relationship Id="r1" Type="%document/officeDocument"
                Target="xl/workbook.xml"/></Relationships>""",
                "xl/workbook.xml",
                """
                <workbook xmlns="%main" xmlns:r="%document"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="%package/relationships"><Relationship Id="r1" Type="%document/worksheet"
                Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/worksheets/sheet1.xml",
                sheet.toString()));
        Path table = directory.resolve("table.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(table))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(named(part.getValue()).getBytes(UTF_8));
            }
        }
        return table;
    }

    /** With the names of ECMA-376 written out. */
    private static String named(String xml) {
        String schemas = "http://schemas.openxmlformats.org/";
        return xml.replace("%package", schemas + "package/2006")
                .replace("%document", schemas + "officeDocument/2006/relationships")
                .replace("%main", schemas + "spreadsheetml/2006/main")
                .replace("%types", "application/vnd.openxmlformats-officedocument.spreadsheetml");
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c t=\"inlineStr\" r=\"").append((char) ('A' + i)).append(number);
            row.append("\"><is><t>").append(cells[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static Outlet outlet() {
        return new Outlet(
                new OutletIdentity("dai-mau", "Đài Mẫu", List.of(), "central", ""),
                Ownership.UNKNOWN,
                List.of(),
                List.of(),
                Selectors.NONE,
                ReadingPolicy.DEFAULT);
    }
}
