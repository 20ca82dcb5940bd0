package vn.diembao.pipeline;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import vn.diembao.crawlers.source.PollLimit;

/** What a checkpoint says of the steps whose state it holds. */
final class CheckpointContents {
    static final String METADATA = "_metadata";

    private CheckpointContents() {}

    /**
     * True when a run of that limit would stand still behind it: a step had come to its end, and Flink never starts it again.
     * A run over the past has nothing to wait for.
     *
     * @throws IOException when the checkpoint cannot be read
     */
    static boolean standsStill(Path checkpoint, PollLimit limit) throws IOException {
        return steps(checkpoint).stream().anyMatch(OperatorState::isFullyFinished)
                && limit != PollLimit.UNTIL_UNCHANGED;
    }

    /** Bytes by step, those without state left out; empty when the checkpoint went while it was looked at. */
    static Map<String, Long> sizes(Path checkpoint) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try {
            for (OperatorState step : steps(checkpoint)) {
                if (step.getStateSize() > 0) {
                    String name =
                            step.getOperatorUid().orElse(step.getOperatorID().toString());
                    sizes.put(name, step.getStateSize());
                }
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return sizes;
    }

    private static Collection<OperatorState> steps(Path checkpoint) throws IOException {
        Path metadata = checkpoint.resolve(METADATA);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
            return Checkpoints.loadCheckpointMetadata(
                            in, CheckpointContents.class.getClassLoader(), metadata.toString())
                    .getOperatorStates();
        } catch (RuntimeException e) {
            throw new IOException("no checkpoint of this Flink: " + metadata, e);
        }
    }
}
