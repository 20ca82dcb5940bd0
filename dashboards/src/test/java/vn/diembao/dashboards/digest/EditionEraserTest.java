package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.dashboards.form.CsvView;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.DigestFile;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.form.EditionEraser;
import vn.diembao.dashboards.form.EditionEraser.Outcome;
import vn.diembao.dashboards.form.HtmlView;
import vn.diembao.dashboards.form.MailView;
import vn.diembao.dashboards.form.MarkdownView;
import vn.diembao.dashboards.form.TextView;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;

final class EditionEraserTest {
    private static final List<DigestClip> CLIPS = clips();
    /** Stands as an item, edited, among the corrections, and in a table as the first of a story. */
    private static final DigestClip ERASED = CLIPS.get(0);

    private static List<DigestClip> clips() {
        List<DigestClip> clips = new ArrayList<>(DigestFixture.everyKind());
        ClipStory story = new ClipStory(clips.get(0).id(), null, null, CopyKind.ORIGINAL, "Báo", 0, 0);
        clips.set(0, clips.get(0).withStory(story));
        clips.add(clip("Công nhân may trở lại làm việc")
                .text("", "Công nhân may trở lại làm việc sau khi được trả lương.")
                .published(ClipFixture.SEEN.plusSeconds(60))
                .story(story)
                .read());
        return clips;
    }

    @TempDir
    private Path dir;

    @ParameterizedTest
    @EnumSource(DigestFormat.class)
    void row72ItemIsGoneFromAnIssuedEditionAndAllElseStands(DigestFormat format) throws IOException {
        Path file = issued(format);
        String before = text(file, format);
        byte[] bytes = Files.readAllBytes(file);
        EditionEraser eraser = new EditionEraser(List.of(ERASED.url()));

        Outcome told = eraser.erase(dir, true);
        assertThat(told.files()).isEqualTo(1);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(eraser.erase(dir, false)).isEqualTo(told);

        String after = text(file, format);
        assertThat(everything(file, format))
                .doesNotContain(ERASED.url(), "Gần 300 công nhân may", "chậm lương hai tháng liên tiếp");
        assertThat(after).contains(EditionEraser.DELETED);
        for (DigestClip other : CLIPS.subList(1, CLIPS.size())) {
            assertThat(after).contains(format == DigestFormat.CSV ? other.url() : other.extract());
        }
        assertThat(after.lines().filter(line -> !before.contains(line)).toList())
                .as("nothing is told but that something was deleted")
                .hasSize((int) told.items())
                .allMatch(line -> line.contains(EditionEraser.DELETED));
        assertThat(eraser.erase(dir, false)).isEqualTo(new Outcome(0, 0));
    }

    /** In a week it stands in a table of cases, a suggestion, a footnote and the full list besides. */
    @ParameterizedTest
    @EnumSource(DigestFormat.class)
    void row72WeeklyReportTellsItNowhere(DigestFormat format) throws IOException {
        Digest digest =
                DigestFixture.compose(DigestFixture.week(DigestFixture.everyKind(), DigestFixture.weeks(), Map.of()));
        Path file = dir.resolve("diem-bao-tuan-2025-W27." + format.extension());
        DigestFile.write(file, out -> view(format).render(digest, out));
        assertThat(everything(file, format)).contains("Gần 300 công nhân may");

        new EditionEraser(List.of(ERASED.url())).erase(dir, false);

        assertThat(everything(file, format))
                .doesNotContain(ERASED.url(), "Gần 300 công nhân may", "chậm lương hai tháng", "ngừng việc tập thể");
        String text = text(file, format);
        for (DigestClip other : CLIPS.subList(1, DigestFixture.everyKind().size())) {
            assertThat(text).contains(format == DigestFormat.CSV ? other.url() : other.extract());
        }
    }

    /** The paper tells it in a table and a draft alone, without its address and the emoji of its title. */
    @Test
    void row72PaperNamesItNowhereWithoutItsEmoji() throws IOException {
        DigestClip post = clip("💪 Công nhân mẫu đình công 🔥")
                .social()
                .alert()
                .tone("neg")
                .read();
        Digest all = DigestFixture.compose(DigestFixture.week(List.of(post), DigestFixture.weeks(), Map.of()));
        Digest paper = new Digest(
                all.masthead(),
                all.letterhead(),
                all.glance(),
                all.emptyNote(),
                all.sections().stream()
                        .map(s -> new DigestSection(s.title(), s.note(), s.tables(), s.charts(), List.of()))
                        .toList(),
                all.drafts(),
                List.of(),
                all.tables(),
                all.sources(),
                List.of());
        Path docx = dir.resolve("diem-bao-tuan-2025-W27.docx");
        DigestFile.write(docx, out -> new DocxView().render(paper, out));
        DigestFile.write(dir.resolve("diem-bao-tuan-2025-W27.csv"), out -> new CsvView().render(all, out));
        assertThat(text(docx, DigestFormat.DOCX))
                .contains("Công nhân mẫu đình công\t", "vụ việc “Công nhân mẫu đình công”");

        new EditionEraser(List.of(post.url())).erase(dir, false);

        assertThat(everything(docx, DigestFormat.DOCX)).doesNotContain("Công nhân mẫu");
        assertThat(text(docx, DigestFormat.DOCX)).contains(EditionEraser.DELETED);
    }

    @Test
    void row72MailsThatWaitTellItNowhere() throws IOException {
        Digest digest =
                DigestFixture.compose(DigestFixture.week(DigestFixture.everyKind(), DigestFixture.weeks(), Map.of()));
        for (String name : List.of(DigestPaper.MAIL_HTML, DigestPaper.MAIL_TEXT)) {
            Path file = dir.resolve(name);
            DigestView view = name.endsWith(".txt") ? new TextView() : new MailView();
            DigestFile.write(file, out -> view.render(digest, out));
            String before = Files.readString(file);
            ByteArrayOutputStream left = new ByteArrayOutputStream();

            EditionEraser eraser = new EditionEraser(List.of(ERASED.url()));

            assertThat(eraser.erase(file, eraser.titles(List.of(file)), left)).isEqualTo(3);

            assertThat(left.toString(UTF_8))
                    .contains(EditionEraser.DELETED)
                    .doesNotContain(ERASED.url(), "Gần 300 công nhân may", "chậm lương hai tháng");
            assertThat(before).contains(ERASED.url()).isEqualTo(Files.readString(file));
            for (DigestClip other : CLIPS.subList(1, DigestFixture.everyKind().size())) {
                assertThat(Jsoup.parse(left.toString(UTF_8)).text()).contains(other.extract());
            }
        }
    }

    @Test
    void pageThatWasErasedFromKeepsItsLookAndItsPolicy() throws IOException {
        Path file = issued(DigestFormat.HTML);
        var before = Jsoup.parse(Files.readString(file));
        new EditionEraser(List.of(ERASED.url())).erase(dir, false);
        var after = Jsoup.parse(Files.readString(file));
        assertThat(after.selectFirst("style").data())
                .isEqualTo(before.selectFirst("style").data());
        assertThat(after.selectFirst("meta[http-equiv]").attr("content"))
                .isEqualTo(before.selectFirst("meta[http-equiv]").attr("content"));
        assertThat(after.select("article.item")).hasSameSizeAs(before.select("article.item"));
        assertThat(after.selectFirst("#tin-1").text()).isEqualTo("1. " + EditionEraser.DELETED);
    }

    @Test
    void filesThatAreNoEditionsAreLeftAlone() throws IOException {
        Path other = Files.writeString(dir.resolve("ghi-chu.md"), ERASED.url());
        assertThat(new EditionEraser(List.of(ERASED.url())).erase(dir, false)).isEqualTo(new Outcome(0, 0));
        assertThat(other).hasContent(ERASED.url());
        assertThat(new EditionEraser(List.of(ERASED.url())).erase(dir.resolve("none"), false))
                .isEqualTo(new Outcome(0, 0));
    }

    @Test
    void editionThatCannotBeReadIsNamed() throws IOException {
        Path broken = Files.writeString(dir.resolve("diem-bao-ngay-2025-07-02.docx"), "no document");
        EditionEraser eraser = new EditionEraser(List.of(ERASED.url()));
        assertThatThrownBy(() -> eraser.erase(dir, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot read the edition " + broken);
    }

    private Path issued(DigestFormat format) throws IOException {
        Path file = dir.resolve("diem-bao-ngay-2025-07-01." + format.extension());
        Digest digest = DigestFixture.compose(DigestFixture.material(CLIPS.toArray(DigestClip[]::new)));
        DigestFile.write(file, out -> view(format).render(digest, out));
        return file;
    }

    private static DigestView view(DigestFormat format) {
        return switch (format) {
            case HTML -> new HtmlView();
            case DOCX -> new DocxView();
            case MD -> new MarkdownView();
            case CSV -> new CsvView();
        };
    }

    /** As a reader sees it, a line for each paragraph. */
    private static String text(Path file, DigestFormat format) throws IOException {
        return switch (format) {
            case HTML -> {
                var page = Jsoup.parse(Files.readString(file));
                page.select("h1, h2, h3, h4, p, li, tr, blockquote, summary").append("\\n");
                yield page.body().text().replace("\\n", "\n").replaceAll("(?m)^ +| +$", "");
            }
            case DOCX -> {
                try (var docx = new XWPFDocument(Files.newInputStream(file));
                        var text = new XWPFWordExtractor(docx)) {
                    yield text.getText();
                }
            }
            case MD, CSV -> Files.readString(file);
        };
    }

    /** All that is in the file. */
    private static String everything(Path file, DigestFormat format) throws IOException {
        if (format != DigestFormat.DOCX) {
            return Files.readString(file);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts.toString();
    }
}
