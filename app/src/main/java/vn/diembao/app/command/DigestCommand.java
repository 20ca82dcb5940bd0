package vn.diembao.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.MailOption;
import vn.diembao.app.UnitsOption;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestFormat;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.mail.MailConfig;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@code digest}: writes a digest from the index. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description =
                "Write the digest of a day (from 07:00 of the day before to 07:00) or of a week (Monday to Sunday), or a"
                        + " periodic report whose figures are filled in.")
public final class DigestCommand implements Callable<Integer> {
    @Option(
            names = "--period",
            required = true,
            paramLabel = "day|week|month|quarter|half|year",
            description = "Length of the edition.")
    private DigestPeriod period;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "The edition's day, or any day of its week, month, quarter, half year or year.")
    private LocalDate date;

    @Option(
            names = "--for",
            paramLabel = "UNIT",
            description = {
                "For this union body (id, e.g. ldld-ha-noi): what names it or a body below it, unless its profile wants all,",
                "under its letterhead."
            })
    private String unit;

    @Option(names = "--format", split = ",", paramLabel = "html,docx,md,csv", description = "Default: html,docx.")
    private List<DigestFormat> formats = List.of(DigestFormat.HTML, DigestFormat.DOCX);

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: DIEMBAO_HOME/digests).")
    private Path directory;

    @Mixin
    private IssueOption issue;

    @Mixin
    private UnitsOption units;

    @Mixin
    private MailOption mail;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        if (issue.wanted() && period.isReport()) {
            throw CommandException.wrong("--issue is for digests of a day or a week: a report is left to its writer");
        }
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        UnitProfile profile = unit == null ? null : units.of(unit, home).orElse(null);
        if (issue.wanted() && profile == null) {
            throw CommandException.wrong(
                    unit == null
                            ? "--issue wants --for UNIT: an issued edition has a unit's letterhead"
                            : "no profile of " + unit + ": write one first (docs/digests.md)");
        }
        Optional<MailConfig> server = issue.sends() ? Optional.of(mail.require(home)) : Optional.empty();
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            opened.requireClips(connection.client(), ElasticsearchOption.RUN_FIRST);
            DigestDesk desk = new DigestDesk(connection.client(), Clock.systemUTC());
            if (issue.wanted()) {
                DigestIssue issued = new DigestIssue(desk, home, Clock.systemUTC());
                List<IssuedEdition> papers = issued.issue(profile, period, date);
                return server.isPresent() ? issued.send(papers, profile, server.get()) : 0;
            }
            Path target = directory == null ? home.digests() : directory;
            home.rememberDigests(target);
            desk.write(new DigestRequest(period, date, EnumSet.copyOf(formats), target, unit, profile))
                    .forEach(System.out::println);
        }
        return 0;
    }
}
