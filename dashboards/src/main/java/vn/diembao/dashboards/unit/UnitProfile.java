package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

/**
 * What a union body wants of its digests: one file of a profile directory, see {@code docs/digests.md}.
 *
 * @param unit id of the taxonomy
 */
public record UnitProfile(
        String unit, Letterhead letterhead, Coverage covers, IssueTimes issue, MailingList mail, AlertWishes alerts) {

    /** One without alerts. */
    public UnitProfile(String unit, Letterhead letterhead, Coverage covers, IssueTimes issue, MailingList mail) {
        this(unit, letterhead, covers, issue, mail, AlertWishes.NONE);
    }

    public UnitProfile {
        requireNonNull(unit, "unit is null");
        requireNonNull(letterhead, "letterhead is null");
        requireNonNull(covers, "covers is null");
        requireNonNull(issue, "issue is null");
        requireNonNull(mail, "mail is null");
        requireNonNull(alerts, "alerts is null");
    }
}
