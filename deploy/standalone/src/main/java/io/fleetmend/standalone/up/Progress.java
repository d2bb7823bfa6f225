package io.fleetmend.standalone.up;

import java.io.PrintStream;
import java.util.Locale;

/** One line per step, with the seconds since the start. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String what, String state) {
        out.printf(Locale.ROOT, "%6.1f s  %-12s %s%n", (System.nanoTime() - start) / 1e9, what, state);
    }

    synchronized void print(String text) {
        out.println(text);
    }
}
