package vn.diembao.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.FileAlreadyExistsException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;

/** {@code users add}: writes an account; the password is never an argument, which others on the machine could read. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {"Add an account of the web pages.", "The password is asked for twice; it is never an argument."})
final class UsersAddCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "Name to sign in with: small letters, digits, and . _ - behind the first.")
    private String name;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "reader, editor or maintainer.")
    private Role role;

    @Option(names = "--fulltext", description = "Show whole texts of clips, not only extracts.")
    private boolean fulltext;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "A union body whose editions are shown; may be repeated (default: all).")
    private List<String> units = List.of();

    @Option(names = "--password-stdin", description = "Read the password from the first line of standard input.")
    private boolean fromStandardInput;

    @Override
    public Integer call() throws Exception {
        if (!AccountShelf.isName(name)) {
            throw CommandException.wrong(
                    "a name has small letters, digits, and . _ - behind the first, at most 63: not \"" + name + '"');
        }
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        char[] password = password();
        if (password.length < PasswordHash.SHORTEST || password.length > PasswordHash.LONGEST) {
            throw CommandException.wrong("a password has " + PasswordHash.SHORTEST + " to " + PasswordHash.LONGEST
                    + " characters; a sentence is easy to keep in mind");
        }
        Account account =
                new Account(new Visitor(name, role, fulltext, units), PasswordHash.of(password, new SecureRandom()));
        try {
            System.out.println(new AccountShelf(home.accounts()).add(account));
        } catch (FileAlreadyExistsException e) {
            throw CommandException.wrong("there is an account \"" + name + "\" already: users remove comes first");
        }
        return 0;
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
