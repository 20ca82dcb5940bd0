package vn.diembao.crawlers.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletFilesTest {
    private static final String GOOD = "id: a1\nname: A\nkind: local\ndomains: [{host: a.vn}]";

    @TempDir
    private Path dir;

    @Test
    void shippedSourceFilesHaveNoProblem() {
        OutletCatalog catalog = shipped();
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.outlets())
                .hasSizeGreaterThanOrEqualTo(28)
                .filteredOn(o -> !o.identity().kind().equals("social_page"))
                .allSatisfy(o -> assertThat(o.domains()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VnExpress",
                "Tuổi Trẻ Online",
                "Báo Thanh Niên",
                "CafeF",
                "Báo Tiền Phong",
                "Thời báo VTV (VTV Online)",
                "Báo Điện tử VOV",
                "Báo Nhân Dân",
                "VietnamPlus (TTXVN)",
                "Báo Công an Nhân dân",
                "Báo Sài Gòn Giải Phóng",
                "Kênh 14",
                "Báo Dân Trí",
                "Báo Xây dựng",
                "Báo Điện tử Chính phủ",
                "VnEconomy",
                "BBC News Tiếng Việt"
            })
    void recordedOutletIsFoundByItsName(String name) {
        assertThat(shipped().byName(name)).isPresent();
    }

    @Test
    void ownSelectorsComeBeforeThoseOfTheFamily() {
        Outlet tuoitre = shipped().byId("tuoitre").orElseThrow();
        assertThat(tuoitre.selectors().of(ArticleField.TITLE)).startsWith("h1.article-title", "h1.detail-title");
        assertThat(tuoitre.selectors().drop()).contains(".VCSortableInPreviewMode");
    }

    @Test
    void ownershipIsThatOfTheDay() {
        Outlet laodongthudo = shipped().byId("laodongthudo").orElseThrow();
        assertThat(laodongthudo.ownership().on(LocalDate.of(2025, 6, 1)).map(Owner::name))
                .contains("LĐLĐ TP Hà Nội");
        assertThat(laodongthudo.ownership().on(LocalDate.of(2026, 2, 5)).map(Owner::name))
                .contains("Thành ủy Hà Nội");
    }

    @Test
    void hostLeadsToItsOutlet() {
        OutletCatalog catalog = shipped();
        assertThat(catalog.byHost("www.sggp.org.vn").map(Outlet::id)).contains("sggp");
        assertThat(catalog.byHost("CAND.com.vn").map(Outlet::id)).contains("cand");
        assertThat(catalog.byHost("org.vn")).isEmpty();
    }

    @Test
    void mobileHostIsATwinOfTheMainHost() {
        assertThat(shipped().byId("vnexpress").orElseThrow().twins()).containsEntry("m.vnexpress.net", "vnexpress.net");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/outlet/bad-source-files.csv",
            delimiter = ';',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            quoteCharacter = '`')
    void badSourceFileIsToldInOneLine(String behaviour, String yaml, String problem) throws IOException {
        String text = yaml == null ? "" : yaml.replace("good", GOOD).replace('|', '\n') + "\n";
        write("bad.yaml", text);
        OutletCatalog catalog = OutletFiles.load(dir.resolve("sources"));
        String told = problem.matches("\\d+: .*") ? "bad.yaml:" + problem : "bad.yaml: " + problem;
        assertThat(catalog.problems())
                .as(behaviour)
                .extracting(OutletProblem::toString)
                .contains(told);
        assertThat(catalog.problems()).allSatisfy(p -> assertThat(p.toString()).doesNotContain("\n"));
        assertThat(catalog.outlets()).isEmpty();
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnce() throws IOException {
        write("a.yaml", GOOD);
        write("b.yaml", GOOD + "\nfeedz: []\ndelay: 9h\n");
        write("c.yaml", "id: c1\nname: C\nkind: local\ndomains: [{host: a.vn}]\n");
        OutletCatalog catalog = OutletFiles.load(dir.resolve("sources"));
        assertThat(catalog.problems())
                .extracting(OutletProblem::toString)
                .containsExactly(
                        "b.yaml:1: id \"a1\" stands already in a.yaml",
                        "b.yaml:4: domain \"a.vn\" stands already in a.yaml",
                        "b.yaml:5: unknown key \"feedz\"",
                        "b.yaml:6: \"delay\" must be between 0s and 5m",
                        "c.yaml:4: domain \"a.vn\" stands already in a.yaml");
        assertThat(catalog.outlets()).extracting(Outlet::id).containsExactly("a1");
    }

    @Test
    void familyFileIsCheckedToo() throws IOException {
        write("a.yaml", GOOD + "\nfamily: x\n");
        Files.createDirectories(dir.resolve("families"));
        Files.writeString(dir.resolve("families/x.yaml"), "id: x\nbody: [\"a:has(\"]\nnext: 1\n");
        assertThat(OutletFiles.load(dir.resolve("sources")).problems())
                .extracting(OutletProblem::toString)
                .containsExactly(
                        "families/x.yaml:2: selector \"a:has(\" cannot be parsed",
                        "families/x.yaml:3: unknown key \"next\"");
    }

    @Test
    void absentAndEmptyDirectoriesAreProblems() throws IOException {
        Path absent = dir.resolve("sources");
        assertThat(OutletFiles.load(absent).problems())
                .extracting(OutletProblem::message)
                .containsExactly("no source files (*.yaml) here");
        Files.createDirectories(absent);
        assertThat(OutletFiles.load(absent).problems()).hasSize(1);
    }

    @Test
    void row71LargeFileIsRefusedUnread() throws IOException {
        write("big.yaml", GOOD + "\nnotes: " + "x".repeat(70_000));
        assertThat(OutletFiles.load(dir.resolve("sources")).problems())
                .extracting(OutletProblem::toString)
                .containsExactly("big.yaml: larger than 64 KB");
    }

    @Test
    void fileThatIsNotUtf8IsAProblem() throws IOException {
        Files.createDirectories(dir.resolve("sources"));
        Files.write(dir.resolve("sources/x.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE1, (byte) 0xFF});
        assertThat(OutletFiles.load(dir.resolve("sources")).problems())
                .extracting(OutletProblem::toString)
                .containsExactly("x.yaml: is not UTF-8");
    }

    @Test
    void controlCharacterIsToldAsOne() throws IOException {
        write("x.yaml", GOOD + "\nnotes: a\u0007b\n");
        assertThat(OutletFiles.load(dir.resolve("sources")).problems())
                .extracting(OutletProblem::message)
                .containsExactly("a control character: delete it");
    }

    @Test
    void outletSurvivesSerialization() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Outlet outlet : shipped().outlets()) {
            bytes.reset();
            new ObjectOutputStream(bytes).writeObject(outlet);
            Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(back).isEqualTo(outlet);
        }
    }

    @Test
    void feedKeepsItsIntervalAndOthersGetTheUsualOne() {
        Outlet laodong = shipped().byId("laodong").orElseThrow();
        assertThat(laodong.feeds().get(0).pace().interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(laodong.feeds().get(1).pace()).isEqualTo(PollPace.DEFAULT);
        assertThat(laodong.reading()).isEqualTo(ReadingPolicy.DEFAULT);
        assertThat(laodong.outletName().ownPress()).isTrue();
    }

    private static OutletCatalog shipped() {
        return OutletFiles.load(Path.of("sources"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(dir.resolve("sources"));
        Files.writeString(dir.resolve("sources").resolve(name), text);
    }
}
