package vn.diembao.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.SecureRandom;
import java.util.Arrays;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.dashboards.access.PasswordHash;

/** A new password, asked for twice or read from standard input; never an argument, which others on the machine could read. */
final class TypedPassword {
    @Option(names = "--password-stdin", description = "Read the password from the first line of standard input.")
    private boolean fromStandardInput;

    /**
     * What is kept of it.
     *
     * @throws CommandException when it may not be chosen, or the two typed ones differ
     */
    PasswordHash require() throws IOException {
        char[] password = password();
        if (!PasswordHash.allows(password)) {
            throw CommandException.wrong("a password has " + PasswordHash.SHORTEST + " to " + PasswordHash.LONGEST
                    + " characters, all readable; a sentence is easy to keep in mind");
        }
        return PasswordHash.of(password, new SecureRandom());
    }

    private char[] password() throws IOException {
        if (fromStandardInput) {
            String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        }
        return typed();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // Null on JDK 17 without a terminal; newer ones read from standard input then.
    private static char[] typed() {
        Console console = System.console();
        if (console == null) {
            throw CommandException.wrong(
                    "no terminal to type a password at: give it on standard input (--password-stdin)");
        }
        char[] first = console.readPassword("Password: ");
        char[] again = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, again)) {
            throw CommandException.wrong("the two passwords differ");
        }
        return first;
    }
}
