package vn.diembao.app.command;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.BoardFiles;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.panel.PanelResult;
import vn.diembao.dashboards.panel.PanelScope;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@code boards ask}: which panels show something on an index, and which stay empty. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = {
            "Ask the index what every panel of every board asks, and say which panels stay empty.",
            "One line a panel: how many documents it looks at, and how many groups it shows."
        })
public final class BoardsAskCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Mixin
    private BoardFiles files;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "First day in Viet Nam (default: as many days back as each board shows at first).")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day in Viet Nam (default: today).")
    private LocalDate to;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws IOException {
        List<Board> boards = files.require();
        LocalDate last = to == null ? LocalDate.now(Clock.system(ZONE)) : to;
        if (from != null && from.isAfter(last)) {
            throw CommandException.wrong("--from " + from + " is after --to " + last);
        }
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            PanelReader reader = new PanelReader(connection.client());
            int panels = 0;
            int empty = 0;
            for (Board board : boards) {
                for (PanelResult result : reader.read(board.panels(), scope(board, last))) {
                    panels++;
                    empty += isEmpty(result) ? 1 : 0;
                    System.out.println(board.id() + '/' + result.panel() + ": " + told(result));
                }
            }
            System.out.println(Counted.of(panels, "panel", "panels") + ", " + empty + " empty");
        }
        return 0;
    }

    private PanelScope scope(Board board, LocalDate last) {
        LocalDate first = from == null ? last.minusDays(board.days() - 1L) : from;
        return PanelScope.of(
                first.atStartOfDay(ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    private static String told(PanelResult result) {
        return isEmpty(result)
                ? "empty"
                : Counted.of(result.documents(), "document", "documents") + ", "
                        + Counted.of(result.rows().size(), "row", "rows");
    }

    private static boolean isEmpty(PanelResult result) {
        return result.rows().stream().allMatch(row -> row.figures().stream().noneMatch(figure -> figure.value() > 0));
    }
}
