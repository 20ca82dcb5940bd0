package vn.diembao.pipeline;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;

/** How much of a checkpoint is whose. */
final class StateSizes {
    private StateSizes() {}

    /** Bytes by step, those without state left out; empty when the checkpoint went while it was looked at. */
    static Map<String, Long> in(Path checkpoint) throws IOException {
        Path metadata = checkpoint.resolve(EndedSteps.METADATA);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
            CheckpointMetadata read =
                    Checkpoints.loadCheckpointMetadata(in, StateSizes.class.getClassLoader(), metadata.toString());
            Map<String, Long> sizes = new TreeMap<>();
            for (OperatorState step : read.getOperatorStates()) {
                if (step.getStateSize() > 0) {
                    String name =
                            step.getOperatorUid().orElse(step.getOperatorID().toString());
                    sizes.put(name, step.getStateSize());
                }
            }
            return sizes;
        } catch (NoSuchFileException e) {
            return Map.of();
        }
    }
}
