package vn.diembao.dashboards.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.diembao.dashboards.settings.SettingsFile;

/**
 * The profiles of a directory.
 *
 * @param all those without a problem, in the order of file names
 * @param problems everything that is wrong, {@code file:line: what to do}; empty when all is well
 */
public record UnitProfiles(List<UnitProfile> all, List<String> problems) {
    /** No profile at all. */
    public static final UnitProfiles NONE = new UnitProfiles(List.of(), List.of());

    public UnitProfiles {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Reads every {@code *.yaml} of the directory; what cannot be read is a problem, never an exception. */
    public static UnitProfiles load(Path directory) {
        List<UnitProfile> all = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        for (Path file : SettingsFile.in(directory, "profiles", problems)) {
            ProfileReader.read(file, problems).ifPresent(profile -> {
                Path other = files.putIfAbsent(profile.unit(), file);
                if (other == null) {
                    all.add(profile);
                } else {
                    problems.add(file.getFileName() + ": unit " + profile.unit() + " has a profile in "
                            + other.getFileName() + " too: remove one");
                }
            });
        }
        return new UnitProfiles(all, problems);
    }

    /** The profile of a union body. */
    public Optional<UnitProfile> of(String unit) {
        return all.stream().filter(profile -> profile.unit().equals(unit)).findFirst();
    }
}
