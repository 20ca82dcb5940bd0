package vn.diembao.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rejected}: the inputs that did not become a clip. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "Show the inputs that did not become a clip, or take them through the job once more.",
        subcommands = {RejectedListCommand.class, RejectedRetryCommand.class})
public final class RejectedCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: list or retry");
    }
}
