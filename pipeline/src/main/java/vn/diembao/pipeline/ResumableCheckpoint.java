package vn.diembao.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.diembao.crawlers.source.PollLimit;

/**
 * Chooses, for {@code docker/flink/resume.sh}, the checkpoint that a job goes on from: one that can be read (row 58) and that
 * does not have it stand still, see {@link CheckpointContents}. On one machine
 * {@link OneMachine#latestCheckpoint} does so, and leaves it to the run to tell of one that cannot be read.
 */
public final class ResumableCheckpoint {
    private ResumableCheckpoint() {}

    /**
     * The first that can be gone on from, empty when none can.
     *
     * @param limit the job's {@code --limit}
     * @param checkpoints directories, the best first
     * @param messages told why those before it were passed over
     * @throws IllegalArgumentException when there is no such limit
     */
    public static Optional<Path> choose(String limit, List<Path> checkpoints, PrintStream messages) {
        List<String> problems = new ArrayList<>();
        PollLimit polls = ClusterSettings.limit(limit, problems);
        if (polls == null) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        for (Path checkpoint : checkpoints) {
            try {
                if (!CheckpointContents.standsStill(checkpoint, polls)) {
                    return Optional.of(checkpoint);
                }
                messages.println("resume: passed over " + checkpoint + ", written when its run was coming to its end:"
                        + " the steps that were done would stay so");
            } catch (IOException e) {
                messages.println("resume: passed over " + checkpoint + ", it cannot be read: " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
