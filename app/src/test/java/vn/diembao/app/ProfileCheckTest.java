package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.unit.AlertWishes;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.QuietHours;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.unit.UnitProfiles;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class ProfileCheckTest {
    private static final MailingList READERS = new MailingList(List.of("lan@example.org"), "mailto:ra@example.org");

    private final ProfileCheck check = new ProfileCheck(Taxonomy.load().terms());

    @Test
    void shippedProfilesAskForNothingThatIsNotThere() {
        assertThat(check.problems(UnitProfiles.load(Installation.units()).all(), false))
                .isEmpty();
        assertThat(check.problems(List.of(profile("tong-ldld", Set.of("stoppage", "other"), Set.of("volume"))), true))
                .isEmpty();
    }

    @Test
    void row71AnIdThatTheTaxonomyDoesNotKnowIsRefusedWithTheNearest() {
        UnitProfile wrong = profile("ldld-hai-phon", Set.of("stopage", "stoppage"), Set.of("accidents"));
        assertThat(check.problems(List.of(wrong), true))
                .satisfiesExactly(
                        unit -> assertThat(unit)
                                .startsWith("profile of ldld-hai-phon: no union body \"ldld-hai-phon\" in the taxonomy;"
                                        + " near: ldld-hai-phong"),
                        kind -> assertThat(kind)
                                .startsWith(
                                        "profile of ldld-hai-phon: alerts.kinds: no kind \"stopage\" in the taxonomy;"
                                                + " near: stoppage"),
                        except ->
                                assertThat(except).contains("alerts.quiet.except: no kind \"accidents\"", "accident"));
    }

    @Test
    void row71ReadersOfAlertsWithoutAMailServerAreRefused() {
        assertThat(check.problems(List.of(profile("tong-ldld", Set.of(), Set.of())), false))
                .containsExactly("profile of tong-ldld: alerts.mail has readers, but there is no mail server");
    }

    private static UnitProfile profile(String unit, Set<String> kinds, Set<String> except) {
        QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), except);
        return new UnitProfile(
                unit,
                Letterhead.of("Cơ quan Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(7, 0), true, true),
                MailingList.NONE,
                new AlertWishes(kinds, true, 3, quiet, READERS, null));
    }
}
