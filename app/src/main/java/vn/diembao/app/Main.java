package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import vn.diembao.app.command.AlertsCommand;
import vn.diembao.app.command.BenchCommand;
import vn.diembao.app.command.BoardsCommand;
import vn.diembao.app.command.ClassifyCommand;
import vn.diembao.app.command.ClusterCommand;
import vn.diembao.app.command.DemoCommand;
import vn.diembao.app.command.DigestCommand;
import vn.diembao.app.command.EraseCommand;
import vn.diembao.app.command.EvalCommand;
import vn.diembao.app.command.ExtractCommand;
import vn.diembao.app.command.FeedCommand;
import vn.diembao.app.command.ImportCommand;
import vn.diembao.app.command.RejectedCommand;
import vn.diembao.app.command.ReplayCommand;
import vn.diembao.app.command.RunCommand;
import vn.diembao.app.command.ServeCommand;
import vn.diembao.app.command.SourcesCommand;
import vn.diembao.app.command.TaxonomyCommand;
import vn.diembao.app.command.TrainCommand;
import vn.diembao.app.command.UsersCommand;

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
            ImportCommand.class,
            RejectedCommand.class,
            EraseCommand.class,
            DigestCommand.class,
            AlertsCommand.class,
            BoardsCommand.class,
            ServeCommand.class,
            UsersCommand.class,
            SourcesCommand.class,
            FeedCommand.class,
            ExtractCommand.class,
            ClassifyCommand.class,
            ClusterCommand.class,
            TaxonomyCommand.class,
            TrainCommand.class,
            EvalCommand.class,
            BenchCommand.class
        })
public final class Main {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private Main() {}

    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int status = run(arguments);
        System.out.flush();
        // Client threads of the rooms may linger; the command is over.
        Runtime.getRuntime().exit(status);
    }

    private static int run(String[] arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (Error e) {
            return FailureReport.print(e, System.err);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, UTF_8));
        line.setErr(new PrintWriter(System.err, true, UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Main::date);
        line.registerConverter(Duration.class, Main::span);
        line.setParameterExceptionHandler((e, args) -> wrongCall(e));
        line.setExecutionExceptionHandler((e, command, result) -> FailureReport.print(e, System.err));
        return line;
    }

    private static int wrongCall(CommandLine.ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        System.err.println(problem(e, spec).replace('\n', ' ') + " (see: " + spec.qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String problem(CommandLine.ParameterException e, CommandSpec spec) {
        boolean noSuchVerb = e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !spec.subcommands().isEmpty()
                && !unmatched.isUnknownOption();
        return noSuchVerb
                ? "no verb \""
                        + ((CommandLine.UnmatchedArgumentException) e)
                                .getUnmatched()
                                .get(0) + '"'
                : e.getMessage();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is no date, write YYYY-MM-DD");
        }
    }

    private static Duration span(String text) {
        try {
            Duration span = Duration.parse(text);
            if (span.compareTo(SHORTEST) >= 0) {
                return span;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a span that is too short.
        }
        throw new CommandLine.TypeConversionException(
                "\"" + text + "\" is no span of a second or more, write PT30S, PT5M or PT1H");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }
}
