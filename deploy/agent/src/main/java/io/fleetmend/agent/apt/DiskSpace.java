package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Plan;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks before the first change whether the change fits: a disk that fills in the middle leaves packages half installed. */
final class DiskSpace {
    private static final long RESERVE = 16L << 20;
    private static final Pattern INSTALLED_SIZE = Pattern.compile("Installed-Size: (\\d+)");

    private DiskSpace() {}

    /** Room for the archives twice (packed, and in apt's hands), and for every new file beside the one it replaces. */
    static void check(Apt apt, Plan plan, List<Download> downloads, StepLog steps) throws Setback {
        long archives = downloads.stream().mapToLong(Download::bytes).sum();
        long needed = 2 * archives + unpacked(apt, plan, steps) + RESERVE;
        long free = free(apt.root());
        if (free < needed) {
            throw Setback.failed(
                    Reason.DISK_FULL,
                    "%d MB must be free for %d packages, but only %d MB are"
                            .formatted(needed >> 20, plan.together().size(), free >> 20));
        }
    }

    private static long unpacked(Apt apt, Plan plan, StepLog steps) {
        List<String> command = new ArrayList<>(List.of("apt-cache", "show", "--no-all-versions"));
        plan.together()
                .forEach(update ->
                        command.add(AptOffers.qualified(update.name(), update.architecture()) + "=" + update.to()));
        Root.Result result = steps.record("sizes", () -> apt.root().run(command), Root.Result::exitCode);
        long kilobytes = 0;
        Matcher size = INSTALLED_SIZE.matcher(result.output());
        while (size.find()) {
            kilobytes += Long.parseLong(size.group(1));
        }
        return kilobytes << 10;
    }

    private static long free(Root root) {
        try {
            return Math.min(
                    Files.getFileStore(root.file("/usr")).getUsableSpace(),
                    Files.getFileStore(root.file("/var")).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask how much space is left below " + root.path(), e);
        }
    }
}
