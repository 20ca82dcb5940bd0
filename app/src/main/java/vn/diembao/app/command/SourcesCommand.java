package vn.diembao.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sources}: tools for those who tend the source files. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Check source files, or try one page or feed.",
        subcommands = {SourcesCheckCommand.class, SourcesTryCommand.class})
public final class SourcesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check or try");
    }
}
