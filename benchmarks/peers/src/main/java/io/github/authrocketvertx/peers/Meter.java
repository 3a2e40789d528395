package io.github.authrocketvertx.peers;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What this JVM has used so far. The JVM tells its CPU time in steps of 10 ms on Linux. A thread that has ended between
 * two readings counts for nothing, so that bytes are told too low rather than too high.
 *
 * @param nanos when it was read, of {@link System#nanoTime()}
 * @param cpuNanos CPU time of the process
 * @param bytes what each live thread has allocated, by its id
 */
record Meter(long nanos, long cpuNanos, Map<Long, Long> bytes) {

    /** Reads it. */
    static Meter read() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] allocated = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> bytes = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            bytes.put(ids[i], Math.max(0, allocated[i]));
        }
        return new Meter(System.nanoTime(), cpuTime(), bytes);
    }

    /** CPU time of this process in nanoseconds. */
    static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Bytes allocated from an earlier reading to this one. */
    long bytesSince(Meter earlier) {
        return bytes.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - earlier.bytes.getOrDefault(entry.getKey(), 0L))
                .sum();
    }
}
