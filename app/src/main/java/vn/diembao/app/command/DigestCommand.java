package vn.diembao.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestFormat;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** {@code digest}: writes a digest from the index. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description =
                "Write the digest of a day (from 07:00 of the day before to 07:00) or of a week (Monday to Sunday).")
public final class DigestCommand implements Callable<Integer> {
    @Option(names = "--period", required = true, paramLabel = "day|week", description = "Length of the edition.")
    private DigestPeriod period;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "The edition's day, or any day of its week.")
    private LocalDate date;

    @Option(
            names = "--for",
            paramLabel = "UNIT",
            description = "Only what concerns this union body (id, e.g. ldld-ha-noi).")
    private String unit;

    @Option(names = "--format", split = ",", paramLabel = "html,docx,md,csv", description = "Default: html,docx.")
    private List<DigestFormat> formats = List.of(DigestFormat.HTML, DigestFormat.DOCX);

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: DIEMBAO_HOME/digests).")
    private Path directory;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        Path target = directory == null ? home.digests() : directory;
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            if (!connection
                    .client()
                    .indices()
                    .existsAlias(a -> a.name(StoredIndex.CLIPS.alias()))
                    .value()) {
                throw CommandException.failed("nothing has been indexed at " + opened.config()
                        + " yet: ./diembao demo or ./diembao run comes first");
            }
            home.rememberDigests(target);
            new DigestDesk(connection.client(), Clock.systemUTC())
                    .write(new DigestRequest(period, date, EnumSet.copyOf(formats), target, unit))
                    .forEach(System.out::println);
        }
        return 0;
    }
}
