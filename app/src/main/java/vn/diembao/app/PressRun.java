package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.FlinkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;
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
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_TO_AN_ACCOUNT = 10;

    private final PressSettings settings;
    private final Path checkpoints;
    private final PrintStream messages;
    private final Clock clock = Clock.systemUTC();
    private final OptionalInt metricsPort;
    private final StateStore store;
    private volatile RunFigures seen;

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
        try (StopNotice unused = new StopNotice(() -> Optional.ofNullable(seen), messages)) {
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
            throw CommandException.failed("the last checkpoint was made by a run of another shape (" + rootOf(e)
                    + "); run --fresh begins without it");
        }
    }

    private RunFigures figures(JobClient job, String run) throws Exception {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(settings.elasticsearch())) {
            follow(job, connection.client(), run);
            ErasureSweep.run(connection.client());
            return RunFigures.read(connection.client(), run);
        }
    }

    private void follow(JobClient job, ElasticsearchClient client, String run) throws Exception {
        Future<?> end = job.getJobExecutionResult();
        DiskWatch disk = new DiskWatch(checkpoints);
        boolean terminal = Boolean.getBoolean("diembao.terminal");
        for (int looks = 0; ; looks++) {
            try {
                end.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                watch(disk, job);
                if (terminal || looks % LOOKS_TO_AN_ACCOUNT == 0) {
                    progress(client, run, terminal);
                }
            } catch (ExecutionException e) {
                refusal(e).ifPresent(refusal -> {
                    throw CommandException.failed("the job stopped: " + refusal.getMessage());
                });
                throw CommandException.failed("the job failed: " + rootOf(e) + " (details: "
                        + DiembaoHome.fromEnvironment().logFile()
                        + "; run --fresh begins without the last checkpoint)");
            }
        }
        if (terminal) {
            messages.print("\r\u001b[K");
        }
    }

    /** Ends the job when the disk stays full; its last checkpoint is kept. */
    private void watch(DiskWatch disk, JobClient job) throws IOException {
        try {
            disk.look(free(), clock.instant()).ifPresent(messages::println);
        } catch (CommandException e) {
            var unused = job.cancel();
            throw e;
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(checkpoints).getUsableSpace();
    }

    private void progress(ElasticsearchClient client, String run, boolean terminal) {
        try {
            RunFigures figures = RunFigures.read(client, run);
            seen = figures;
            if (!terminal) {
                return;
            }
            messages.print(String.format(
                    Locale.ROOT,
                    "\r\u001b[K%d items in, %d clips, %d repeated, %d refused",
                    figures.items(),
                    figures.clips() + figures.updates(),
                    figures.duplicates(),
                    figures.rejected()));
        } catch (IOException | RuntimeException e) {
            LOG.info("no progress line, why={}", e.getMessage());
        }
    }

    /** Elasticsearch is not as we need it: the message says what to do. */
    private static Optional<Throwable> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ElasticsearchMismatchException.class::isInstance)
                .findFirst();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
