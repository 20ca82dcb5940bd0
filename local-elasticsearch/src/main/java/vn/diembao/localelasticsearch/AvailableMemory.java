package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Memory that new processes may still take: the kernel's {@code MemAvailable}, or what the container's limit leaves (cgroup
 * v2) where that is less. Empty on systems without these files: there nothing is checked before start.
 */
final class AvailableMemory {
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB");
    private static final Pattern CACHE = Pattern.compile("(?m)^inactive_file (\\d+)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)");
    private static final long KILOBYTE = 1024;

    private final Path root;

    /** @param root root of the file system, another directory in tests */
    AvailableMemory(Path root) {
        this.root = root;
    }

    OptionalLong bytes() {
        return LongStream.concat(machine().stream(), container().stream()).min();
    }

    private OptionalLong machine() {
        OptionalLong kilobytes = find(AVAILABLE, "proc/meminfo");
        return kilobytes.isEmpty() ? kilobytes : OptionalLong.of(kilobytes.getAsLong() * KILOBYTE);
    }

    private OptionalLong container() {
        OptionalLong limit = find(NUMBER, "sys/fs/cgroup/memory.max");
        OptionalLong used = find(NUMBER, "sys/fs/cgroup/memory.current");
        if (limit.isEmpty() || used.isEmpty()) {
            return OptionalLong.empty();
        }
        long cache = find(CACHE, "sys/fs/cgroup/memory.stat").orElse(0);
        return OptionalLong.of(Math.max(0, limit.getAsLong() - used.getAsLong() + cache));
    }

    private OptionalLong find(Pattern pattern, String file) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(root.resolve(file)));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
