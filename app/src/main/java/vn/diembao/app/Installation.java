package vn.diembao.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the product's own files are: the checkout the command was started from. */
public final class Installation {
    private Installation() {}

    /** The source files shipped with the product. */
    public static Path sources() {
        Path sources = root().resolve("crawlers").resolve("sources");
        if (!Files.isDirectory(sources)) {
            throw CommandException.wrong("no source files at " + sources + ": name their directory with --sources");
        }
        return sources;
    }

    /** The CMS families shipped with the product. */
    public static Path families() {
        return root().resolve("crawlers").resolve("families");
    }

    /** The profiles of union bodies shipped as examples. */
    public static Path units() {
        return root().resolve("dashboards").resolve("units");
    }

    /** The boards shipped with the product. */
    public static Path boards() {
        return root().resolve("dashboards").resolve("boards");
    }

    /** The same for Kibana, as last written by {@code boards export}. */
    public static Path kibanaBoards() {
        return root().resolve("dashboards").resolve("kibana").resolve("boards.ndjson");
    }

    /** The checkout itself. */
    public static Path project() {
        return root();
    }

    /** Set by the start script; the working directory otherwise. */
    private static Path root() {
        return Path.of(System.getProperty("diembao.root", ".")).toAbsolutePath().normalize();
    }
}
