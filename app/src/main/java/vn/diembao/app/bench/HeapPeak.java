package vn.diembao.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much of the heap a piece of work has used at most, garbage included. */
final class HeapPeak {
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Starts to watch anew. */
    HeapPeak() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    double megabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }
}
