package vn.diembao.pipeline;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a checkpoint says of steps that were done: Flink never starts them again, not even in a run without an end. */
final class EndedSteps {
    static final String METADATA = "_metadata";

    private static final Logger LOG = LoggerFactory.getLogger(EndedSteps.class);

    private EndedSteps() {}

    /** True when a step had come to its end. False too for a checkpoint that cannot be read: the run will tell why. */
    static boolean in(Path checkpoint) {
        try {
            return readIn(checkpoint);
        } catch (IOException e) {
            LOG.info("checkpoint cannot be looked into, checkpoint={} why={}", checkpoint, e.toString());
            return false;
        }
    }

    /**
     * True when a step had come to its end.
     *
     * @throws IOException when the checkpoint cannot be read
     */
    static boolean readIn(Path checkpoint) throws IOException {
        Path metadata = checkpoint.resolve(METADATA);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
            return Checkpoints.loadCheckpointMetadata(in, EndedSteps.class.getClassLoader(), metadata.toString())
                    .getOperatorStates()
                    .stream()
                    .anyMatch(OperatorState::isFullyFinished);
        } catch (RuntimeException e) {
            throw new IOException("no checkpoint of this Flink: " + metadata, e);
        }
    }
}
