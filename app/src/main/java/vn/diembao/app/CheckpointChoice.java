package vn.diembao.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.diembao.pipeline.ResumableCheckpoint;

/** Entry point for {@code docker/flink/resume.sh}: prints the checkpoint that a job goes on from, or nothing. */
public final class CheckpointChoice {
    private static final int USAGE = 2;

    private CheckpointChoice() {}

    /** @param arguments the job's {@code --limit}, then directories of checkpoints, the best first */
    public static void main(String[] arguments) {
        List<Path> checkpoints = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try {
            ResumableCheckpoint.choose(arguments[0], checkpoints, System.err).ifPresent(System.out::println);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }
}
