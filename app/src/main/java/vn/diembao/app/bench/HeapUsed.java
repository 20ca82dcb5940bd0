package vn.diembao.app.bench;

/** How much more of the heap is in use than when it was made, garbage left out. */
final class HeapUsed {
    private static final int COLLECTIONS = 3;

    private final long before = used();

    double megabytes() {
        return Math.max(0, used() - before) / 1e6;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
