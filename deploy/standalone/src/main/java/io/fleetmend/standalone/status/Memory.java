package io.fleetmend.standalone.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory, where the system tells it (Linux). */
final class Memory {
    private Memory() {}

    static OptionalLong residentMegabytes(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            // not Linux, or gone this moment
            return OptionalLong.empty();
        }
    }
}
