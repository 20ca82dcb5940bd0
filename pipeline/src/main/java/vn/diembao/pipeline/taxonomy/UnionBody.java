package vn.diembao.pipeline.taxonomy;

import java.time.Instant;
import java.util.List;

/**
 * A union body with an id of its own: the confederation, a provincial federation or a central union.
 *
 * @param level 1 for the confederation, 2 for provinces and central unions
 * @param place name of the province, null for other bodies
 * @param successor id of the body that took over, null while it stands on its own
 * @param end first instant at which it was no more (midnight in Viet Nam), null while it stands
 */
public record UnionBody(
        String id, String name, int level, String place, String successor, Instant end, List<Alias> aliases) {
    public UnionBody {
        aliases = List.copyOf(aliases);
    }
}
