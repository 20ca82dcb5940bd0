package vn.diembao.crawlers.outlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a directory of source files holds.
 *
 * @param outlets those without a problem, in order of id
 * @param problems all of them, in order of file and line
 */
public record OutletCatalog(List<Outlet> outlets, List<OutletProblem> problems) {
    public OutletCatalog {
        outlets = List.copyOf(outlets);
        problems = List.copyOf(problems);
    }

    public Optional<Outlet> byId(String id) {
        return outlets.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** The outlet of a name or alias exactly as written. */
    public Optional<Outlet> byName(String name) {
        return outlets.stream()
                .filter(o -> o.name().equals(name) || o.identity().aliases().contains(name))
                .findFirst();
    }

    /** The outlet that a host, or the closest domain above it, belongs to. */
    public Optional<Outlet> byHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            Optional<Outlet> found = ofDomain(name);
            if (found.isPresent()) {
                return found;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return Optional.empty();
    }

    private Optional<Outlet> ofDomain(String domain) {
        return outlets.stream()
                .filter(o -> o.domains().stream().anyMatch(d -> d.host().equals(domain)))
                .findFirst();
    }
}
