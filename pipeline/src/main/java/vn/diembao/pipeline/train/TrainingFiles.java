package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of training and scoring, as {@code files.yaml} beside our own sets lists them. */
public final class TrainingFiles {
    private static final String LIST = "files.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<TrainingFile> files;

    private TrainingFiles(List<TrainingFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Looks the files up.
     *
     * @param project directory of our own sets and the list
     * @param shared directory of the texts of others; it may be missing
     * @throws IOException when the list cannot be read
     */
    public static TrainingFiles in(Path project, Path shared) throws IOException {
        List<TrainingFile> files = new ArrayList<>();
        for (JsonNode entry : YAML.readTree(Files.readString(project.resolve(LIST)))) {
            Path place = entry.path("place").asText().equals("ours") ? project : shared;
            for (Path file : named(place.resolve(entry.path("path").asText()))) {
                files.add(new TrainingFile(
                        file,
                        place.relativize(file).toString(),
                        entry.path("use").asText(),
                        entry.path("licence").asText()));
            }
        }
        return new TrainingFiles(files);
    }

    private static List<Path> named(Path pattern) throws IOException {
        String name = pattern.getFileName().toString();
        if (name.indexOf('*') < 0 || !Files.isDirectory(pattern.getParent())) {
            return List.of(pattern);
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> matching = Files.newDirectoryStream(pattern.getParent(), name)) {
            matching.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    List<TrainingFile> all() {
        return files;
    }

    /** Those that are not there or may not be read. */
    public List<Path> missing() {
        return files.stream()
                .filter(file -> !file.isThere())
                .map(TrainingFile::file)
                .toList();
    }
}
