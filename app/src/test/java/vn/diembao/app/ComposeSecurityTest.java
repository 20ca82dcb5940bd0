package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void opensToEachRoleTheIndicesItNeeds() throws IOException {
        List<String> stored = new ArrayList<>();
        try (Stream<Path> templates = Files.list(compose.root().resolve("model/src/main/resources/index-templates"))) {
            templates
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .forEach(stored::add);
        }
        assertThat(indices("diembao_writer")).containsExactlyInAnyOrderElementsOf(names(stored));
        stored.remove("erasures");
        assertThat(indices("diembao_desk")).containsExactlyInAnyOrderElementsOf(names(stored));
        assertThat(indices("diembao_reader")).containsExactlyInAnyOrder("clips", "clips-v*");
    }

    @Test
    void letsWhoReadsOnlyRead() throws IOException {
        for (String name : List.of("diembao_desk", "diembao_reader")) {
            JsonNode role = role(name);
            assertThat(role.path("indices")).hasSize(1);
            assertThat(ComposeFile.strings(role.at("/indices/0/privileges")))
                    .containsExactly("read", "view_index_metadata");
            assertThat(ComposeFile.strings(role.path("cluster"))).as(name).isSubsetOf("monitor");
        }
        assertThat(ComposeFile.strings(role("diembao_reader").at("/applications/0/resources")))
                .containsExactly("space:diembao");
    }

    @Test
    void asksNoRoleForWhatAFreeLicenceRefuses() throws IOException {
        for (String name : List.of("diembao_writer", "diembao_desk", "diembao_reader")) {
            assertThat(role(name).at("/indices/0").has("field_security"))
                    .as(name)
                    .isFalse();
            assertThat(role(name).at("/indices/0").has("query")).as(name).isFalse();
        }
    }

    @Test
    void makesEveryRoleThatIsWrittenDown() throws IOException {
        try (Stream<Path> roles = Files.list(compose.root().resolve("docker/setup/roles"))) {
            assertThat(roles.map(file -> file.getFileName().toString().replace(".json", "")))
                    .isNotEmpty()
                    .allSatisfy(role -> assertThat(compose.text("docker/setup/setup.sh"))
                            .containsPattern("for role in .*\\b" + role + "\\b"));
        }
    }

    private List<String> indices(String role) throws IOException {
        return ComposeFile.strings(role(role).at("/indices/0/names"));
    }

    private JsonNode role(String name) throws IOException {
        return new ObjectMapper().readTree(compose.text("docker/setup/roles/" + name + ".json"));
    }

    private static List<String> names(List<String> aliases) {
        return aliases.stream()
                .flatMap(alias -> Stream.of(alias, alias + "-v*"))
                .toList();
    }
}
