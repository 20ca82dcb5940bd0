package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which digest is wanted, and where to put it.
 *
 * @param date the day, or any day of the week
 * @param formats at least one
 * @param directory made when absent
 * @param unit union id: only items that name this body; null for all
 */
public record DigestRequest(
        DigestPeriod period, LocalDate date, Set<DigestFormat> formats, Path directory, String unit) {

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
    }
}
