package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.diembao.app.ComposeFile.Service;

/** docker-compose.yml as text: what can be held without a container engine. */
class ComposeFileTest {
    private static final String LEAST_ELASTICSEARCH = "8.19.22";
    private static final String BUILD_OUTPUT = "./app/target/dist/lib";
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-java\\d+)?");

    private final ComposeFile compose = ComposeFile.find();

    @Test
    void usesOnlyKeysOfTheSpecification() throws IOException {
        JsonNode known = knownKeys();
        JsonNode tree = compose.tree();
        List<String> unknown = new ArrayList<>();
        collectUnknown("file", tree, known, unknown);
        tree.path("services").forEach(service -> {
            collectUnknown("service", service, known, unknown);
            collectUnknown("healthcheck", service.path("healthcheck"), known, unknown);
            collectUnknown("logging", service.path("logging"), known, unknown);
            service.path("depends_on").forEach(node -> collectUnknown("dependency", node, known, unknown));
            service.path("secrets").forEach(node -> collectUnknown("granted-secret", node, known, unknown));
        });
        for (String place : List.of("network", "volume", "secret")) {
            tree.path(place + "s").forEach(node -> collectUnknown(place, node, known, unknown));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void takesEveryImageFromAVariableWithAPinnedDefault() {
        assertThat(compose.services()).allSatisfy(service -> {
            assertThat(service.tree().path("image").asText()).matches("\\$\\{[A-Z]+_IMAGE:-[^}]+}");
            assertThat(service.tag()).as(service.name()).matches(VERSION);
        });
    }

    @Test
    void runsAPatchedElasticsearchOfTheLine() {
        String tag = compose.service("elasticsearch").tag();
        assertThat(tag).startsWith("8.19.");
        assertThat(patch(tag)).isGreaterThanOrEqualTo(patch(LEAST_ELASTICSEARCH));
    }

    @Test
    void runsKibanaAndSetUpInTheVersionOfElasticsearch() {
        assertThat(compose.service("kibana").tag())
                .isEqualTo(compose.service("elasticsearch").tag());
        assertThat(compose.service("setup").image())
                .isEqualTo(compose.service("elasticsearch").image());
    }

    @Test
    void runsFlinkInTheVersionOfTheBuild() {
        Matcher version =
                Pattern.compile("<flink.version>([^<]+)</flink.version>").matcher(compose.text("pom.xml"));
        assertThat(version.find()).isTrue();
        assertThat(List.of("flink-state", "jobmanager", "taskmanager"))
                .allSatisfy(name ->
                        assertThat(compose.service(name).image()).isEqualTo("flink:" + version.group(1) + "-java17"));
    }

    @Test
    void checksTheHealthOfEveryLastingService() {
        assertThat(compose.services())
                .filteredOn(service -> !service.runsOnce())
                .hasSize(4)
                .allSatisfy(service -> assertThat(service.tree().at("/healthcheck/test"))
                        .as(service.name())
                        .isNotEmpty());
    }

    @Test
    void waitsForTheNameOfTheJob() {
        assertThat(compose.service("jobmanager").tree().at("/healthcheck/test").toString())
                .contains("diembao-press");
        assertThat(compose.text("pipeline/src/main/java/vn/diembao/pipeline/PressJob.java"))
                .contains("\"diembao-press\"");
    }

    @Test
    void startsLastingServicesAgainAndBoundsEveryMemory() {
        assertThat(compose.services()).allSatisfy(service -> {
            assertThat(service.tree().path("restart").asText()).isIn("unless-stopped", "no");
            assertThat(ComposeFile.withDefaults(service.tree().path("mem_limit").asText()))
                    .as(service.name())
                    .matches("\\d+[mg]");
        });
    }

    @Test
    void explainsExactlyTheVariablesThatItAsksFor() {
        Set<String> explained = new TreeSet<>();
        Matcher line = Pattern.compile("(?m)^#?([A-Z_]+)=").matcher(compose.text(".env.example"));
        while (line.find()) {
            explained.add(line.group(1));
        }
        assertThat(explained).isEqualTo(compose.variables());
    }

    @Test
    void explainsTheDefaultsThatItHas() {
        ComposeFile.variablesIn(compose.tree().toString())
                .filter(variable -> variable.group(2) != null)
                .forEach(variable -> assertThat(compose.text(".env.example"))
                        .contains("#" + variable.group(1) + "=" + variable.group(2) + "\n"));
    }

    @Test
    void startsAClassOfThePipelineWithSettingsThatItKnows() {
        List<String> command =
                ComposeFile.strings(compose.service("jobmanager").tree().path("command"));
        int at = command.indexOf("--job-classname") + 1;
        assertThat(compose.root()
                        .resolve("pipeline/src/main/java/" + command.get(at).replace('.', '/') + ".java"))
                .exists();
        String settings = compose.text("pipeline/src/main/java/vn/diembao/pipeline/ClusterSettings.java");
        assertThat(command.subList(at + 1, command.size()))
                .filteredOn(argument -> argument.startsWith("--"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(settings).contains('"' + key + '"'));
    }

    @Test
    void mountsWhatTheRepositoryOrTheBuildHolds() {
        assertThat(compose.text("app/pom.xml")).contains("${project.build.directory}/dist/lib");
        hostMounts().forEach(mount -> {
            assertThat(mount[2]).as(mount[0]).isEqualTo("ro");
            if (!mount[0].equals(BUILD_OUTPUT)) {
                assertThat(compose.root().resolve(mount[0])).exists();
            }
        });
    }

    @Test
    void findsTheFamiliesBesideTheSources() {
        assertThat(hostMounts().map(mount -> mount[1]))
                .contains("/opt/diembao/crawlers/sources", "/opt/diembao/crawlers/families");
        assertThat(ComposeFile.strings(compose.service("jobmanager").tree().path("command")))
                .containsSequence("--sources", "/opt/diembao/crawlers/sources");
    }

    @Test
    void usesExactlyTheVolumesNetworksAndSecretsThatItDeclares() {
        Set<String> used = new TreeSet<>();
        compose.services().forEach(service -> {
            service.mounts().stream()
                    .map(m -> m[0])
                    .filter(m -> !m.startsWith("./"))
                    .forEach(used::add);
            used.addAll(ComposeFile.strings(service.tree().path("networks")));
            used.addAll(service.grantedSecrets());
        });
        Set<String> declared = new TreeSet<>();
        Stream.of("volumes", "networks", "secrets")
                .flatMap(place -> ComposeFile.names(compose.tree().path(place)))
                .forEach(declared::add);
        assertThat(used).isEqualTo(declared);
    }

    @Test
    void waitsForServicesInTheWayTheyEnd() {
        assertThat(compose.services())
                .allSatisfy(service -> service.dependencies().forEach(on -> assertThat(service.tree()
                                .at("/depends_on/" + on + "/condition")
                                .asText())
                        .as(service.name() + " waits for " + on)
                        .isEqualTo(
                                compose.service(on).runsOnce()
                                        ? "service_completed_successfully"
                                        : "service_healthy")));
    }

    @Test
    void waitsInNoCircle() {
        List<Service> waiting = new ArrayList<>(compose.services());
        Set<String> started = new TreeSet<>();
        while (waiting.removeIf(
                service -> started.containsAll(service.dependencies()) && started.add(service.name()))) {
            assertThat(started).isNotEmpty();
        }
        assertThat(waiting).isEmpty();
    }

    @Test
    void givesBothFlinkProcessesTheSameSettings() {
        assertThat(compose.service("taskmanager").flinkProperties())
                .isNotEmpty()
                .isEqualTo(compose.service("jobmanager").flinkProperties());
    }

    @Test
    void writesCheckpointsToTheSharedVolume() {
        for (String name : List.of("flink-state", "jobmanager", "taskmanager")) {
            assertThat(compose.service(name).mounts())
                    .as(name)
                    .anyMatch(mount -> mount[0].equals("flink-state") && mount[1].equals("/opt/diembao/state"));
        }
        assertThat(compose.service("jobmanager").flinkProperties())
                .contains("execution.checkpointing.dir: file:///opt/diembao/state/checkpoints");
    }

    @Test
    void showsNumbersAndTimesTheVietnameseWay() {
        JsonNode shown =
                ComposeFile.yaml(compose.text("docker/kibana/kibana.yml")).path("uiSettings.overrides");
        assertThat(shown.path("format:number:defaultLocale").asText()).isEqualTo("de");
        assertThat(shown.path("dateFormat").asText()).isEqualTo("DD/MM/YYYY HH:mm");
        assertThat(shown.path("dateFormat:tz").asText()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(shown.path("dateFormat:dow").asText()).isEqualTo("Monday");
    }

    private Stream<String[]> hostMounts() {
        return compose.services().stream()
                .flatMap(service -> service.mounts().stream())
                .filter(mount -> mount[0].startsWith("./"));
    }

    private static JsonNode knownKeys() throws IOException {
        try (var in = ComposeFileTest.class.getResourceAsStream("/compose/known-keys.yaml")) {
            return ComposeFile.yaml(new String(in.readAllBytes(), UTF_8));
        }
    }

    private static void collectUnknown(String place, JsonNode node, JsonNode known, List<String> unknown) {
        List<String> allowed = ComposeFile.strings(known.path(place));
        ComposeFile.names(node)
                .filter(key -> !key.startsWith("x-") && !allowed.contains(key))
                .forEach(key -> unknown.add(place + ": " + key));
    }

    private static int patch(String version) {
        return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
    }
}
