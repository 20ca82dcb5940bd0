package vn.diembao.localelasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AvailableMemoryTest {
    @TempDir
    Path root;

    @Test
    void readsWhatTheKernelTells() throws Exception {
        put("proc/meminfo", "MemTotal:  8000 kB\nMemFree:   100 kB\nMemAvailable:   3000 kB\n");

        assertThat(new AvailableMemory(root).bytes()).hasValue(3_000 * 1_024);
    }

    @Test
    void keepsToTheContainersLimitWithoutItsCache() throws Exception {
        put("proc/meminfo", "MemAvailable:   3000 kB\n");
        put("sys/fs/cgroup/memory.max", "1000000\n");
        put("sys/fs/cgroup/memory.current", "900000\n");
        put("sys/fs/cgroup/memory.stat", "anon 1\ninactive_file 300000\n");

        assertThat(new AvailableMemory(root).bytes()).hasValue(400_000);
    }

    @Test
    void passesOverAContainerWithoutLimit() throws Exception {
        put("proc/meminfo", "MemAvailable:   3000 kB\n");
        put("sys/fs/cgroup/memory.max", "max\n");
        put("sys/fs/cgroup/memory.current", "900000\n");

        assertThat(new AvailableMemory(root).bytes()).hasValue(3_000 * 1_024);
    }

    @Test
    void isUnknownOnOtherSystems() {
        assertThat(new AvailableMemory(root).bytes()).isEmpty();
    }

    private void put(String file, String content) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
