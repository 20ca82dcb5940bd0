package vn.diembao.app;

import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;
import vn.diembao.pipeline.taxonomy.TaxonomyException;

/** Which edition of the taxonomy a verb labels by. */
public final class TaxonomyOption {
    @Option(
            names = "--taxonomy",
            paramLabel = "DIR",
            description =
                    "Directory of taxonomy files (environment: DIEMBAO_TAXONOMY; default: those built in), see docs/taxonomy.md.")
    private Path directory;

    /** The files as they are; what is wrong within them is not looked at. */
    public TaxonomyEdition files() {
        Path named = directory == null ? fromEnvironment() : directory;
        return usable(() -> named == null ? TaxonomyEdition.shipped() : TaxonomyEdition.in(named));
    }

    /** The edition, refused when anything is wrong with it. */
    public TaxonomyEdition require() {
        TaxonomyEdition edition = files();
        usable(() -> Taxonomy.load(edition));
        return edition;
    }

    /** What the edition says, refused when anything is wrong with it. */
    public Taxonomy load() {
        TaxonomyEdition edition = files();
        return usable(() -> Taxonomy.load(edition));
    }

    /** The result, or a wrong call with every problem of the files. */
    public static <T> T usable(Supplier<T> taxonomy) {
        try {
            return taxonomy.get();
        } catch (TaxonomyException e) {
            throw CommandException.wrong(e.problems());
        }
    }

    private static Path fromEnvironment() {
        String named = System.getenv("DIEMBAO_TAXONOMY");
        return named == null || named.isBlank() ? null : Path.of(named);
    }
}
