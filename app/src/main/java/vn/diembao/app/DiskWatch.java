package vn.diembao.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watches the room left for a run. Below the floor the local Elasticsearch takes no documents: the job waits and loses
 * nothing, but someone must be told, and a run that nobody helps must end.
 */
final class DiskWatch {
    /** Bytes; the local node stops taking documents there. */
    static final long FLOOR = 200L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private Instant fullSince;

    DiskWatch(Path directory) {
        this.directory = directory;
    }

    /**
     * Looks at the room left.
     *
     * @return a line for the user when it has just become too little
     * @throws CommandException when it has been too little for half a minute
     */
    Optional<String> look(long freeBytes, Instant now) {
        if (freeBytes >= FLOOR) {
            fullSince = null;
            return Optional.empty();
        }
        if (fullSince == null) {
            fullSince = now;
            return Optional.of("disk nearly full: " + told(freeBytes) + "; the run waits for room and loses nothing");
        }
        if (now.isAfter(fullSince.plus(PATIENCE))) {
            throw CommandException.failed(
                    "disk full: " + told(freeBytes) + "; free some room and start again, nothing is lost");
        }
        return Optional.empty();
    }

    private String told(long freeBytes) {
        return (freeBytes >> 20) + " MB left at " + directory + ", " + (FLOOR >> 20) + " MB are needed";
    }
}
