package vn.diembao.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.dashboards.access.AccountShelf;

/** {@code users remove}: takes an account away; whoever is signed in with it is signed out. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove an account.")
final class UsersRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of the account.")
    private String name;

    @Override
    public Integer call() throws Exception {
        if (!new AccountShelf(DiembaoHome.fromEnvironment().accounts()).remove(name)) {
            throw CommandException.wrong("no account \"" + name + '"');
        }
        return 0;
    }
}
