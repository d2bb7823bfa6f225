package io.fleetmend.e2e.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Linux knows of the sockets that a process waits at for callers: proc(5), {@code /proc/PID/net/tcp}. */
final class Listeners {
    private static final String LISTEN = "0A";
    /** 127.0.0.1, ::1 and ::ffff:127.0.0.1, each 32 bits as a little-endian number. */
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private Listeners() {}

    /** Those that somebody on another machine could reach, as {@code ADDRESS:PORT} in hexadecimal digits. */
    static List<String> reachableFromOutside(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        Set<String> own = sockets(proc);
        return Stream.of("tcp", "tcp6")
                .map(table -> proc.resolve("net").resolve(table))
                // without IPv6 there is no second one
                .filter(Files::exists)
                .flatMap(Listeners::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTEN) && own.contains("socket:[%s]".formatted(columns[9])))
                .map(columns -> columns[1])
                .filter(place -> !LOOPBACK.contains(place.substring(0, place.indexOf(':'))))
                .toList();
    }

    private static Set<String> sockets(Path proc) {
        try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
            return open.map(Listeners::target).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see what %s has open".formatted(proc), e);
        }
    }

    /** It may be closed in the meantime. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }
}
