package vn.diembao.dashboards.unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        for (Path file : files(directory, problems)) {
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

    private static List<Path> files(Path directory, List<String> problems) {
        try (Stream<Path> listed = Files.list(directory)) {
            List<Path> files = listed.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(directory + ": no profiles (*.yaml) here");
            }
            return files;
        } catch (IOException e) {
            problems.add(directory + ": no directory that can be read");
            return List.of();
        }
    }
}
