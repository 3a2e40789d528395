package io.github.authrocketvertx.load;

/** How much of the heap is in use. */
final class Heap {

    private Heap() {}

    /** In bytes, after what can be collected was; the least of two looks, since other threads go on meanwhile. */
    static long live() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
