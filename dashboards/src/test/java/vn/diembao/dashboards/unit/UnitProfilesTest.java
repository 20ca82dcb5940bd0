package vn.diembao.dashboards.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UnitProfilesTest {
    private static final String LEAST =
            """
            unit: ldld-ha-noi
            letterhead: {issuer: LĐLĐ thành phố Hà Nội}
            covers: below
            """;

    @TempDir
    Path directory;

    @Test
    void shippedProfilesAreWithoutProblems() {
        UnitProfiles shipped = UnitProfiles.load(Path.of("units"));
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.all())
                .extracting(UnitProfile::unit)
                .containsExactly("cd-cong-thuong", "ldld-hai-phong", "tong-ldld");
        assertThat(shipped.all())
                .as("nobody gets mail from an example")
                .allSatisfy(profile -> assertThat(profile.mail()).isEqualTo(MailingList.NONE));
        assertThat(shipped.of("cd-cong-thuong").orElseThrow().issue())
                .isEqualTo(new IssueTimes(LocalTime.of(7, 30), false, true));
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        UnitProfile profile = only(LEAST);
        assertThat(profile.issue()).isEqualTo(new IssueTimes(LocalTime.of(7, 0), true, true));
        assertThat(profile.letterhead()).isEqualTo(Letterhead.of("LĐLĐ thành phố Hà Nội"));
        assertThat(profile.covers()).isEqualTo(Coverage.BELOW);
        assertThat(profile.mail().to()).isEmpty();
    }

    @Test
    void readersAndTheWayOutAreRead() throws Exception {
        UnitProfile profile = only(LEAST + "mail: {to: [lan@example.org], unsubscribe: 'mailto:ra@example.org'}");
        assertThat(profile.mail()).isEqualTo(new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"));
    }

    @Test
    void whatIsWantedOfAlertsIsRead() throws Exception {
        UnitProfile profile = only(
                LEAST
                        + """
                alerts:
                  kinds: [stoppage, accident]
                  volume: true
                  hourly: 2
                  quiet: {from: "22:00", to: "06:00", except: [accident]}
                  mail: {to: [lan@example.org], unsubscribe: 'mailto:ra@example.org'}
                  webhook: {url: 'https://hook.example/x', secret_file: /etc/diembao/hook.key}
                """);
        assertThat(profile.alerts())
                .isEqualTo(new AlertWishes(
                        Set.of("stoppage", "accident"),
                        true,
                        2,
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of("accident")),
                        new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"),
                        new Webhook(
                                URI.create("https://hook.example/x"),
                                WebhookFormat.JSON,
                                "",
                                Path.of("/etc/diembao/hook.key"),
                                false)));
        assertThat(only(LEAST).alerts()).isEqualTo(AlertWishes.NONE);
        assertThat(only(LEAST + "alerts: {webhook: {format: zalo, user: '2468', secret_file: /etc/diembao/zalo}}")
                        .alerts()
                        .webhook()
                        .url())
                .isEqualTo(Webhook.ZALO);
    }

    @Test
    void row71EveryProblemIsToldAtOnceWithItsLine() throws Exception {
        write(
                "a.yaml",
                """
                unit: Hà Nội
                leterhead: {}
                letterhead:
                  place: Hà Nội
                covers: everything
                issue:
                  at: 7h
                """);
        write("b.yaml", "unit: [");
        UnitProfiles profiles = UnitProfiles.load(directory);
        assertThat(profiles.all()).isEmpty();
        assertThat(profiles.problems())
                .anyMatch(p -> p.startsWith("a.yaml:1: \"Hà Nội\" "))
                .contains("a.yaml:2: unknown key \"leterhead\"", "a.yaml:3: \"issuer\" is missing")
                .anyMatch(p -> p.startsWith("a.yaml:5: \"everything\" "))
                .anyMatch(p -> p.startsWith("a.yaml:7: \"7h\" "))
                .anyMatch(p -> p.startsWith("b.yaml:1: not YAML: "))
                .hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "hostile-profiles.csv", numLinesToSkip = 1, delimiter = ';')
    void row71And39AHostileProfileIsRefused(String behaviour, String more, String problem) throws Exception {
        write("a.yaml", LEAST + more.translateEscapes());
        assertThat(UnitProfiles.load(directory).problems())
                .as(behaviour)
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void row71ABombIsRefusedBeforeItIsRead() throws Exception {
        write("a.yaml", LEAST + "#".repeat(70_000));
        assertThat(UnitProfiles.load(directory).problems()).containsExactly("a.yaml: larger than 64 KB");
    }

    @Test
    void row71AFileInAnotherCharsetIsRefused() throws Exception {
        Files.write(directory.resolve("a.yaml"), "unit: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(UnitProfiles.load(directory).problems()).containsExactly("a.yaml: not UTF-8: save it as UTF-8");
    }

    @Test
    void oneUnitHasOneProfile() throws Exception {
        write("a.yaml", LEAST);
        write("b.yaml", LEAST);
        UnitProfiles profiles = UnitProfiles.load(directory);
        assertThat(profiles.all()).hasSize(1);
        assertThat(profiles.problems())
                .containsExactly("b.yaml: unit ldld-ha-noi has a profile in a.yaml too: remove one");
    }

    @Test
    void aDirectoryWithoutProfilesIsAProblem() {
        assertThat(UnitProfiles.load(directory).problems()).containsExactly(directory + ": no profiles (*.yaml) here");
        Path none = directory.resolve("none");
        assertThat(UnitProfiles.load(none).problems()).containsExactly(none + ": no directory that can be read");
    }

    private UnitProfile only(String text) throws Exception {
        write("a.yaml", text);
        UnitProfiles profiles = UnitProfiles.load(directory);
        assertThat(profiles.problems()).isEmpty();
        return profiles.all().get(0);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(directory.resolve(name), text);
    }
}
