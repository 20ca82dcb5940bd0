package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.UnitProfile;

/**
 * Which digest is wanted, and where to put it.
 *
 * @param date the day, or any day of the week
 * @param formats at least one
 * @param directory made when absent
 * @param unit union id: only items that name this body or one below it, unless its profile wants all; null for all
 * @param profile of the unit, null where it has none
 */
public record DigestRequest(
        DigestPeriod period,
        LocalDate date,
        Set<DigestFormat> formats,
        Path directory,
        String unit,
        UnitProfile profile) {

    public DigestRequest(DigestPeriod period, LocalDate date, Set<DigestFormat> formats, Path directory, String unit) {
        this(period, date, formats, directory, unit, null);
    }

    public DigestRequest {
        requireNonNull(period, "period is null");
        requireNonNull(date, "date is null");
        requireNonNull(directory, "directory is null");
        formats = Set.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("no digest format given");
        }
        if (unit != null && unit.isBlank()) {
            throw new IllegalArgumentException("unit is blank");
        }
        if (profile != null && !profile.unit().equals(unit)) {
            throw new IllegalArgumentException("the profile is that of " + profile.unit());
        }
    }

    Edition edition() {
        return profile == null
                ? Edition.of(period, date)
                : Edition.of(period, date, profile.issue().at());
    }

    /** The unit that items must name, null when they need not. */
    String namedUnit() {
        return profile != null && profile.covers() == Coverage.ALL ? null : unit;
    }
}
