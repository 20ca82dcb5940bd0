package vn.diembao.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.pipeline.taxonomy.TaxonomyCheck;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;
import vn.diembao.pipeline.taxonomy.TaxonomyFinding;

/** {@code taxonomy check}: what is wrong in the files, and what deserves a look. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check the taxonomy's files: form, dangling ids, shadowed or doubled aliases, vague abbreviations, dates.",
            "One line a finding; exit status 1 when one of them is an error."
        })
public final class TaxonomyCheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description = "A directory of taxonomy files, or a file in the place of the one of its name.")
    private Path named;

    @Mixin
    private TaxonomyOption taxonomy;

    @Override
    public Integer call() {
        TaxonomyEdition edition = named == null ? taxonomy.files() : EditedTaxonomy.of(named, taxonomy);
        List<TaxonomyFinding> findings = TaxonomyCheck.of(edition);
        findings.forEach(System.out::println);
        long errors = findings.stream().filter(TaxonomyFinding::isError).count();
        System.out.println(Counted.of(errors, "error", "errors") + ", "
                + Counted.of(findings.size() - errors, "warning", "warnings"));
        return errors == 0 ? 0 : 1;
    }
}
