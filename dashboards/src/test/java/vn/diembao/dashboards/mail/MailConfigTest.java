package vn.diembao.dashboards.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailConfigTest {
    private static final String LEAST = "host: smtp.example.org\nfrom: diembao@example.org\n";
    private static final String SECRET = "chim-yen";

    @TempDir
    Path directory;

    private final List<String> problems = new ArrayList<>();

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        assertThat(read(LEAST, Map.of()))
                .contains(new MailConfig(
                        "smtp.example.org",
                        587,
                        MailSecurity.STARTTLS,
                        null,
                        null,
                        "diembao@example.org",
                        "Điểm báo",
                        Duration.ofMinutes(10)));
        assertThat(read(LEAST + "security: tls", Map.of()).orElseThrow().port()).isEqualTo(465);
    }

    @Test
    void row71EveryProblemIsToldAtOnce() throws Exception {
        assertThat(read("host: a b\npassword: " + SECRET + "\nport: 0\n", Map.of()))
                .isEmpty();
        assertThat(problems)
                .hasSize(4)
                .anyMatch(p -> p.startsWith("mail.yaml:1: \"a b\""))
                .contains("mail.yaml:2: unknown key \"password\"", "mail.yaml:1: \"from\" is missing")
                .anyMatch(p -> p.startsWith("mail.yaml:3: 0 "))
                .noneMatch(p -> p.contains(SECRET));
    }

    @Test
    void aServerElsewhereIsNotSpokenToInTheClear() throws Exception {
        read(LEAST + "security: none", Map.of());
        assertThat(problems)
                .containsExactly(
                        "mail.yaml: security: none is for a server on this machine only: write starttls or tls");
    }

    @Test
    void row43ThePasswordComesFromTheEnvironment() throws Exception {
        String withUser = LEAST + "user: diembao";
        assertThat(read(withUser, Map.of("DIEMBAO_SMTP_PASSWORD", SECRET))
                        .orElseThrow()
                        .password())
                .isEqualTo(SECRET);
        assertThat(read(withUser, Map.of())).isEmpty();
        assertThat(problems)
                .containsExactly("mail.yaml: a user is named: set DIEMBAO_SMTP_PASSWORD or DIEMBAO_SMTP_PASSWORD_FILE");
    }

    @Test
    void row43AFileThatOthersCanReadIsRefused() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), SECRET + "\n");
        Map<String, String> environment = Map.of("DIEMBAO_SMTP_PASSWORD_FILE", secret.toString());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(read(LEAST + "user: diembao", environment)).isEmpty();
        assertThat(problems).singleElement().asString().endsWith("can be read by others: chmod 600 " + secret);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        MailConfig config = read(LEAST + "user: diembao", environment).orElseThrow();
        assertThat(config.password()).isEqualTo(SECRET);
        assertThat(config.toString()).isEqualTo("smtp.example.org:587 (starttls) as diembao");
    }

    @Test
    void row43AFileThatIsNotThereIsAProblem() throws Exception {
        read(LEAST + "user: diembao", Map.of("DIEMBAO_SMTP_PASSWORD_FILE", "/none/there"));
        assertThat(problems).containsExactly("mail.yaml: cannot read DIEMBAO_SMTP_PASSWORD_FILE (/none/there)");
    }

    private Optional<MailConfig> read(String text, Map<String, String> environment) throws Exception {
        problems.clear();
        Path file = Files.writeString(directory.resolve("mail.yaml"), text);
        return MailConfig.read(file, environment, problems);
    }
}
