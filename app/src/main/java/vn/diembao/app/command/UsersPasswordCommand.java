package vn.diembao.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.WebOption;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;

/** {@code users password}: gives an account another password; whoever is signed in with the old one is signed out. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description = {"Give an account another password.", "It is asked for twice; it is never an argument."})
final class UsersPasswordCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of the account.")
    private String name;

    @Mixin
    private TypedPassword password;

    @Override
    public Integer call() throws Exception {
        AccountShelf accounts = WebOption.accounts(DiembaoHome.fromEnvironment());
        Account before = accounts.find(name).orElseThrow(() -> CommandException.wrong("no account \"" + name + '"'));
        accounts.replace(new Account(before.visitor(), password.require()));
        return 0;
    }
}
