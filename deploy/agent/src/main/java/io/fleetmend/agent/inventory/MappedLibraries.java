package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Processes that still run code which was replaced on disk: a mapped file of the system that is {@code (deleted)} now. No package's
 * maintainer script has to announce anything for this to be seen.
 *
 * @param outdated names of such processes
 * @param initOutdated process 1 is among them: only restarting the machine is sure to help
 * @param complete false where some processes could not be looked into
 */
record MappedLibraries(Set<String> outdated, boolean initOutdated, boolean complete) {
    /** {@code 7f..-7f.. r-xp 00000000 08:01 1234  /usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)}. */
    private static final Pattern REPLACED = Pattern.compile(".* (?:/\\S*)?/(?:usr|lib\\w*|s?bin|opt)/.* \\(deleted\\)");
    /** Files that programs make, map and delete on purpose. */
    private static final Pattern SCRATCH = Pattern.compile(".* /(?:memfd:|dev/|SYSV|tmp/|var/|run/|home/|\\[).*");

    static MappedLibraries read(Root root, Path proc) {
        Set<String> outdated = new TreeSet<>();
        boolean init = false;
        boolean complete = true;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            Object rootKey = Files.readAttributes(root.path(), "unix:dev,ino");
            String itself = String.valueOf(ProcessHandle.current().pid());
            for (Path process : processes) {
                boolean first = process.getFileName().toString().equals("1");
                if (first && !root.isThisMachine()) {
                    continue; // it is the host's, and some hosts do not even let root look into it
                }
                if (process.getFileName().toString().equals(itself)) {
                    continue; // it replaced its own C library, perhaps; its run ends soon
                }
                try {
                    if (rootKey.equals(Files.readAttributes(process.resolve("root"), "unix:dev,ino"))
                            && mapsReplacedCode(process, root.path())) {
                        outdated.add(Files.readString(process.resolve("comm")).strip());
                        init |= first;
                    }
                } catch (NoSuchFileException e) {
                    // it ended meanwhile
                } catch (IOException e) {
                    complete &= !Files.exists(process);
                }
            }
        } catch (IOException e) {
            complete = false;
        }
        return new MappedLibraries(outdated, init, complete);
    }

    private static boolean mapsReplacedCode(Path process, Path root) throws IOException {
        try (Stream<String> maps = Files.lines(process.resolve("maps"), StandardCharsets.ISO_8859_1)) {
            return maps.map(mapping -> inside(root, mapping)).anyMatch(MappedLibraries::isReplaced);
        } catch (UncheckedIOException e) {
            throw new NoSuchFileException(process.toString());
        }
    }

    /** The kernel names files as we see them; where the root itself lies, under {@code /tmp} say, must not matter. */
    static String inside(Path root, String mapping) {
        return mapping.replace(" " + root + "/", " /");
    }

    static boolean isReplaced(String mapping) {
        return mapping.endsWith(" (deleted)")
                && REPLACED.matcher(mapping).matches()
                && !SCRATCH.matcher(mapping).matches();
    }
}
