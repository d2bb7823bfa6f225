package io.fleetmend.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times work by the CPU time of this thread: what else the machine does is not counted. */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;

    private Stopwatch() {}

    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Nanoseconds that the work takes, the median of several rounds after a warm-up. */
    static double median(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] nanos = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuNanos();
            work.run();
            nanos[i] = cpuNanos() - start;
        }
        return percentile(nanos, 50);
    }

    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
