package vn.diembao.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code boards}: tools for those who tend the definitions of boards. */
@Command(
        name = "boards",
        mixinStandardHelpOptions = true,
        description =
                "Check the definitions of boards, write them as a file for Kibana, or ask an index what they ask.",
        subcommands = {BoardsCheckCommand.class, BoardsExportCommand.class, BoardsAskCommand.class})
public final class BoardsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check, export or ask");
    }
}
