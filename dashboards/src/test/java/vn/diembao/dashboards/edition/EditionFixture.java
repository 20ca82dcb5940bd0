package vn.diembao.dashboards.edition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.UnitProfile;

/** A unit for tests. */
public final class EditionFixture {
    public static final LocalDate DATE = LocalDate.of(2025, 7, 1);
    public static final UnitProfile PROFILE = profile(true, true);

    private EditionFixture() {}

    public static UnitProfile profile(boolean daily, boolean weekly) {
        return new UnitProfile(
                "tong-ldld",
                Letterhead.of("Cơ quan Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(7, 0), daily, weekly),
                new MailingList(List.of("lan@example.org"), "mailto:ra@example.org"));
    }
}
