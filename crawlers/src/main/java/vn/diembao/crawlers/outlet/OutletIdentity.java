package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What an outlet is called.
 *
 * @param id lower-case letters, digits and hyphens; never changes
 * @param name as the outlet writes itself
 * @param aliases other spellings, e.g. those of recorded feeds
 * @param kind one of {@link #KINDS}
 * @param notes for maintainers, may be empty
 */
public record OutletIdentity(String id, String name, List<String> aliases, String kind, String notes)
        implements Serializable {
    /** The kinds a source file may name; an {@code aggregator} shows articles of others and is never polled. */
    public static final List<String> KINDS = List.of(
            "union_press",
            "union_portal",
            "union_publisher",
            "central",
            "local",
            "broadcaster",
            "agency",
            "corporate",
            "foreign",
            "aggregator",
            "social_page");

    public OutletIdentity {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(notes, "notes is null");
        aliases = List.copyOf(aliases);
    }

    /** An identity without aliases or notes. */
    public static OutletIdentity of(String id, String name, String kind) {
        return new OutletIdentity(id, name, List.of(), kind, "");
    }
}
