package vn.diembao.crawlers.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.model.SlotKey;

/** The names by which the office may call outlets: id, name and aliases, with marks or without. */
final class OutletNames {
    private static final String TWO = "";

    private final Map<String, String> ids = new HashMap<>();

    OutletNames(List<Outlet> outlets) {
        outlets.forEach(
                outlet -> Stream.concat(Stream.of(outlet.id(), outlet.name()), outlet.identity().aliases().stream())
                        .forEach(name -> ids.merge(SlotKey.of(name), outlet.id(), (a, b) -> a.equals(b) ? a : TWO)));
    }

    /** Id of the outlet; null when there is none. */
    String id(String name) {
        String id = ids.get(SlotKey.of(name));
        return TWO.equals(id) ? null : id;
    }

    /** True of a name that two outlets have. */
    boolean isAmbiguous(String name) {
        return TWO.equals(ids.get(SlotKey.of(name)));
    }
}
