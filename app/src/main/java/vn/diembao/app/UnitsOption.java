package vn.diembao.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.unit.UnitProfiles;

/** Which profiles of union bodies a verb reads. */
public final class UnitsOption {
    @Option(
            names = "--units",
            paramLabel = "DIR",
            description = "Directory of unit profiles (default: DIEMBAO_HOME/units), see docs/digests.md.")
    private Path directory;

    /** Those of this installation, refused when any has a problem; none where no directory is named or there. */
    public UnitProfiles own(DiembaoHome home) {
        if (directory != null) {
            return require(directory);
        }
        return Files.isDirectory(home.units()) ? require(home.units()) : UnitProfiles.NONE;
    }

    /** The profile of a body: that of this installation, else the one shipped as an example. */
    public Optional<UnitProfile> of(String unit, DiembaoHome home) {
        Optional<UnitProfile> own = own(home).of(unit);
        if (own.isPresent() || directory != null || !Files.isDirectory(Installation.units())) {
            return own;
        }
        return require(Installation.units()).of(unit);
    }

    private static UnitProfiles require(Path directory) {
        UnitProfiles profiles = UnitProfiles.load(directory);
        if (!profiles.problems().isEmpty()) {
            throw CommandException.wrong(profiles.problems());
        }
        return profiles;
    }
}
