package io.fleetmend.standalone.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Resident memory in megabytes, where the system tells it (Linux); pages that processes share are counted once. */
public final class Memory {
    private Memory() {}

    /** PostgreSQL is the only one whose work is done by children of its own. */
    public static OptionalLong of(String name, ProcessHandle process) {
        return name.equals("postgres")
                ? sum(Stream.concat(Stream.of(process), process.descendants()))
                : sum(Stream.of(process));
    }

    private static OptionalLong sum(Stream<ProcessHandle> processes) {
        long kilobytes =
                processes.mapToLong(each -> proportionalKilobytes(each.pid())).sum();
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
    }

    private static long proportionalKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // not Linux, or gone this moment
            return 0;
        }
    }
}
