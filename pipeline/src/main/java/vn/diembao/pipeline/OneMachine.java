package vn.diembao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.pipeline.measure.LoopbackPrometheusReporterFactory;

/** Flink's settings for one machine: a MiniCluster that fits a heap of 512 MiB and picks up where the last run ended. */
public final class OneMachine {
    private static final Logger LOG = LoggerFactory.getLogger(OneMachine.class);
    private static final int PARALLELISM = 2;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String REPORTER = "prometheus";

    private OneMachine() {}

    /**
     * Settings of a run.
     *
     * @param checkpoints directory that holds the checkpoints of this and earlier runs
     * @param restore checkpoint to begin from, empty to begin anew
     * @param interval time between two checkpoints
     */
    public static Configuration configuration(Path checkpoints, Optional<Path> restore, Duration interval) {
        Configuration flink = new Configuration();
        flink.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        // Records are immutable, so a step may be handed the very one that the step before it holds.
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(TaskManagerOptions.NUM_TASK_SLOTS, PARALLELISM);
        // Flink listens on every interface unless told, and its REST port takes jobs from anyone (row 67).
        flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        flink.set(RestOptions.ADDRESS, LOOPBACK);
        flink.set(RestOptions.BIND_PORT, "0");
        flink.set(JobManagerOptions.ADDRESS, LOOPBACK);
        flink.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        flink.set(TaskManagerOptions.HOST, LOOPBACK);
        flink.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        flink.set(WebOptions.SUBMIT_ENABLE, false);
        flink.set(WebOptions.CANCEL_ENABLE, false);
        flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
        flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
        flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10));
        // A failed checkpoint costs nothing but time; the next one may succeed (full disk, Elasticsearch away).
        flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        // A host in no hurry must not hold up the checkpoint of all the others.
        flink.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
        flink.set(CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT, Duration.ofSeconds(10));
        flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        flink.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                checkpoints.toAbsolutePath().toUri().toString());
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, 8);
        restore.ifPresent(checkpoint -> flink.set(
                StateRecoveryOptions.SAVEPOINT_PATH,
                checkpoint.toAbsolutePath().toUri().toString()));
        return flink;
    }

    /** The same with its figures in Prometheus' form at {@code http://127.0.0.1:port/metrics}, for this machine alone. */
    public static Configuration reporting(Configuration flink, int port) {
        Configuration reporting = new Configuration(flink);
        reporting.set(MetricOptions.REPORTERS_LIST, REPORTER);
        reporting.setString(
                "metrics.reporter." + REPORTER + ".factory.class", LoopbackPrometheusReporterFactory.class.getName());
        reporting.setString(
                "metrics.reporter." + REPORTER + '.' + LoopbackPrometheusReporterFactory.PORT, String.valueOf(port));
        return reporting;
    }

    /**
     * The newest complete checkpoint under the directory that a run can go on from, whichever run wrote it. A run that is to
     * poll cannot from one that was written while another came to its end: its steps would stay ended.
     *
     * @param limit of the run that is to go on
     */
    public static Optional<Path> latestCheckpoint(Path checkpoints, PollLimit limit) {
        if (!Files.isDirectory(checkpoints)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(checkpoints, 3)) {
            return files.filter(file -> file.endsWith(CheckpointContents.METADATA))
                    .sorted(Comparator.comparing(OneMachine::modified).reversed())
                    .map(Path::getParent)
                    .filter(checkpoint -> mayGoOn(checkpoint, limit))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the checkpoints in " + checkpoints, e);
        }
    }

    /** True too for a checkpoint that cannot be read: the run will tell why. */
    private static boolean mayGoOn(Path checkpoint, PollLimit limit) {
        try {
            return !CheckpointContents.standsStill(checkpoint, limit);
        } catch (IOException e) {
            LOG.info("checkpoint cannot be looked into, checkpoint={} why={}", checkpoint, e.toString());
            return true;
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
