package io.fleetmend.e2e.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what happened when: {@code 00:12.3  ✓ the agent of A enrolled}. */
final class TimeLine {
    private static final int LONGEST = 3000;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private final List<String> skipped = new ArrayList<>();

    TimeLine(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%s  %s%n", now(), title);
    }

    /** Something that was seen to be so. */
    void saw(String what) {
        out.printf("%s    ✓ %s%n", now(), what);
    }

    void failed(String what) {
        String shown = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        out.printf("%s    ✗ %s%n", now(), shown);
    }

    /** Said loudly, and once more at the end. */
    void skipped(String what) {
        skipped.add(what);
        out.printf("%n%s  *** SKIPPED: %s ***%n%n", now(), what);
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }

    /** For what prints progress of its own. */
    PrintStream out() {
        return out;
    }

    String now() {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        return String.format(
                Locale.ROOT, "%02d:%02d.%d", passed.toMinutes(), passed.toSecondsPart(), passed.toMillisPart() / 100);
    }
}
