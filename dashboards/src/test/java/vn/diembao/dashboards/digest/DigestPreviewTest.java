package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaves one digest of each format in {@code target/preview} for eyes to judge. */
class DigestPreviewTest {
    @Test
    void everyFormatIsWritten() throws Exception {
        Digest digest = DigestFixture.compose(DigestFixture.material(DigestFixture.DAY, DigestFixture.everyKind()));
        for (DigestView view : List.of(new HtmlView(), new DocxView(), new MarkdownView())) {
            Path file = Path.of(
                    "target",
                    "preview",
                    view.getClass().getSimpleName()
                            + '.'
                            + view.getClass()
                                    .getSimpleName()
                                    .replace("View", "")
                                    .replace("Markdown", "md")
                                    .toLowerCase(java.util.Locale.ROOT));
            DigestFile.write(file, out -> view.render(digest, out));
            assertThat(Files.size(file)).isGreaterThan(1_000);
        }
    }
}
