package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;

/**
 * When a unit's digests come out.
 *
 * @param at hour in Viet Nam (Asia/Ho_Chi_Minh) at which a daily edition closes and comes out; the weekly one does so at that
 *     hour of its Sunday
 */
public record IssueTimes(LocalTime at, boolean daily, boolean weekly) {
    /** When the office opens. */
    public static final LocalTime USUAL = LocalTime.of(7, 0);

    public IssueTimes {
        requireNonNull(at, "at is null");
    }
}
