package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import vn.diembao.app.command.ClassifyCommand;
import vn.diembao.app.command.DemoCommand;
import vn.diembao.app.command.DigestCommand;
import vn.diembao.app.command.ExtractCommand;
import vn.diembao.app.command.FeedCommand;
import vn.diembao.app.command.ReplayCommand;
import vn.diembao.app.command.RunCommand;
import vn.diembao.app.command.SourcesCommand;

/** Reads the verb and runs it. Exit status: 0 done, 1 failed, 2 called or configured wrongly. */
@Command(
        name = "diembao",
        mixinStandardHelpOptions = true,
        version = "diembao 0.1.0",
        description = "Press monitoring and clipping for the Vietnamese trade unions.",
        footer = {
            "",
            "DIEMBAO_HOME (default ./var) holds everything that is written.",
            "Exit status: 0 done, 1 failed, 2 called or configured wrongly."
        },
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            DigestCommand.class,
            SourcesCommand.class,
            FeedCommand.class,
            ExtractCommand.class,
            ClassifyCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int status = commandLine().execute(arguments);
        System.out.flush();
        // Client threads of the rooms may linger; the command is over.
        Runtime.getRuntime().exit(status);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, UTF_8));
        line.setErr(new PrintWriter(System.err, true, UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, args) -> wrongCall(e));
        line.setExecutionExceptionHandler((e, command, result) -> FailureReport.print(e, System.err));
        return line;
    }

    private static int wrongCall(CommandLine.ParameterException e) {
        String verb = e.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println(e.getMessage().replace('\n', ' ') + " (see: " + verb + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }
}
