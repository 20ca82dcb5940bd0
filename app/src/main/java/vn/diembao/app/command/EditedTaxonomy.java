package vn.diembao.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.diembao.app.CommandException;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** The edition that a file or directory on the command line makes. */
final class EditedTaxonomy {
    private EditedTaxonomy() {}

    /** A directory is an edition of its own, a file takes the place of the one of its name in {@code present}. */
    static TaxonomyEdition of(Path named, TaxonomyOption present) {
        if (!Files.exists(named)) {
            throw CommandException.wrong("cannot read " + named + ": no such file or directory");
        }
        if (Files.isDirectory(named)) {
            return TaxonomyOption.usable(() -> TaxonomyEdition.in(named));
        }
        TaxonomyEdition edition = present.files();
        return TaxonomyOption.usable(() -> edition.with(named));
    }
}
