package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A host of an outlet.
 *
 * @param host lower case, without {@code www.}; stands for its {@code www.} form as well
 * @param from first day in use, null when not known
 * @param until last day in use, null while it still is
 */
public record OutletDomain(String host, HostRole role, LocalDate from, LocalDate until) implements Serializable {
    public OutletDomain {
        requireNonNull(host, "host is null");
        requireNonNull(role, "role is null");
    }

    /** A host in use for articles, with no dates known. */
    public static OutletDomain main(String host) {
        return new OutletDomain(host, HostRole.MAIN, null, null);
    }
}
