package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.form.CsvView;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.form.HtmlView;
import vn.diembao.dashboards.form.MarkdownView;

/** The same edition made twice is the same paper, in whatever order the index gives its clips. */
class SameEditionTest {
    @Test
    void pagesAreTheSameByteByByte() throws Exception {
        for (DigestView view : List.of(new HtmlView(), new MarkdownView(), new CsvView())) {
            assertThat(render(view, false)).isEqualTo(render(view, false));
        }
        for (DigestView view : List.of(new HtmlView(), new MarkdownView())) {
            assertThat(new String(render(view, true), UTF_8)).isEqualTo(new String(render(view, false), UTF_8));
        }
    }

    @Test
    void papersHaveTheSameContent() throws Exception {
        Map<String, String> one = parts(render(new DocxView(), false));
        Map<String, String> other = parts(render(new DocxView(), true));
        assertThat(one).isEqualTo(other).containsKeys("word/document.xml", "word/styles.xml", "word/media/image1.png");
    }

    /** All but the time of writing. */
    private static Map<String, String> parts(byte[] docx) throws Exception {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("docProps/core.xml")) {
                    parts.put(entry.getName(), HexFormat.of().formatHex(zip.readAllBytes()));
                }
            }
        }
        return parts;
    }

    private static byte[] render(DigestView view, boolean shuffled) throws Exception {
        List<DigestClip> clips = new ArrayList<>(DigestFixture.everyKind());
        if (shuffled) {
            Collections.reverse(clips);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestMaterial ordered = DigestFixture.week(clips, DigestFixture.weeks(), Map.of());
        view.render(DigestFixture.compose(ordered), out);
        return out.toByteArray();
    }
}
