package vn.diembao.pipeline.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class ClassifyRowsTest {
    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.load());
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void answersEachRowWithEveryField() throws IOException {
        List<JsonNode> answers = run(
                "{\"id\":\"1\",\"title\":\"LĐLĐ tỉnh Bình Dương trao quà\",\"text\":\"LĐLĐ tỉnh Bình Dương tặng"
                        + " quà cho công nhân khó khăn.\",\"published\":\"2025-07-01T00:00:00+07:00\",\"kind\":\"social\"}");

        JsonNode answer = answers.get(0);
        assertThat(answer.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly(
                        "id",
                        "relevance",
                        "programmes",
                        "unions",
                        "federations",
                        "event_tone",
                        "union_stance",
                        "topics",
                        "content_lines",
                        "alert",
                        "alert_kinds",
                        "numbers",
                        "language",
                        "evidence",
                        "version");
        assertThat(answer.path("federations").get(0).asText()).isEqualTo("ldld-thanh-pho-ho-chi-minh");
        assertThat(answer.path("language").asText()).isEqualTo("vi");
    }

    @Test
    void pointsEvidenceIntoTheRowsOwnFields() throws IOException {
        String text = "Sáng nay, LĐLĐ tỉnh Nghệ An họp.";

        JsonNode evidence = run("{\"id\":1,\"title\":\"Tin\",\"text\":\"" + text + "\"}")
                .get(0)
                .path("evidence");

        JsonNode union = evidence.get(0);
        assertThat(union.path("label").asText()).isEqualTo("unions:ldld-nghe-an");
        assertThat(union.path("field").asText()).isEqualTo("text");
        assertThat(text.substring(union.path("start").asInt(), union.path("end").asInt()))
                .isEqualTo(union.path("text").asText());
    }

    @Test
    void reportsBadRowsByLineAndGoesOn() throws IOException {
        List<JsonNode> answers = run(
                "{\"id\":\"1\",\"title\":\"Tin\"}",
                "{broken",
                "",
                "{\"title\":\"no id\"}",
                "[1]",
                "{\"id\":\"2\",\"title\":\"x\",\"published\":\"yesterday\"}",
                "{\"id\":\"3\",\"title\":5}",
                "{\"id\":\"4\"}",
                "{\"id\":\"5\",\"title\":\"x\",\"kind\":\"poem\"}",
                "{\"id\":\"6\",\"text\":\"Tin cuối\"}");

        assertThat(answers).extracting(answer -> answer.path("id").asText()).containsExactly("1", "6");
        assertThat(messages.toString(UTF_8).lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "in.jsonl:2:",
                        "in.jsonl:4:",
                        "in.jsonl:5:",
                        "in.jsonl:6:",
                        "in.jsonl:7:",
                        "in.jsonl:8:",
                        "in.jsonl:9:");
    }

    private List<JsonNode> run(String... rows) throws IOException {
        Path in = Files.writeString(directory.resolve("in.jsonl"), String.join("\n", rows));
        Path out = directory.resolve("out.jsonl");
        BatchSummary summary = ClassifyRows.run(in, out, CLASSIFIER, new PrintStream(messages, true, UTF_8));
        List<String> lines = Files.readAllLines(out);
        assertThat(summary.rows()).isEqualTo(lines.size());
        assertThat(summary.bad()).isEqualTo(messages.toString(UTF_8).lines().count());
        return lines.stream().map(ClassifyRowsTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
