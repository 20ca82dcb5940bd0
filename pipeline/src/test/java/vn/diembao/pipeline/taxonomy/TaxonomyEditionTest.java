package vn.diembao.pipeline.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaxonomyEditionTest {
    private static final TaxonomyEdition SHIPPED = TaxonomyEdition.shipped();

    @TempDir
    private Path directory;

    @Test
    void directoryWithTheSameFilesIsTheSameEdition() throws IOException {
        write(SHIPPED.texts());
        Files.writeString(directory.resolve("README.md"), "notes");

        assertThat(TaxonomyEdition.in(directory)).isEqualTo(SHIPPED);
        assertThat(TaxonomyEdition.in(directory).fingerprint()).isEqualTo(SHIPPED.fingerprint());
    }

    @Test
    void lineEndsAndByteOrderMarksMakeNoOtherEdition() throws IOException {
        write(SHIPPED.texts());
        String topics = SHIPPED.texts().get("topics.yaml");
        Files.writeString(directory.resolve("topics.yaml"), "\uFEFF" + topics.replace("\n", "\r\n"));

        assertThat(TaxonomyEdition.in(directory).fingerprint()).isEqualTo(SHIPPED.fingerprint());
    }

    @Test
    void labelsBearTheMaintainersVersionAndTheFingerprint() {
        TaxonomyEdition next = SHIPPED.with("version.yaml", "version: 2030.1.5\n");

        assertThat(next.fingerprint()).matches("[0-9a-f]{8}").isNotEqualTo(SHIPPED.fingerprint());
        assertThat(Taxonomy.load(next).version()).isEqualTo("2030.1.5+" + next.fingerprint());
    }

    @Test
    void tellsOfEveryFileThatIsMissingUnknownOrUnreadable() throws IOException {
        write(SHIPPED.texts());
        Files.delete(directory.resolve("tone.yaml"));
        Files.writeString(directory.resolve("programme.yaml"), "programmes: []");
        Files.write(
                directory.resolve("rules.yaml"),
                "weights: {a: \u00e9}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TaxonomyEdition.in(directory))
                .isInstanceOfSatisfying(TaxonomyException.class, e -> assertThat(e.problems())
                        .hasSize(3)
                        .anyMatch(line -> line.startsWith("error: tone.yaml: is missing in"))
                        .anyMatch(line -> line.startsWith("error: programme.yaml: is no file of a taxonomy"))
                        .anyMatch(line -> line.startsWith("error: rules.yaml: is not UTF-8")));
    }

    @Test
    void fileThatIsNoDirectoryIsRefused() {
        assertThatThrownBy(() -> TaxonomyEdition.in(directory.resolve("none")))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("is no directory");
    }

    @Test
    void oneFileTakesThePlaceOfItsName() throws IOException {
        Path file = Files.writeString(directory.resolve("version.yaml"), "version: 2030.1.5\n");

        assertThat(Taxonomy.load(SHIPPED.with(file)).version()).startsWith("2030.1.5+");
        assertThatThrownBy(() -> SHIPPED.with(directory.resolve("other.yaml")))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("is no file of a taxonomy");
    }

    private void write(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(directory.resolve(text.getKey()), text.getValue(), UTF_8);
        }
    }
}
