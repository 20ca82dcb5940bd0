package vn.diembao.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.FlinkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.OneMachine;
import vn.diembao.pipeline.PressJob;
import vn.diembao.pipeline.PressJobConfig;
import vn.diembao.pipeline.StateStore;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.removal.ErasureSweep;
import vn.diembao.pipeline.retry.RetryInput;
import vn.diembao.pipeline.revisit.RevisitPlan;

/** Runs the press job on this machine and follows it to its end. */
public final class PressRun {
    private static final Logger LOG = LoggerFactory.getLogger(PressRun.class);

    private final PressSettings settings;
    private final Path checkpoints;
    private final PrintStream messages;
    private final OptionalInt metricsPort;
    private final StateStore store;
    private final JobWatch watch;

    /**
     * @param checkpoints where checkpoints of this and earlier runs lie
     * @param messages progress goes here when it is a terminal
     */
    public PressRun(PressSettings settings, Path checkpoints, PrintStream messages) {
        this(settings, checkpoints, messages, OptionalInt.empty(), StateStore.HEAP);
    }

    private PressRun(
            PressSettings settings, Path checkpoints, PrintStream messages, OptionalInt metricsPort, StateStore store) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.messages = messages;
        this.metricsPort = metricsPort;
        this.store = store;
        this.watch = new JobWatch(checkpoints, messages, Clock.systemUTC());
    }

    /** The same with its figures served at a port of loopback; at none when empty. */
    public PressRun reporting(OptionalInt port) {
        return new PressRun(settings, checkpoints, messages, port, store);
    }

    /** The same with its state kept elsewhere. */
    public PressRun keeping(StateStore other) {
        return new PressRun(settings, checkpoints, messages, metricsPort, other);
    }

    /**
     * Runs until the feeds are read as far as {@code limit} says, or until the process is stopped.
     *
     * @param resume checkpoint to go on from
     * @return what became of the inputs
     */
    @SuppressWarnings("try") // The notice is there, not used.
    public RunFigures run(List<Outlet> outlets, PollLimit limit, Duration interval, Optional<Path> resume)
            throws Exception {
        PressJobConfig config = config(outlets, limit, resume);
        JobClient job = start(config, resume, interval);
        if (limit != PollLimit.CONTINUOUS) {
            return figures(job, config.run());
        }
        try (StopNotice unused = new StopNotice(watch::seen, messages)) {
            return figures(job, config.run());
        }
    }

    /**
     * Reads kept pages again.
     *
     * @param warcFiles in a fixed order
     * @return what became of the pages
     */
    public RunFigures replay(List<Outlet> outlets, List<Path> warcFiles, Duration interval) throws Exception {
        PressJobConfig config = config(outlets, PollLimit.ONCE, Optional.empty());
        List<String> files =
                warcFiles.stream().map(file -> file.toAbsolutePath().toString()).toList();
        return figures(
                PressJob.replay(config, files, OneMachine.configuration(checkpoints, Optional.empty(), interval)),
                config.run());
    }

    /**
     * Takes dead letters through the job once more.
     *
     * @param letters at least one
     * @return what became of the pages among them
     */
    public RunFigures retry(List<Outlet> outlets, List<RetryInput> letters, Duration interval) throws Exception {
        PressJobConfig config = config(outlets, PollLimit.ONCE, Optional.empty());
        return figures(
                PressJob.retry(config, letters, OneMachine.configuration(checkpoints, Optional.empty(), interval)),
                config.run());
    }

    /**
     * Takes rows that the office entered.
     *
     * @param rows file of them, which nobody changes meanwhile
     * @return what became of them
     */
    public RunFigures enter(List<Outlet> outlets, Path rows, Duration interval) throws Exception {
        PressJobConfig config = config(outlets, PollLimit.ONCE, Optional.empty());
        var flink = store.in(
                OneMachine.configuration(checkpoints, Optional.empty(), interval), checkpoints.resolveSibling("state"));
        return figures(PressJob.enter(config, rows.toUri().toString(), flink), config.run());
    }

    private PressJobConfig config(List<Outlet> outlets, PollLimit limit, Optional<Path> resume) throws IOException {
        String run = new RunNotes(checkpoints).begin(resume.isPresent(), store);
        LOG.info(
                "run begins, run={} outlets={} limit={} elasticsearch={}",
                run,
                outlets.size(),
                limit,
                settings.elasticsearch());
        return new PressJobConfig(
                outlets,
                limit,
                settings.fetch(),
                settings.warc(),
                settings.elasticsearch(),
                settings.taxonomy(),
                RetryPolicy.DEFAULT,
                RevisitPlan.STANDARD,
                settings.retention(),
                run,
                SocialAccess.in(DiembaoHome.fromEnvironment().social()));
    }

    private JobClient start(PressJobConfig config, Optional<Path> resume, Duration interval) throws Exception {
        try {
            var flink = store.in(
                    OneMachine.configuration(checkpoints, resume, interval), checkpoints.resolveSibling("state"));
            return PressJob.start(
                    config, metricsPort.isPresent() ? OneMachine.reporting(flink, metricsPort.getAsInt()) : flink);
        } catch (FlinkException e) {
            if (resume.isEmpty()) {
                throw e;
            }
            LOG.error("the job cannot go on from its checkpoint", e);
            throw CommandException.failed("the last checkpoint was made by a run of another shape ("
                    + JobWatch.rootOf(e) + "); run --fresh begins without it");
        }
    }

    private RunFigures figures(JobClient job, String run) throws Exception {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(settings.elasticsearch())) {
            watch.follow(job.getJobExecutionResult(), () -> stop(job), connection.client(), run);
            ErasureSweep.run(connection.client());
            return RunFigures.read(connection.client(), run);
        }
    }

    private static void stop(JobClient job) {
        var unused = job.cancel();
    }
}
