package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign and the windows in which it is told of.
 *
 * @param programmes ids of the taxonomy
 * @param planned the window of the plan, which obligations are held to
 * @param yearlyFrom first day of each year's window, null where windows are named one by one
 * @param yearlyTo last day of it, in the same year
 * @param named windows named one by one
 */
public record Campaign(
        String id,
        String name,
        List<String> programmes,
        Validity planned,
        MonthDay yearlyFrom,
        MonthDay yearlyTo,
        List<Validity> named) {
    public Campaign {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(planned, "planned is null");
        programmes = List.copyOf(programmes);
        named = List.copyOf(named);
    }

    /** Windows that have a day in common with these days, the earliest first: those of every year, which no plan need name. */
    public List<Validity> windows(LocalDate first, LocalDate last) {
        List<Validity> windows = new ArrayList<>(named);
        if (yearlyFrom != null) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                windows.add(new Validity(yearlyFrom.atYear(year), yearlyTo.atYear(year)));
            }
        }
        return windows.stream()
                .filter(window -> window.overlaps(first, last))
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
    }
}
