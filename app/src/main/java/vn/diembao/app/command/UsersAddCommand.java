package vn.diembao.app.command;

import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
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

    @Mixin
    private TypedPassword password;

    @Override
    public Integer call() throws Exception {
        if (!AccountShelf.isName(name)) {
            throw CommandException.wrong(
                    "a name has small letters, digits, and . _ - behind the first, at most 63: not \"" + name + '"');
        }
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        Account account = new Account(new Visitor(name, role, fulltext, units), password.require());
        try {
            System.out.println(new AccountShelf(home.accounts()).add(account));
        } catch (FileAlreadyExistsException e) {
            throw CommandException.wrong("there is an account \"" + name + "\" already: users remove comes first");
        }
        return 0;
    }
}
