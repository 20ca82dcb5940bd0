package vn.diembao.dashboards.mail;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.diembao.dashboards.settings.SecretSetting;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;

/**
 * The mail server and who we are there. Read from a file; the password comes from the environment only:
 * {@code DIEMBAO_SMTP_PASSWORD}, or {@code DIEMBAO_SMTP_PASSWORD_FILE}, the path of a file that only its owner can read.
 *
 * @param user null for a server that wants no log-in
 * @param password null without a user; a secret, never printed
 * @param from plain address in the envelope and in From
 * @param name shown beside the address
 * @param timeout longest silence of the server; RFC 5321 asks for ten minutes after the message
 */
public record MailConfig(
        String host,
        int port,
        MailSecurity security,
        String user,
        String password,
        String from,
        String name,
        Duration timeout) {
    private static final SettingsSchema SCHEMA = new SettingsSchema(MailConfig.class, "mail.json");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final int RFC_TIMEOUT_SECONDS = 600;

    public MailConfig {
        requireNonNull(host, "host is null");
        requireNonNull(security, "security is null");
        requireNonNull(from, "from is null");
        requireNonNull(name, "name is null");
        requireNonNull(timeout, "timeout is null");
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("SMTP user and password go together");
        }
    }

    /**
     * Reads the settings.
     *
     * @param problems takes everything that is wrong; no problem names the password
     * @return nothing when there is a problem
     */
    public static Optional<MailConfig> read(Path file, Map<String, String> environment, List<String> problems) {
        Optional<JsonNode> read = SettingsFile.read(file, SCHEMA, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        JsonNode root = read.get();
        MailSecurity security =
                MailSecurity.valueOf(root.path("security").asText("starttls").toUpperCase(Locale.ROOT));
        String host = root.path("host").asText();
        List<String> own = new ArrayList<>();
        if (security == MailSecurity.NONE && !THIS_MACHINE.contains(host)) {
            own.add("security: none is for a server on this machine only: write starttls or tls");
        }
        String user = root.hasNonNull("user") ? root.path("user").asText() : null;
        String password = user == null ? null : SecretSetting.read("DIEMBAO_SMTP_PASSWORD", environment, own);
        own.forEach(problem -> problems.add(file.getFileName() + ": " + problem));
        if (!own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MailConfig(
                host,
                root.path("port").asInt(security == MailSecurity.TLS ? SUBMISSION_TLS : SUBMISSION),
                security,
                user,
                password,
                root.path("from").asText(),
                root.path("name").asText("Điểm báo"),
                Duration.ofSeconds(root.path("timeout_seconds").asInt(RFC_TIMEOUT_SECONDS))));
    }

    /** What follows the at sign of our address. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return host + ':' + port + " (" + security.name().toLowerCase(Locale.ROOT) + ')'
                + (user == null ? "" : " as " + user);
    }
}
