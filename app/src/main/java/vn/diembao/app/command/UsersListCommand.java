package vn.diembao.app.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.WebOption;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.Visitor;

/** {@code users list}: a line for each account, parted by tabs. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the accounts: name, role, whether whole texts are shown, units.")
final class UsersListCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        AccountShelf accounts = WebOption.accounts(DiembaoHome.fromEnvironment());
        for (String name : accounts.names()) {
            accounts.find(name).ifPresent(account -> System.out.println(line(account.visitor())));
        }
        return 0;
    }

    private static String line(Visitor visitor) {
        return String.join(
                "\t",
                visitor.name(),
                visitor.role().name().toLowerCase(Locale.ROOT),
                visitor.fulltext() ? "fulltext" : "extracts",
                visitor.units().isEmpty() ? "all units" : String.join(",", visitor.units()));
    }
}
