package vn.diembao.pipeline;

import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * Where a run on one machine keeps what it remembers between two checkpoints. A checkpoint is read by the kind of store that
 * wrote it.
 */
public enum StateStore {
    /** In the Java heap: fastest, and no larger than that. */
    HEAP,
    /** In RocksDB, on disk behind 128 MiB beside the heap: as large as the disk. */
    ROCKSDB;

    private static final String NAME_OF_ROCKSDB = "rocksdb";
    private static final MemorySize BESIDE_THE_HEAP = MemorySize.ofMebiBytes(128);

    /** True for settings of a run that keeps its state there. */
    boolean isIn(ReadableConfig flink) {
        return (this == ROCKSDB) == flink.get(StateBackendOptions.STATE_BACKEND).equals(NAME_OF_ROCKSDB);
    }

    /**
     * The settings with this store.
     *
     * @param directory for what outgrows memory; it need not outlive the run
     */
    public Configuration in(Configuration flink, Path directory) {
        Configuration stored = new Configuration(flink);
        if (this == ROCKSDB) {
            stored.set(StateBackendOptions.STATE_BACKEND, NAME_OF_ROCKSDB);
            stored.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
            stored.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, BESIDE_THE_HEAP);
            // The options' own class comes with RocksDB, which a cluster brings and the job does not know.
            stored.setString(
                    "state.backend.rocksdb.localdir", directory.toAbsolutePath().toString());
            // Almost every clip is a new one, and is looked for in vain.
            stored.setString("state.backend.rocksdb.use-bloom-filter", "true");
        }
        return stored;
    }
}
