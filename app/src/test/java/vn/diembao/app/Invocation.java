package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * A call of the command in this process and what the user saw of it.
 *
 * @param out standard output
 * @param err lines of standard error
 */
public record Invocation(int status, String out, List<String> err) {
    static Invocation of(String... arguments) {
        return of(Main::commandLine, arguments);
    }

    /** One of a command that a test makes; made when it is heard already, for it keeps where it speaks to. */
    public static Invocation of(Supplier<CommandLine> command, String... arguments) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int status = command.get().execute(arguments);
            return new Invocation(
                    status, out.toString(UTF_8), err.toString(UTF_8).lines().toList());
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }
}
