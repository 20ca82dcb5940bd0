package vn.diembao.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.diembao.dashboards.mail.MailConfig;

/** Which mail server a verb hands mails to. */
public final class MailOption {
    @Option(
            names = "--mail",
            paramLabel = "FILE",
            description = {
                "Settings of the mail server (default: DIEMBAO_HOME/mail.yaml, if there), see docs/digests.md.",
                "The password comes from the environment only: DIEMBAO_SMTP_PASSWORD[_FILE]."
            })
    private Path file;

    /** The server, refused when its settings have a problem; nothing where no file is named or there. */
    public Optional<MailConfig> own(DiembaoHome home) {
        Path named = file == null ? home.mailFile() : file;
        if (file == null && !Files.exists(named)) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        Optional<MailConfig> config = MailConfig.read(named, System.getenv(), problems);
        if (config.isEmpty()) {
            throw CommandException.wrong(problems);
        }
        return config;
    }

    /** The same for a verb that cannot do without. */
    public MailConfig require(DiembaoHome home) {
        return own(home)
                .orElseThrow(() -> CommandException.wrong(
                        "no mail server: name its settings with --mail, or lay them at " + home.mailFile()));
    }
}
