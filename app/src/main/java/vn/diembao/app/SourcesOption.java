package vn.diembao.app;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.crawlers.outlet.OutletProblem;

/** Which source files a verb reads. */
public final class SourcesOption {
    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "Directory of source files (default: those shipped); families stand beside it.")
    private Path directory;

    /** The catalog with all its problems. */
    public OutletCatalog load() {
        return load(directory == null ? Installation.sources() : directory);
    }

    /** The catalog, refused when any file has a problem. */
    public OutletCatalog require() {
        return require(load());
    }

    /** The given catalog, refused when any file has a problem. */
    public static OutletCatalog require(OutletCatalog catalog) {
        if (!catalog.problems().isEmpty()) {
            List<String> problems =
                    catalog.problems().stream().map(OutletProblem::toString).toList();
            throw CommandException.wrong(problems);
        }
        return catalog;
    }

    private static OutletCatalog load(Path directory) {
        return OutletFiles.load(directory, UnionBodies.shipped());
    }
}
