package vn.diembao.app.faults;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.Installation;
import vn.diembao.app.site.PacedSite;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.pipeline.OneMachine;

/**
 * One run that nothing happens to, then runs of the same input with a kill each: all have to leave the same clips. The first
 * is a run on one machine; those whose task manager, job manager or Elasticsearch is killed are on a Flink cluster.
 */
public final class FaultBench implements AutoCloseable {
    private static final int LOOK_MILLIS = 50;
    private static final String ALL_WELL = "";
    private static final String TOO_LATE = "ended before it could be killed";

    private final Settings settings;
    private final Path work;
    private final PrintStream messages;
    private final LongSupplier nanos;
    private final SearchNode node;
    private final PacedSite site;
    /** Never counted down: a pause that an interrupt can end. */
    private final CountDownLatch pause = new CountDownLatch(1);

    /**
     * What a run is like.
     *
     * @param pace how long a feed takes to answer; a run takes some more than its longest feed
     * @param limit longest time a run may take, kill and recovery included
     * @param terminal true when progress is to be shown
     */
    public record Settings(int articles, int hosts, Duration pace, Duration limit, boolean terminal) {
        public static final int LEAST_ARTICLES = 20;

        public Settings {
            requireNonNull(pace, "pace is null");
            requireNonNull(limit, "limit is null");
            if (articles < LEAST_ARTICLES || articles > StoredSet.MOST || hosts < 1 || hosts > articles) {
                throw new IllegalArgumentException(
                        "articles are " + LEAST_ARTICLES + " to " + StoredSet.MOST + ", hosts not more than those");
            }
        }
    }

    /**
     * Starts the node and the site.
     *
     * @param work directory of its own; what runs leave there stays when they end otherwise than they should
     * @param messages progress goes here
     * @param nanos a clock that is never set
     */
    public FaultBench(Settings settings, Path work, PrintStream messages, LongSupplier nanos) throws IOException {
        this.settings = settings;
        this.work = work;
        this.messages = messages;
        this.nanos = nanos;
        DiembaoHome.discard(work);
        site = PacedSite.open(
                settings.hosts(), settings.articles(), settings.pace(), work.resolve("site"), Installation.families());
        node = new SearchNode(work.resolve("elasticsearch"));
    }

    /**
     * Runs the plan.
     *
     * @param table is told of each run when it is over
     * @return true when all left the same
     * @throws IllegalStateException when the run without a fault does not end well
     */
    public boolean run(List<PlannedFault> plan, OutcomeTable table) throws IOException, InterruptedException {
        long start = nanos.getAsLong();
        StoredSet whole = whole();
        table.head(whole, seconds(start));
        boolean same = true;
        for (PlannedFault fault : plan) {
            FaultOutcome outcome = run(fault, whole);
            progress("");
            table.add(outcome);
            same &= outcome.same();
            if (outcome.same()) {
                DiembaoHome.discard(directory(fault));
            }
        }
        return same;
    }

    @Override
    public void close() throws IOException {
        site.close();
        node.close();
        DiembaoHome.discard(work.resolve("elasticsearch"));
        DiembaoHome.discard(work.resolve("site"));
    }

    private StoredSet whole() throws IOException, InterruptedException {
        site.forget();
        Path home = work.resolve("whole");
        try (PressUnderFault press = new OneProcess(home, input())) {
            press.start();
            long start = nanos.getAsLong();
            String fault = follow(press, start, "without a fault");
            StoredSet stored = fault.isEmpty() ? node.stored() : null;
            if (stored == null || stored.size() != settings.articles()) {
                throw new IllegalStateException("the run without a fault "
                        + (stored == null
                                ? "failed: " + fault
                                : "left " + stored.size() + " clips of " + settings.articles() + " articles, see "
                                        + home));
            }
            DiembaoHome.discard(home);
            return stored;
        }
    }

    private FaultOutcome run(PlannedFault fault, StoredSet whole) throws IOException, InterruptedException {
        site.forget();
        node.forget();
        try (PressUnderFault press = press(fault)) {
            long start = nanos.getAsLong();
            press.start();
            String early = awaitMoment(press, fault, start);
            Duration struckAfter = Duration.ofNanos(nanos.getAsLong() - start);
            long clips = node.clips();
            Optional<Path> newest = latest(press);
            if (early.isEmpty() && newest.isEmpty()) {
                // Flink takes away the checkpoints of a job that is done, some time before its client knows.
                early = TOO_LATE;
            }
            if (!early.isEmpty()) {
                return new FaultOutcome(
                        fault,
                        struckAfter,
                        clips,
                        ResumePoint.NONE,
                        0,
                        node.stored().differenceFrom(whole),
                        early);
            }
            long struck = nanos.getAsLong();
            strike(press, fault.kind());
            String late = follow(press, start, name(fault) + ", killed");
            double seconds = seconds(struck);
            ResumePoint from = press.resumedFrom()
                    .map(place -> ResumePoint.at(place, true))
                    .orElseGet(() -> ResumePoint.at(newest.orElseThrow().toString(), false));
            if (late.isEmpty() && !from.restored() && fault.kind() != FaultKind.ELASTICSEARCH) {
                late = "did not go on from a checkpoint";
            }
            return new FaultOutcome(
                    fault, struckAfter, clips, from, seconds, node.stored().differenceFrom(whole), late);
        }
    }

    private void strike(PressUnderFault press, FaultKind kind) throws IOException {
        if (kind == FaultKind.ELASTICSEARCH) {
            node.killAndRestart();
        } else {
            press.strike(kind);
        }
    }

    private PressUnderFault press(PlannedFault fault) {
        return fault.kind() == FaultKind.PROCESS
                ? new OneProcess(directory(fault), input())
                : new FlinkCluster(directory(fault), input());
    }

    /** Waits for the planned work and for a checkpoint to go on from; tells what came in between. */
    private String awaitMoment(PressUnderFault press, PlannedFault fault, long start)
            throws IOException, InterruptedException {
        while (site.pagesAsked() < fault.afterPages() || latest(press).isEmpty()) {
            String problem = look(press, start, name(fault));
            if (!problem.isEmpty() || press.ended()) {
                return problem.isEmpty() ? TOO_LATE : problem;
            }
        }
        pause.await(fault.delay().toMillis(), TimeUnit.MILLISECONDS);
        return press.ended() ? TOO_LATE : ALL_WELL;
    }

    /** Follows a run to its end. */
    private String follow(PressUnderFault press, long start, String doing) throws IOException, InterruptedException {
        String problem = ALL_WELL;
        while (problem.isEmpty() && !press.ended()) {
            problem = look(press, start, doing);
        }
        return press.failure().orElse(problem);
    }

    private String look(PressUnderFault press, long start, String doing) throws InterruptedException {
        pause.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        progress(
                String.format(Locale.ROOT, "%s: %.0f s, %d pages asked for", doing, seconds(start), site.pagesAsked()));
        if (seconds(start) > settings.limit().toSeconds()) {
            return "not done in " + settings.limit().toSeconds() + " s";
        }
        return press.failure().orElse(ALL_WELL);
    }

    private static Optional<Path> latest(PressUnderFault press) {
        return OneMachine.latestCheckpoint(press.checkpoints(), PollLimit.UNTIL_UNCHANGED);
    }

    private void progress(String text) {
        if (settings.terminal()) {
            messages.print("\r\u001b[K" + text);
            messages.flush();
        }
    }

    private PressInput input() {
        return new PressInput(site.sources(), node.url(), site.loopback());
    }

    private Path directory(PlannedFault fault) {
        return work.resolve("run-" + fault.number());
    }

    private static String name(PlannedFault fault) {
        return "run " + fault.number() + ", " + fault.kind();
    }

    private double seconds(long since) {
        return (nanos.getAsLong() - since) / 1e9;
    }
}
