package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** What those who tend the taxonomy see, on files of our own. */
final class TaxonomyVerbsTest {
    private static final String PROGRAMMES = TaxonomyEdition.shipped().texts().get("programmes.yaml");
    private static final String ADDED =
            "- {id: san-choi-mau, name: Sân chơi mẫu, kind: event, aliases: [Sân chơi mẫu của thợ]}\n";

    @TempDir
    private Path dir;

    @Test
    void houseTaxonomyPasses() {
        Invocation call = Invocation.of("taxonomy", "check");

        assertThat(call.status()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines()).last().asString().startsWith("0 errors, ");
    }

    @Test
    void errorsAreToldLineByLineAndFailTheCheck() throws IOException {
        Path file = programmes("- {id: x, name: X, kind: k, parent: none, aliases: [Hội ngộ sáng kiến]}\n");

        Invocation call = Invocation.of("taxonomy", "check", file.toString());

        int line = (int) PROGRAMMES.lines().count() + 1;
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out().lines())
                .contains("error: programmes.yaml:" + line
                        + ": programmes/x: parent: no such id none: mend it or add the entry")
                .anyMatch(told -> told.contains("stands for x and for hoi-ngo-sang-kien"));
    }

    @Test
    void rowsShowWhatAChangeWouldRelabel() throws IOException {
        Path file = programmes(ADDED);

        Invocation call = Invocation.of("taxonomy", "diff", file.toString(), "--in", rows().toString());

        assertThat(call.status()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines())
                .startsWith("Sân chơi mẫu của thợ khai mạc (1)")
                .contains("  + programmes:san-choi-mau", "    +1     +0  programmes:san-choi-mau")
                .endsWith("1 of 2 texts would be relabelled");
    }

    @Test
    void rowsShowTheSameAsJson() throws IOException {
        Path file = programmes(ADDED);

        Invocation call =
                Invocation.of("taxonomy", "diff", file.toString(), "--in", rows().toString(), "--json", "--limit", "1");

        List<String> lines = call.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(lines.get(0)).path("come"))
                .extracting(JsonNode::asText)
                .contains("programmes:san-choi-mau");
        JsonNode summary = json.readTree(lines.get(1));
        assertThat(summary.path("texts").asInt()).isEqualTo(1);
        assertThat(summary.path("labels").findValuesAsText("label")).contains("programmes:san-choi-mau");
    }

    @Test
    void aDirectoryLabelsTheRowsOfClassify() throws IOException {
        for (var text : TaxonomyEdition.shipped()
                .with("programmes.yaml", PROGRAMMES + ADDED)
                .texts()
                .entrySet()) {
            Files.writeString(dir.resolve(text.getKey()), text.getValue());
        }
        Path out = dir.resolve("out.jsonl");

        Invocation call = Invocation.of(
                "classify", "--taxonomy", dir.toString(), "--in", rows().toString(), "--out", out.toString());

        assertThat(call.status()).isZero();
        assertThat(Files.readString(out)).contains("\"programmes\":[\"san-choi-mau\"]");
    }

    private Path programmes(String added) throws IOException {
        return Files.writeString(
                Files.createDirectories(dir.resolve("edited")).resolve("programmes.yaml"), PROGRAMMES + added);
    }

    private Path rows() throws IOException {
        return Files.writeString(
                dir.resolve("rows.jsonl"),
                "{\"id\":1,\"title\":\"Sân chơi mẫu của thợ khai mạc\"}\n{\"id\":2,\"title\":\"Trời nắng đẹp\"}\n");
    }
}
