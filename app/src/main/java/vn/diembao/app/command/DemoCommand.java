package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.ClipFigures;
import vn.diembao.app.Crawling;
import vn.diembao.app.DemoLeftovers;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.Installation;
import vn.diembao.app.PressRun;
import vn.diembao.app.PressSettings;
import vn.diembao.app.RunFigures;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.app.WebOption;
import vn.diembao.app.entry.EntryImport;
import vn.diembao.app.site.DemoEntries;
import vn.diembao.app.site.DemoExports;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestFormat;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.dashboards.web.WebConfig;
import vn.diembao.dashboards.web.WebServer;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** {@code demo}: the whole system on one machine, on outlets of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Show the whole system on this machine, without a network.",
            "Invented outlets under *.localhost play the two weeks around 01/07/2025, the job reads them, a daily and a",
            "weekly digest are written."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int PORT = 8180;
    private static final Duration CHECKPOINTS = Duration.ofSeconds(5);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 2);

    @Option(
            names = "--serve",
            description = "Keep the site, the local Elasticsearch and the web pages up until stopped.")
    private boolean serve;

    @Mixin
    private WebOption web;

    @Mixin
    private TaxonomyOption taxonomy;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    @SuppressWarnings("try") // The lock is held, not used.
    public Integer call() throws Exception {
        TaxonomyEdition edition = taxonomy.require();
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        WebConfig config = web.require(home);
        Path work = home.root().resolve("demo");
        try (Closeable lock = home.lockForRun();
                ReplaySite site = new ReplaySite(PORT, request -> {});
                ElasticsearchOption.Opened opened = elasticsearch.openForRun(home)) {
            DiembaoHome.discard(work.resolve("sources"));
            List<Outlet> outlets = SourcesOption.require(
                            OutletFiles.load(DemoSite.open(site, work, Installation.families())))
                    .outlets();
            FetchConfig fetch = Crawling.config(outlets.stream()
                    .map(outlet -> outlet.id() + ".localhost:" + site.port())
                    .toList());
            DemoExports.write(SocialAccess.in(home.social()));
            forgetOtherPorts(opened, outlets, site.port());
            System.err.println("reading " + outlets.size() + " demo outlets at http://*.localhost:" + site.port());
            RunFigures figures = new PressRun(
                            PressSettings.overThePast(opened.config(), fetch, edition),
                            work.resolve("checkpoints"),
                            System.err)
                    .run(outlets, PollLimit.UNTIL_UNCHANGED, CHECKPOINTS, Optional.empty());
            EntryImport.Outcome entered =
                    enter(new EntryImport.Settings(outlets, edition, opened.config()), home, work);
            try (ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
                System.out.println(figures.account());
                System.out.println("polls " + figures.polls() + ", rejections " + figures.rejections());
                entered.figures().ifPresent(rows -> System.out.println("print, television, radio: " + rows.account()));
                tell(connection.client(), outlets, home);
            }
            if (serve) {
                keepServing(config, outlets, opened, home);
            }
            return figures.balances() && entered.isWhole() ? 0 : 1;
        }
    }

    /** Of that time, so that they stand in the digests of those days. */
    private static EntryImport.Outcome enter(EntryImport.Settings settings, DiembaoHome home, Path work)
            throws Exception {
        Path table = DemoEntries.write(work.resolve("entries"));
        EntryPlan past = new EntryPlan(Clock.systemUTC().instant(), true, false);
        return new EntryImport(settings, home, System.err).run(List.of(table), past, (file, row) -> {});
    }

    private static void forgetOtherPorts(ElasticsearchOption.Opened opened, List<Outlet> outlets, int port)
            throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            DemoLeftovers.delete(
                    connection.client(), outlets.stream().map(Outlet::id).toList(), port);
        }
    }

    private static void tell(ElasticsearchClient client, List<Outlet> outlets, DiembaoHome home) throws IOException {
        new ClipFigures(client, System.out)
                .print(outlets.stream().map(Outlet::id).toList());
        DigestDesk desk = new DigestDesk(client, Clock.systemUTC());
        for (DigestPeriod period : List.of(DigestPeriod.DAY, DigestPeriod.WEEK)) {
            EnumSet<DigestFormat> formats = EnumSet.allOf(DigestFormat.class);
            desk.write(new DigestRequest(period, DAY, formats, home.digests(), null))
                    .forEach(file -> System.out.println(
                            file.getFileName().toString().endsWith("html")
                                    ? file.toUri().toString()
                                    : file.toString()));
        }
    }

    @SuppressWarnings("try") // The server is held, not used.
    private static void keepServing(
            WebConfig config, List<Outlet> outlets, ElasticsearchOption.Opened opened, DiembaoHome home)
            throws IOException, InterruptedException {
        System.out.println("Elasticsearch: " + opened.config().url());
        outlets.forEach(outlet ->
                System.out.println(outlet.name() + ": " + outlet.feeds().get(0).url()));
        try (ElasticsearchConnection connection = new ElasticsearchConnection(opened.config());
                WebServer server = WebOption.start(config, connection.client(), outlets, home, Clock.systemUTC())) {
            System.out.println("web pages: " + server.url() + " (boards: " + server.url() + "/boards)");
            System.err.println("serving until stopped (Ctrl-C)");
            Thread.currentThread().join();
        }
    }
}
