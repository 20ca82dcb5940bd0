package vn.diembao.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code taxonomy}: tools for those who tend the taxonomy's files. */
@Command(
        name = "taxonomy",
        mixinStandardHelpOptions = true,
        description = "Check the taxonomy's files, or show what a change of them would relabel.",
        subcommands = {TaxonomyCheckCommand.class, TaxonomyDiffCommand.class})
public final class TaxonomyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check or diff");
    }
}
