package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A body that publishes an outlet.
 *
 * @param from first day, null when not known
 * @param until last day, null while it still does
 */
public record Owner(String name, LocalDate from, LocalDate until) implements Serializable {
    public Owner {
        requireNonNull(name, "name is null");
    }

    boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
