package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something a plan obliges to.
 *
 * @param id as the plans' list of facts has it, e.g. {@code O02}
 * @param who in Vietnamese
 * @param what in Vietnamese
 * @param atLeast a share for {@link Metric#UNION_SHARE}, else a number; 0 where none is set
 * @param note what readers must know of the figure, or why there is none; may be empty
 * @param source document and section
 * @param outlets whose texts count, none for all
 * @param unions bodies that are to be told of
 * @param programmes that an event belongs to
 * @param campaigns whose coverage counts
 * @param slots programmes that are to be on air
 */
public record Obligation(
        String id,
        String who,
        String what,
        Metric metric,
        double atLeast,
        Cadence cadence,
        Validity validity,
        String note,
        String source,
        List<Addressee> outlets,
        List<Body> unions,
        List<String> programmes,
        List<Campaign> campaigns,
        List<Slot> slots) {
    public Obligation {
        requireNonNull(id, "id is null");
        requireNonNull(who, "who is null");
        requireNonNull(what, "what is null");
        requireNonNull(metric, "metric is null");
        requireNonNull(cadence, "cadence is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(note, "note is null");
        requireNonNull(source, "source is null");
        outlets = List.copyOf(outlets);
        unions = List.copyOf(unions);
        programmes = List.copyOf(programmes);
        campaigns = List.copyOf(campaigns);
        slots = List.copyOf(slots);
    }
}
