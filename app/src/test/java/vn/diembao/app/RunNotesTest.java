package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.StateStore;

final class RunNotesTest {
    @TempDir
    private Path directory;

    private RunNotes notes;

    @BeforeEach
    void inADirectoryThatIsNotThereYet() {
        notes = new RunNotes(directory.resolve("checkpoints"));
    }

    @Test
    void aRunThatGoesOnKeepsItsIdAndOneThatBeginsAnewHasAnother() throws IOException {
        String first = notes.begin(false, StateStore.ROCKSDB);
        assertThat(notes.begin(true, StateStore.ROCKSDB)).isEqualTo(first);
        assertThat(notes.begin(false, StateStore.HEAP)).isNotEqualTo(first);
    }

    @Test
    void aCheckpointOfAnotherStoreIsRefusedWithTheWayOut() throws IOException {
        notes.begin(false, StateStore.ROCKSDB);
        assertThatThrownBy(() -> notes.begin(true, StateStore.HEAP))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("--state rocksdb")
                .hasMessageContaining("--fresh");
    }

    @Test
    void runsOfEarlierReleasesKeptTheirStateInTheHeap() throws IOException {
        Files.createDirectories(notes.checkpoints());
        Files.writeString(notes.checkpoints().resolve("run-id"), "before");
        assertThat(notes.begin(true, StateStore.HEAP)).isEqualTo("before");
    }
}
