package vn.diembao.app.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.UnitsOption;
import vn.diembao.dashboards.alert.AlertList;
import vn.diembao.dashboards.alert.AlertReader;
import vn.diembao.dashboards.alert.AlertTable;
import vn.diembao.dashboards.alert.ListedAlert;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@code alerts}: the alerts of a period, with what matched. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = "List the alerts of a period, a story each, with the words that raised them, oldest first.")
public final class AlertsCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int A_WEEK = 7;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "First day, in Viet Nam (default: six days before the last).")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day (default: today).")
    private LocalDate to;

    @Option(
            names = "--for",
            paramLabel = "UNIT",
            description = {
                "For this union body (id, e.g. ldld-ha-noi): what its profile wants, else what names it or a body below it;",
                "with when it was told, and unusual numbers of texts it was told of."
            })
    private String unit;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "Lines for people, one JSON object a line, or a table for a spreadsheet (default: text).")
    private AlertTable format;

    @Mixin
    private UnitsOption units;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        LocalDate last = to == null ? LocalDate.now(Clock.system(ZONE)) : to;
        LocalDate first = from == null ? last.minusDays(A_WEEK - 1) : from;
        if (first.isAfter(last)) {
            throw CommandException.wrong("--from " + first + " is after --to " + last);
        }
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        UnitProfile profile = unit == null ? null : units.of(unit, home).orElse(null);
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            opened.requireClips(connection.client(), ElasticsearchOption.RUN_FIRST);
            AlertReader reader = new AlertReader(connection.client());
            List<ListedAlert> alerts = new AlertList(reader, home.alertShelf()).read(first, last, unit, profile);
            if (!format.head().isEmpty()) {
                System.out.print(format.head() + "\r\n");
            }
            String end = format == AlertTable.CSV ? "\r\n" : "\n";
            alerts.forEach(alert -> System.out.print(format.entry(alert) + end));
            System.err.println(Counted.of(alerts.size(), "alert", "alerts") + " from " + first + " to " + last);
        }
        return 0;
    }
}
