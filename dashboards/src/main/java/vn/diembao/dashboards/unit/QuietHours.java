package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;

/**
 * Hours in which a unit is told of the most pressing only; the rest waits for their end.
 *
 * @param from in Viet Nam (Asia/Ho_Chi_Minh); may be later than the end, then the night lies between
 * @param to end; the same as the beginning for no quiet hours
 * @param except kinds of alerts that are told at any hour
 */
public record QuietHours(LocalTime from, LocalTime to, Set<String> except) {
    /** None. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of());

    public QuietHours {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        except = Set.copyOf(except);
    }

    /** Whether an alert of these kinds has to wait. */
    public boolean hold(LocalTime time, Collection<String> kinds) {
        boolean within = from.isAfter(to)
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
        return within && kinds.stream().noneMatch(except::contains);
    }
}
