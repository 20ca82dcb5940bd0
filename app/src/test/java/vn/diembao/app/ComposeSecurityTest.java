package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docker-compose.yml and its files leave open to others, and where their secrets stand. */
class ComposeSecurityTest {
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|key|token).*");

    private final ComposeFile compose = ComposeFile.find();

    @Test
    void publishesOnLoopbackOnly_row67() {
        List<String> ports =
                compose.services().stream().flatMap(s -> s.ports().stream()).toList();
        assertThat(ports).hasSize(5).allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
        assertThat(compose.tree().at("/networks/inside/internal").asBoolean()).isTrue();
        assertThat(compose.services())
                .noneMatch(
                        service -> service.tree().path("network_mode").asText().equals("host"));
    }

    @Test
    void asksForALogInAtElasticsearch_row67() {
        JsonNode settings = ComposeFile.yaml(compose.text("docker/elasticsearch/elasticsearch.yml"));
        assertThat(settings.path("xpack.security.enabled").asBoolean()).isTrue();
        assertThat(settings.toString()).doesNotContain("anonymous");
    }

    @Test
    void takesNoJobsOverTheWeb_row67() {
        assertThat(compose.service("jobmanager").flinkProperties())
                .contains("web.submit.enable: false", "web.cancel.enable: false");
    }

    @Test
    void putsSecretsIntoNoEnvironment_row43() {
        assertThat(compose.services()).allSatisfy(service -> ComposeFile.names(
                        service.tree().path("environment"))
                .filter(name -> SECRET_NAME.matcher(name).matches())
                .forEach(name -> {
                    assertThat(name).endsWith("_FILE");
                    String file = service.tree().path("environment").path(name).asText();
                    assertThat(service.grantedSecrets()).contains(file.replace("/run/secrets/", ""));
                }));
    }

    @Test
    void grantsEachSecretToTheUserOfTheContainerOnly_row43() {
        assertThat(compose.services())
                .allSatisfy(
                        service -> assertThat(service.tree().path("secrets")).allSatisfy(secret -> {
                            assertThat(secret.path("mode").asInt()).isEqualTo(0400);
                            assertThat(secret.path("uid").asText()).isNotEmpty();
                        }));
    }

    @Test
    void takesEverySecretFromAVariableWithoutDefault_row43() {
        assertThat(compose.tree().path("secrets"))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(ComposeFile.names(secret)).containsExactly("environment"));
        String text = compose.text("docker-compose.yml") + compose.text("docker/kibana/kibana.yml");
        assertThat(ComposeFile.variablesIn(text))
                .filteredOn(variable -> SECRET_NAME.matcher(variable.group(1)).matches())
                .allSatisfy(variable -> assertThat(variable.group(2)).isNull());
        assertThat(text.lines()).noneMatch(line -> line.matches("(?i).*password:\\s*[^$\\s].*"));
    }

    @Test
    void keepsSecretsOutOfTheRepository_row43() {
        assertThat(compose.text(".gitignore").lines()).contains(".env");
        Set<String> set = new TreeSet<>();
        compose.text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .forEach(set::add);
        assertThat(set).isNotEmpty().allSatisfy(line -> assertThat(line).endsWith("="));
    }

    @Test
    void opensExactlyTheStoredIndicesToTheRoles() throws IOException {
        List<String> stored;
        try (Stream<Path> templates = Files.list(compose.root().resolve("model/src/main/resources/index-templates"))) {
            stored = templates
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .flatMap(alias -> Stream.of(alias, alias + "-v*"))
                    .toList();
        }
        for (String role : List.of("diembao_writer", "diembao_reader")) {
            JsonNode names = new ObjectMapper()
                    .readTree(compose.text("docker/setup/roles/" + role + ".json"))
                    .at("/indices/0/names");
            assertThat(ComposeFile.strings(names)).as(role).containsExactlyInAnyOrderElementsOf(stored);
        }
    }

    @Test
    void letsTheReaderOnlyRead() throws IOException {
        JsonNode role = new ObjectMapper().readTree(compose.text("docker/setup/roles/diembao_reader.json"));
        assertThat(ComposeFile.strings(role.at("/indices/0/privileges")))
                .containsExactly("read", "view_index_metadata");
        assertThat(ComposeFile.strings(role.path("cluster"))).containsExactly("monitor");
    }
}
