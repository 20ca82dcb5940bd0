package vn.diembao.crawlers.outlet;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who publishes an outlet, then and now.
 *
 * @param ownPress true while a union body publishes it
 * @param owners may be empty when not known
 */
public record Ownership(boolean ownPress, List<Owner> owners) implements Serializable {
    /** Not a union's, owner not known. */
    public static final Ownership UNKNOWN = new Ownership(false, List.of());

    public Ownership {
        owners = List.copyOf(owners);
    }

    /** The first owner named for that day. */
    public Optional<Owner> on(LocalDate day) {
        return owners.stream().filter(o -> o.on(day)).findFirst();
    }
}
