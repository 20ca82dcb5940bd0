package vn.diembao.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code boards}: tools for those who tend the definitions of boards. */
@Command(
        name = "boards",
        mixinStandardHelpOptions = true,
        description = "Check the definitions of boards, or write them as a file for Kibana.",
        subcommands = {BoardsCheckCommand.class, BoardsExportCommand.class})
public final class BoardsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check or export");
    }
}
