package vn.diembao.dashboards.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import vn.diembao.dashboards.alert.Alert.Quote;
import vn.diembao.dashboards.unit.AlertWishes;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.QuietHours;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.unit.Webhook;

/** Alerts for tests; every text was written for them. */
final class AlertFixture {
    static final Instant NOW = Instant.parse("2025-07-01T03:00:00Z");
    static final AlertWishes WISHES = new AlertWishes(
            Set.of(),
            true,
            3,
            QuietHours.NONE,
            new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"),
            null);

    private AlertFixture() {}

    static Alert alert(String story, String tone, String... kinds) {
        return new Alert(
                story,
                List.of(kinds),
                "Ngừng việc tập thể",
                tone,
                false,
                "Công nhân xưởng may mẫu ngừng việc",
                "Báo Mẫu",
                NOW.minusSeconds(600),
                "https://bao-mau.example/" + story,
                List.of(story),
                List.of(new Quote(story, "tít", "ngừng việc")),
                "");
    }

    static Alert titled(String title) {
        Alert alert = alert("a", "neg", "stoppage");
        return new Alert(
                "a",
                alert.kinds(),
                alert.what(),
                "neg",
                false,
                title,
                title,
                alert.publishedAt(),
                alert.url(),
                alert.clips(),
                List.of(new Quote("a", "tít", title)),
                "");
    }

    static AlertMessage message(Instant at, Alert... alerts) {
        return AlertMessage.of(profile(null), at, 1, List.of(alerts));
    }

    static UnitProfile profile(Webhook hook) {
        return new UnitProfile(
                "ldld-mau",
                Letterhead.of("Liên đoàn Lao động Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(7, 0), true, true),
                MailingList.NONE,
                new AlertWishes(Set.of(), false, 6, QuietHours.NONE, MailingList.NONE, hook));
    }
}
