package vn.diembao.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.FullyFinishedOperatorState;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;

/** Checkpoints as Flink writes them, of a job with one step and no state. */
final class CheckpointFiles {
    private static final OperatorID STEP = new OperatorID(1, 1);

    private CheckpointFiles() {}

    /** @param ended true when the step had come to its end */
    static void write(Path metadata, boolean ended) throws IOException {
        OperatorState step = ended
                ? new FullyFinishedOperatorState("step", "step", STEP, 1, 1)
                : new OperatorState("step", "step", STEP, 1, 1);
        try (OutputStream out = Files.newOutputStream(metadata)) {
            Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(1, List.of(step), List.of()), out);
        }
    }
}
