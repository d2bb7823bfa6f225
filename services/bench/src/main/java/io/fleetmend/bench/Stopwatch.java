package io.fleetmend.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;

/** Times work by the CPU time of this thread: what else the machine does is not counted. */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    static final Stopwatch THOROUGH = new Stopwatch(Duration.ofMillis(500), 9);
    private final Duration warmUp;
    private final int rounds;

    /**
     * @param warmUp how long work is done before it counts
     * @param rounds of which the median counts
     */
    Stopwatch(Duration warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Nanoseconds that the work takes, the median of several rounds after a warm-up. */
    double median(Runnable work) {
        long cold = cpuNanos();
        do {
            work.run();
        } while (cpuNanos() - cold < warmUp.toNanos());
        double[] nanos = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = cpuNanos();
            work.run();
            nanos[i] = cpuNanos() - start;
        }
        return percentile(nanos, 50);
    }

    /** Bytes that are reachable. */
    static double heapAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
