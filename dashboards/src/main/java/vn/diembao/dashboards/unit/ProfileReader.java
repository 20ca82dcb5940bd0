package vn.diembao.dashboards.unit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;

/** Reads one profile. */
final class ProfileReader {
    private static final SettingsSchema SCHEMA = new SettingsSchema(ProfileReader.class, "unit.json");

    private ProfileReader() {}

    /** The profile, unless something is wrong with it. */
    static Optional<UnitProfile> read(Path file, List<String> problems) {
        Optional<JsonNode> read = SettingsFile.read(file, SCHEMA, problems);
        Optional<UnitProfile> profile = read.map(ProfileReader::profile);
        if (read.isPresent()
                && read.get().has("alerts")
                && !profile.get().alerts().areAny()) {
            problems.add(file.getFileName() + ": alerts name nobody to tell: add mail with readers, or a webhook");
            return Optional.empty();
        }
        return profile;
    }

    private static UnitProfile profile(JsonNode root) {
        JsonNode head = root.path("letterhead");
        JsonNode issue = root.path("issue");
        JsonNode mail = root.path("mail");
        return new UnitProfile(
                root.path("unit").asText(),
                new Letterhead(
                        head.path("above").asText(),
                        head.path("issuer").asText(),
                        head.path("code").asText(),
                        head.path("place").asText(),
                        texts(head.path("signer")),
                        texts(head.path("recipients"))),
                Coverage.valueOf(root.path("covers").asText().toUpperCase(Locale.ROOT)),
                new IssueTimes(
                        issue.has("at") ? LocalTime.parse(issue.path("at").asText()) : IssueTimes.USUAL,
                        issue.path("daily").asBoolean(true),
                        issue.path("weekly").asBoolean(true)),
                list(mail),
                root.has("alerts") ? alerts(root.path("alerts")) : AlertWishes.NONE);
    }

    private static MailingList list(JsonNode mail) {
        return new MailingList(texts(mail.path("to")), mail.path("unsubscribe").asText());
    }

    private static AlertWishes alerts(JsonNode alerts) {
        JsonNode quiet = alerts.path("quiet");
        QuietHours hours = quiet.isMissingNode()
                ? QuietHours.NONE
                : new QuietHours(
                        LocalTime.parse(quiet.path("from").asText()),
                        LocalTime.parse(quiet.path("to").asText()),
                        Set.copyOf(texts(quiet.path("except"))));
        return new AlertWishes(
                Set.copyOf(texts(alerts.path("kinds"))),
                alerts.path("volume").asBoolean(false),
                alerts.path("hourly").asInt(AlertWishes.USUAL_HOURLY),
                hours,
                list(alerts.path("mail")),
                alerts.has("webhook") ? webhook(alerts.path("webhook")) : null);
    }

    private static Webhook webhook(JsonNode hook) {
        WebhookFormat format =
                WebhookFormat.valueOf(hook.path("format").asText("json").toUpperCase(Locale.ROOT));
        return new Webhook(
                hook.has("url") ? URI.create(hook.path("url").asText()) : Webhook.ZALO,
                format,
                hook.path("user").asText(),
                hook.has("secret_file") ? Path.of(hook.path("secret_file").asText()) : null,
                hook.path("on_own_network").asBoolean(false));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
