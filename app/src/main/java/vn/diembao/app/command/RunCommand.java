package vn.diembao.app.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.Crawling;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.EditionPlan;
import vn.diembao.app.EditionsOption;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.LoopbackOption;
import vn.diembao.app.MetricsOption;
import vn.diembao.app.PressRun;
import vn.diembao.app.PressSettings;
import vn.diembao.app.RetentionOption;
import vn.diembao.app.RunFigures;
import vn.diembao.app.SilentSource;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.app.entry.EntryImport;
import vn.diembao.app.entry.InboxDesk;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcArchive;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.OneMachine;
import vn.diembao.pipeline.StateStore;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** {@code run}: the system on the configured sources, until stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Read the configured sources until stopped; goes on from the last checkpoint.")
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--once", description = "Poll each source once and end.")
    private boolean once;

    @Option(names = "--unverified", description = "Also poll feeds whose source file grades them unverified.")
    private boolean unverified;

    @Option(names = "--fresh", description = "Begin anew instead of going on from the last checkpoint.")
    private boolean fresh;

    @Mixin
    private LoopbackOption loopback;

    @Option(names = "--until-unchanged", hidden = true, description = "Read archives to their end, then stop.")
    private boolean untilUnchanged;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "ISO-8601",
            description = "Time between two checkpoints (default: PT1M).")
    private Duration interval = Duration.ofMinutes(1);

    @Option(
            names = "--warc-days",
            paramLabel = "DAYS",
            description = "Days that raw pages stay in DIEMBAO_HOME/warc, 0 to keep none (default: 30).")
    private int warcDays = WarcConfig.DEFAULT_RETENTION_DAYS;

    @Option(
            names = "--state",
            paramLabel = "heap|rocksdb",
            defaultValue = "heap",
            description = "Where the job remembers: in its heap, or on disk beside it (default: heap).")
    private StateStore store;

    @Mixin
    private RetentionOption retention;

    @Mixin
    private MetricsOption metrics;

    @Mixin
    private SourcesOption sources;

    @Mixin
    private EditionsOption editions;

    @Mixin
    private TaxonomyOption taxonomy;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    @SuppressWarnings("try") // The lock is held, not used.
    public Integer call() throws Exception {
        List<Outlet> outlets = outlets();
        OptionalInt metricsPort = metrics.require();
        retention.require();
        FetchConfig fetch = loopback.config();
        TaxonomyEdition edition = taxonomy.require();
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        Crawling.warnWithoutContact(System.err);
        try (Closeable lock = home.lockForRun()) {
            return run(outlets, fetch, edition, metricsPort, home);
        }
    }

    /** In a home that no other run is at work in: its checkpoints stay as they are found. */
    @SuppressWarnings("try") // The desks work by themselves.
    private int run(
            List<Outlet> outlets, FetchConfig fetch, TaxonomyEdition edition, OptionalInt metricsPort, DiembaoHome home)
            throws Exception {
        Optional<Path> resume = fresh ? Optional.empty() : OneMachine.latestCheckpoint(home.checkpoints(), limit());
        List<Path> earlier = home.unfinishedRuns();
        EditionPlan asked = editions.plan(home, retention.require(), Taxonomy.load(edition));
        EditionPlan plan = limit() == PollLimit.CONTINUOUS ? asked : EditionPlan.NONE;
        try (ElasticsearchOption.Opened opened = elasticsearch.openForRun(home)) {
            resume.ifPresent(checkpoint -> System.err.println(
                    "going on from checkpoint " + checkpoint.getFileName() + " (" + checkpoint + ")"));
            Instant began = Clock.systemUTC().instant();
            System.err.println("reading " + outlets.size() + " sources into " + opened.config());
            PressRun press = new PressRun(
                            new PressSettings(opened.config(), fetch, kept(home), edition, retention.require()),
                            home.checkpoints(),
                            System.err)
                    .reporting(metricsPort)
                    .keeping(store);
            RunFigures figures;
            try (AutoCloseable desk = plan.begin(opened.config(), home);
                    AutoCloseable inbox = inbox(edition, opened, home)) {
                figures = press.run(outlets, limit(), interval, resume);
            }
            // This run came to its end, so it has taken in what older, broken ones left: nobody goes on from there
            // again.
            for (Path run : earlier) {
                DiembaoHome.discard(run);
            }
            System.out.println(figures.account());
            System.out.println("polls " + figures.polls() + ", rejections " + figures.rejections());
            return anyAnswered(outlets, began, opened) ? 0 : 1;
        }
    }

    /** Rows may name any outlet that a source file describes, also one that is not polled. */
    private AutoCloseable inbox(TaxonomyEdition edition, ElasticsearchOption.Opened opened, DiembaoHome home) {
        return limit() == PollLimit.CONTINUOUS
                ? InboxDesk.beside(
                        new EntryImport.Settings(sources.require().outlets(), edition, opened.config()),
                        retention.require(),
                        home)
                : () -> {};
    }

    /** Tells which sources did not answer, in a run that judges them. */
    private boolean anyAnswered(List<Outlet> outlets, Instant began, ElasticsearchOption.Opened opened)
            throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            List<String> ids = outlets.stream().map(Outlet::id).toList();
            List<SilentSource> silent = SilentSource.since(began, ids, connection.client());
            silent.forEach(System.err::println);
            if (silent.size() == ids.size()) {
                System.err.println("no source answered");
            }
            return silent.size() < ids.size();
        }
    }

    private List<Outlet> outlets() {
        List<Outlet> outlets = sources.require().outlets().stream()
                .map(outlet -> unverified ? outlet : outlet.withVerifiedFeeds())
                .filter(outlet -> !outlet.feeds().isEmpty())
                .toList();
        if (outlets.isEmpty()) {
            throw CommandException.wrong("no source file names a verified feed (--unverified reads the others too)");
        }
        if (warcDays < 0) {
            throw CommandException.wrong("--warc-days is 0 or more, not " + warcDays);
        }
        return outlets;
    }

    private WarcConfig kept(DiembaoHome home) {
        WarcConfig usual = WarcConfig.in(home.warc().toString());
        if (warcDays == 0) {
            // Those that earlier runs kept go at their time all the same.
            WarcArchive.tidy(usual, Clock.systemUTC());
            return WarcConfig.OFF;
        }
        return usual.forDays(warcDays);
    }

    private PollLimit limit() {
        if (untilUnchanged) {
            return PollLimit.UNTIL_UNCHANGED;
        }
        return once ? PollLimit.ONCE : PollLimit.CONTINUOUS;
    }
}
