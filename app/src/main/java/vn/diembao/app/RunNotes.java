package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import vn.diembao.pipeline.StateStore;

/**
 * What a run leaves beside its checkpoints for the one that goes on from them.
 *
 * @param checkpoints directory of both
 */
record RunNotes(Path checkpoints) {
    /**
     * Notes that a run begins.
     *
     * @param goesOn from a checkpoint of the last one
     * @return its id: a run that goes on keeps it, as its tally in the checkpoint does
     * @throws CommandException when the checkpoint cannot be read, for another kind of store wrote it
     */
    String begin(boolean goesOn, StateStore store) throws IOException {
        if (goesOn) {
            requireSame(store);
        }
        String id = goesOn && Files.exists(id())
                ? Files.readString(id(), UTF_8).strip()
                : UUID.randomUUID().toString();
        Files.createDirectories(checkpoints);
        Files.writeString(id(), id, UTF_8);
        Files.writeString(store(), store.name(), UTF_8);
        return id;
    }

    /** Runs of earlier releases had the heap only. */
    private void requireSame(StateStore store) throws IOException {
        String before = Files.exists(store()) ? Files.readString(store(), UTF_8).strip() : StateStore.HEAP.name();
        if (!before.equals(store.name())) {
            throw CommandException.wrong("the last run was made with --state " + before.toLowerCase(Locale.ROOT)
                    + ": go on with that, or begin anew with --fresh");
        }
    }

    private Path id() {
        return checkpoints.resolve("run-id");
    }

    private Path store() {
        return checkpoints.resolve("state-store");
    }
}
