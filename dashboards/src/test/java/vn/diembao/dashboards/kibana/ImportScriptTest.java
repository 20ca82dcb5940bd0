package vn.diembao.dashboards.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** dashboards/kibana/import.sh against a server that only answers as Kibana would. */
@EnabledOnOs(OS.LINUX)
final class ImportScriptTest {
    private static final String SPACE = "PUT /api/spaces/space/diembao";
    private static final String SETTINGS = "POST /s/diembao/internal/kibana/settings";
    private static final String READER = "PUT /api/security/role/diembao_board_reader";
    private static final String MAINTAINER = "PUT /api/security/role/diembao_board_maintainer";
    private static final String IMPORT = "POST /s/diembao/api/saved_objects/_import?overwrite=true";
    private static final String THEIR_SPACE = "PUT /api/spaces/space/diembao-maintainers";
    private static final String THEIR_SETTINGS = "POST /s/diembao-maintainers/internal/kibana/settings";
    private static final String THEIR_IMPORT = "POST /s/diembao-maintainers/api/saved_objects/_import?overwrite=true";
    private static final String THEIRS = "{\"id\":\"c\",\"references\":[{\"id\":\"diembao-maintainers\"}]}\n";

    @TempDir
    private Path dir;

    private ScriptedKibana kibana;
    private Path boards;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl on this machine");
        kibana = new ScriptedKibana();
        boards = Files.writeString(dir.resolve("b.ndjson"), "{\"id\":\"a\"}\n" + THEIRS + "{\"id\":\"Bảng b\"}\n");
        taken(2);
        kibana.says(THEIR_IMPORT, 200, "{\"successCount\":3,\"success\":true}");
    }

    @AfterEach
    void stop() {
        if (kibana != null) {
            kibana.close();
        }
    }

    @Test
    void theFirstTimeTheSpaceIsMade() throws Exception {
        kibana.says(SPACE, 404, "{\"statusCode\":404}");
        Ended ended = run();
        assertThat(ended.status()).as(ended.text()).isZero();
        assertThat(lines())
                .containsExactly(
                        SPACE,
                        "POST /api/spaces/space",
                        SETTINGS,
                        SETTINGS,
                        SETTINGS,
                        SETTINGS,
                        THEIR_SPACE,
                        THEIR_SETTINGS,
                        THEIR_SETTINGS,
                        THEIR_SETTINGS,
                        THEIR_SETTINGS,
                        READER,
                        MAINTAINER,
                        IMPORT,
                        THEIR_IMPORT);
        assertThat(kibana.requests())
                .allSatisfy(request -> assertThat(request.xsrf()).isEqualTo("diembao"));
        assertThat(kibana.requests().get(1).body()).contains("\"id\":\"diembao\"", "\"name\":\"Điểm báo\"");
        assertThat(kibana.requests().subList(2, 6))
                .extracting(ScriptedKibana.Request::body)
                .contains(
                        "{\"changes\":{\"dateFormat:tz\": \"Asia/Ho_Chi_Minh\"}}",
                        "{\"changes\":{\"format:number:defaultLocale\": \"de\"}}");
        assertThat(body(IMPORT))
                .contains("{\"id\":\"a\"}\n{\"id\":\"Bảng b\"}\n")
                .doesNotContain("diembao-maintainers");
        assertThat(body(THEIR_IMPORT)).contains("{\"id\":\"a\"}\n" + THEIRS + "{\"id\":\"Bảng b\"}\n");
    }

    @Test
    void readersSeeClipsMaintainersWhatCrawlersDidToo() throws Exception {
        assertThat(run().status()).isZero();
        assertThat(body(READER))
                .contains("\"spaces\": [\"diembao\"]", "\"clips\"")
                .doesNotContain("@", "rejections", "source-", "all");
        assertThat(body(MAINTAINER))
                .contains("\"spaces\": [\"diembao\", \"diembao-maintainers\"]", "\"rejections\"", "\"source-health\"")
                .doesNotContain("@");
    }

    @Test
    void theSecondTimeItIsOnlyBroughtUpToDate() throws Exception {
        assertThat(run().status()).isZero();
        assertThat(run().status()).isZero();
        List<String> once = new ArrayList<>(List.of(SPACE, SETTINGS, SETTINGS, SETTINGS, SETTINGS));
        once.addAll(List.of(THEIR_SPACE, THEIR_SETTINGS, THEIR_SETTINGS, THEIR_SETTINGS, THEIR_SETTINGS));
        once.addAll(List.of(READER, MAINTAINER, IMPORT, THEIR_IMPORT));
        assertThat(lines())
                .containsExactlyElementsOf(
                        Stream.concat(once.stream(), once.stream()).toList());
    }

    @Test
    void aTrialInAnotherSpaceLeavesTheRoleOfTheRealOneAlone() throws Exception {
        kibana.says(IMPORT.replace("diembao", "diembao-check"), 200, "{\"successCount\":2,\"success\":true}");
        kibana.says(
                THEIR_IMPORT.replace("diembao-maintainers", "diembao-check-maintainers"),
                200,
                "{\"successCount\":3,\"success\":true}");
        Ended ended = run("KIBANA_SPACE=diembao-check");
        assertThat(ended.status()).as(ended.text()).isZero();
        assertThat(lines())
                .contains("PUT /api/security/role/diembao-check_board_reader")
                .doesNotContain(READER, MAINTAINER);
        assertThat(body("PUT /api/security/role/diembao-check_board_reader"))
                .contains("\"spaces\": [\"diembao-check\"]");
    }

    @Test
    void anImportThatFailedInPartFailsThoughKibanaAnswers200() throws Exception {
        kibana.says(
                IMPORT,
                200,
                "{\"successCount\":1,\"success\":false,\"errors\":[{\"id\":\"a\",\"error\":{\"type\":\"missing_references\"}}]}");
        Ended ended = run();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).contains("import: boards: not all 2 objects were taken: ", "missing_references");
    }

    @Test
    void anImportOfFewerObjectsThanWereSentFails() throws Exception {
        taken(1);
        assertThat(run().status()).isEqualTo(1);
        taken(20);
        assertThat(run().status()).isEqualTo(1);
    }

    @Test
    void settingsOfTheConfigurationFileStand() throws Exception {
        kibana.says(SETTINGS, 400, "{\"message\":\"Unable to update \\\"dateFormat\\\" because it is overridden\"}");
        Ended ended = run();
        assertThat(ended.text())
                .contains(
                        "import: setting \"dateFormat\": kibana.yml sets it",
                        "import: setting \"dateFormat:tz\": kibana.yml");
        assertThat(ended.status()).isZero();
        kibana.says(SETTINGS, 400, "{\"message\":\"something else\"}");
        assertThat(run().status()).isEqualTo(1);
    }

    @Test
    void thePasswordArrivesAsItIsWritten() throws Exception {
        Path secret = Files.writeString(dir.resolve("secret"), "a\\b\"c&d e\n");
        assertThat(run("KIBANA_USER=la\"n\\", "KIBANA_PASSWORD_FILE=" + secret).status())
                .isZero();
        String expected = "Basic " + Base64.getEncoder().encodeToString("la\"n\\:a\\b\"c&d e".getBytes(UTF_8));
        assertThat(kibana.requests())
                .allSatisfy(request -> assertThat(request.authorization()).isEqualTo(expected));
    }

    @Test
    void aRefusalAndASilenceAreTold() throws Exception {
        kibana.says(SPACE, 401, "{\"message\":\"unauthorized\"}");
        Ended refused = run();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text()).contains("import: space diembao: 401 {\"message\":\"unauthorized\"}");
        kibana.close();
        Ended silent = run();
        assertThat(silent.status()).isEqualTo(1);
        assertThat(silent.text()).contains("no answer from " + kibana.url());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "KIBANA_URL=http://kibana.example:5601, would send the password in the clear",
        "KIBANA_URL=http://127.0.0.1.example, would send the password in the clear",
        "KIBANA_URL=http://localhost@kibana.example, holds a log-in",
        "KIBANA_URL=ftp://127.0.0.1, is no web address",
        "KIBANA_USER=a:b, takes no colon",
        "KIBANA_SPACE=default, not default",
    })
    void row43ALogInIsNotSentInTheClearNorBoardsWhereTheyDoNotBelong(String setting, String why) throws Exception {
        Ended ended = run("KIBANA_USER=lan", "KIBANA_PASSWORD=x", setting);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).contains(why);
        assertThat(kibana.requests()).isEmpty();
    }

    @Test
    void aSpaceThatWouldLeaveItsPathIsRefused() throws Exception {
        Ended ended = run("KIBANA_SPACE=../x");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).contains("KIBANA_SPACE takes");
        assertThat(kibana.requests()).isEmpty();
    }

    private void taken(int objects) {
        kibana.says(IMPORT, 200, "{\"successCount\":" + objects + ",\"success\":true,\"warnings\":[]}");
    }

    private String body(String line) {
        return kibana.requests().stream()
                .filter(request -> request.line().equals(line))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private List<String> lines() {
        return kibana.requests().stream().map(ScriptedKibana.Request::line).toList();
    }

    private Ended run(String... settings) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", Path.of("kibana", "import.sh").toString(), boards.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("KIBANA_") || name.endsWith("_proxy"));
        builder.environment().put("KIBANA_URL", kibana.url() + '/');
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private record Ended(int status, String text) {}
}
