package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingFilesTest {
    @TempDir
    private Path dir;

    @Test
    void countsRowsOfPackedFilesToo() throws IOException {
        WrittenSets written = WrittenSets.in(dir, 7);
        written.write(
                "project/files.yaml",
                List.of("- {place: others, path: data/labour-news.jsonl.gz, use: texts, licence: none}"));

        TrainingFile file =
                TrainingFiles.in(written.project(), written.shared()).all().get(0);

        assertThat(file.rows()).isEqualTo(7);
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.name()).isEqualTo("data/labour-news.jsonl.gz");
    }

    @Test
    void everyMissingFileIsTold() throws IOException {
        WrittenSets written = WrittenSets.in(dir, 3);
        written.write(
                "project/files.yaml",
                List.of(
                        "- {place: others, path: data/labels-train.jsonl, use: answers, licence: none}",
                        "- {place: others, path: data/gone.jsonl, use: answers, licence: none}",
                        "- {place: ours, path: gone.jsonl, use: answers, licence: none}"));

        assertThat(TrainingFiles.in(written.project(), written.shared()).missing())
                .containsExactly(
                        written.shared().resolve("data/gone.jsonl"),
                        written.project().resolve("gone.jsonl"));
    }

    @Test
    void theProjectListsItsOwnSets() throws IOException {
        Path project = Path.of("src", "training").toAbsolutePath();

        List<TrainingFile> ours = TrainingFiles.in(project, dir).all().stream()
                .filter(file -> file.file().startsWith(project))
                .toList();

        assertThat(ours).allMatch(TrainingFile::isThere).allMatch(file -> !file.licence()
                .isEmpty());
        try (Stream<Path> all = Files.walk(project)) {
            assertThat(all.filter(file -> file.toString().endsWith(".jsonl")))
                    .allMatch(file -> ours.stream().anyMatch(own -> own.file().equals(file)));
        }
    }
}
