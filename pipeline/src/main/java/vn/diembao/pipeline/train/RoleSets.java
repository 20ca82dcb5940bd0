package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What readers said of unions in single sentences: of texts by their ids, and of sentences of our own writing. */
final class RoleSets {
    private static final String ANSWERS = "roles-read.jsonl";

    private final Path answers;
    private final Path sentences;

    /** @param project directory of our own sets */
    RoleSets(Path project) {
        answers = project.resolve(ANSWERS);
        sentences = project.resolve("sentences");
    }

    /** Sentences of our own that speak of a union, each a text. */
    List<Sample> sentences() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path file : TrainingSets.files(sentences)) {
            for (Sample sample : TrainingSets.own(file)) {
                TrainingSets.addWithBare(samples, sample);
            }
        }
        return samples;
    }

    /**
     * Answers by the id of the text.
     *
     * @throws IOException when a file cannot be read or answers an id twice
     */
    Map<String, List<RoleAnswer>> answers() throws IOException {
        Map<String, List<RoleAnswer>> found = new HashMap<>();
        for (JsonNode row : JsonRows.read(answers)) {
            List<RoleAnswer> ofText = new ArrayList<>();
            for (JsonNode role : row.path("roles")) {
                ofText.add(new RoleAnswer(
                        role.path("field").asText(),
                        role.path("start").asInt(),
                        role.path("role").asText()));
            }
            put(found, row, ofText);
        }
        for (Path file : TrainingSets.files(sentences)) {
            for (JsonNode row : JsonRows.read(file)) {
                put(found, row, List.of(new RoleAnswer("", 0, row.path("role").asText())));
            }
        }
        return found;
    }

    private static void put(Map<String, List<RoleAnswer>> found, JsonNode row, List<RoleAnswer> answers)
            throws IOException {
        String id = row.path("id").asText();
        if (found.put(id, answers) != null) {
            throw new IOException("roles of " + id + " are given twice");
        }
    }
}
