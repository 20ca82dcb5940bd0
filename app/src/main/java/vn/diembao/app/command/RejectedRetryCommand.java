package vn.diembao.app.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.Crawling;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.LoopbackOption;
import vn.diembao.app.PressRun;
import vn.diembao.app.PressSettings;
import vn.diembao.app.RunFigures;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** {@code rejected retry}: dead letters go through the job once more. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description =
                "Fetch refused pages anew and send refused documents again, oldest first; exit status 1 when some are "
                        + "refused again.")
public final class RejectedRetryCommand implements Callable<Integer> {
    private static final Duration CHECKPOINTS = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    @Mixin
    private LetterFilter filter;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many letters (default: 10000).")
    private int limit = MOST;

    @Mixin
    private LoopbackOption loopback;

    @Mixin
    private SourcesOption sources;

    @Mixin
    private TaxonomyOption taxonomy;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    @SuppressWarnings("try") // The lock is held, not used.
    public Integer call() throws Exception {
        if (limit < 1 || limit > MOST) {
            throw CommandException.wrong("--limit is 1 to " + MOST + ", not " + limit);
        }
        OutletCatalog catalog = sources.require();
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        if (dryRun) {
            try (ElasticsearchOption.Opened opened = elasticsearch.open(home)) {
                plan(catalog, opened.config());
                return 0;
            }
        }
        FetchConfig fetch = loopback.config();
        TaxonomyEdition edition = taxonomy.require();
        try (Closeable lock = home.lockForRun();
                ElasticsearchOption.Opened opened = elasticsearch.openForRun(home)) {
            WarcConfig warc = WarcConfig.in(home.warc().toString());
            PressSettings settings = new PressSettings(opened.config(), fetch, warc, edition, RetentionPlan.STANDARD);
            return retry(catalog, plan(catalog, opened.config()), settings, home);
        }
    }

    private RetryPlan plan(OutletCatalog catalog, ElasticsearchConfig config) throws IOException {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        RetryPlan plan = new RetryPlan(catalog, now);
        LetterCounts counts = new LetterCounts();
        try (ElasticsearchConnection connection = new ElasticsearchConnection(config)) {
            new DeadLetters(connection.client()).forEachWhile(filter.query(true, now), found -> {
                counts.add(found.letter().rejection());
                plan.add(found);
                return plan.letters().size() < limit;
            });
        }
        System.out.println(counts);
        System.out.println(plan);
        if (plan.letters().size() == limit) {
            System.err.println("only the oldest " + limit + " are taken: call again for the rest");
        }
        return plan;
    }

    private static int retry(OutletCatalog catalog, RetryPlan plan, PressSettings settings, DiembaoHome home)
            throws Exception {
        if (plan.letters().isEmpty()) {
            return 0;
        }
        if (plan.fetches()) {
            Crawling.warnWithoutContact(System.err);
        }
        Path work = home.work("retry-" + ProcessHandle.current().pid());
        try {
            RunFigures figures = new PressRun(settings, work.resolve("checkpoints"), System.err)
                    .retry(catalog.outlets(), plan.inputs(), CHECKPOINTS);
            if (plan.fetches()) {
                System.out.println(figures.account());
            }
            if (!figures.balances()) {
                throw CommandException.failed("the account does not balance: no letter is settled");
            }
            return settle(plan, settings.elasticsearch());
        } finally {
            DiembaoHome.discard(work);
        }
    }

    private static int settle(RetryPlan plan, ElasticsearchConfig config) throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(config)) {
            RetryEnd end = RetryEnd.of(
                    plan,
                    new DeadLetters(connection.client()),
                    Clock.systemUTC().instant());
            System.out.println(end);
            return end.allTaken() ? 0 : 1;
        }
    }
}
