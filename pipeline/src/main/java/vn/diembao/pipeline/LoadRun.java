package vn.diembao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.core.execution.JobClient;
import vn.diembao.crawlers.source.PollLimit;

/**
 * The job under load on this machine, from parsed articles or from its feeds to the index: the very steps of a run, and what
 * a benchmark asks of them. Closing ends it.
 */
public final class LoadRun implements AutoCloseable {
    private static final Duration FOR_THE_END = Duration.ofSeconds(60);
    /** Counts travel with heartbeats. */
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(200);

    private final JobClient job;
    private final Future<JobExecutionResult> end;
    private final Path checkpoints;

    private LoadRun(JobClient job, Path checkpoints) {
        this.job = job;
        end = job.getJobExecutionResult();
        this.checkpoints = checkpoints;
    }

    /**
     * How it is run.
     *
     * @param work directory of checkpoints and state
     * @param interval between two checkpoints
     */
    public record Plan(Path work, Duration interval, StateStore store) {
        Path checkpoints() {
            return work.resolve("checkpoints");
        }
    }

    /**
     * Takes a series through the job, from {@code normalize-articles} on; ends with its last article.
     *
     * @throws IOException when Elasticsearch cannot be reached
     * @throws IllegalStateException when the job cannot be started
     */
    public static LoadRun of(ArticleSeries series, PressJobConfig config, Plan plan) throws IOException {
        return started(plan, flink -> PressJob.load(config, series, Clock.systemUTC(), flink));
    }

    /** The same with the feeds of the configuration, which are read until it is closed. */
    public static LoadRun ofFeeds(PressJobConfig config, Plan plan) throws IOException {
        return started(plan, flink -> PressJob.start(config, flink));
    }

    /**
     * Takes a series as far as {@code track-histories}: what the job remembers of clips grows as fast as it can.
     *
     * @param config its Elasticsearch is not asked
     */
    public static LoadRun ofHistories(ArticleSeries series, PressJobConfig config, Plan plan) throws IOException {
        return started(plan, flink -> {
            flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, BETWEEN_COUNTS);
            return PressJob.remember(config, series, Clock.systemUTC(), flink);
        });
    }

    private interface Start {
        JobClient with(Configuration flink) throws Exception;
    }

    private static LoadRun started(Plan plan, Start start) throws IOException {
        try {
            Configuration flink = OneMachine.configuration(plan.checkpoints(), Optional.empty(), plan.interval());
            return new LoadRun(start.with(plan.store().in(flink, plan.work().resolve("state"))), plan.checkpoints());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the job cannot be started", e);
        }
    }

    /**
     * Waits for the end.
     *
     * @return false when it did not come in that time
     * @throws IllegalStateException when the job failed
     */
    public boolean ended(Duration wait) throws InterruptedException {
        try {
            end.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the job failed", e.getCause());
        }
    }

    /** Clips that {@link #ofHistories} has let through so far, told every some tenths of a second. */
    public long remembered() {
        try {
            Object counted = end.isDone()
                    ? counted(FOR_THE_END)
                    : job.getAccumulators().get().get(CountFunction.COUNT);
            return counted instanceof Long told ? told : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException | IllegalStateException e) {
            // It came to its end meanwhile.
            return counted(FOR_THE_END);
        }
    }

    private Long counted(Duration wait) {
        try {
            return end.get(wait.toMillis(), TimeUnit.MILLISECONDS).getAccumulatorResult(CountFunction.COUNT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0L;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the job does not tell how far it is", e);
        }
    }

    /**
     * Bytes that each step keeps in the newest complete checkpoint, by uid; empty before the first one, and where one was
     * taken away while it was looked at.
     */
    public Map<String, Long> stateBytes() throws IOException {
        try {
            Optional<Path> newest = OneMachine.latestCheckpoint(checkpoints, PollLimit.UNTIL_UNCHANGED);
            return newest.isEmpty() ? Map.of() : CheckpointContents.sizes(newest.get());
        } catch (NoSuchFileException | UncheckedIOException e) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        if (end.isDone()) {
            return;
        }
        try {
            job.cancel().get(FOR_THE_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the job does not end", e);
        }
    }
}
