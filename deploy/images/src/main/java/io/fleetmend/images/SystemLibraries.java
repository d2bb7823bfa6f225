package io.fleetmend.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries of this machine that a Java runtime is linked against: the C library and its loader, little more. */
final class SystemLibraries {
    /** {@code libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)}, or the loader alone. */
    private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x[0-9a-f]+\\)");

    /** They draw on screens, and services have none. */
    private static final Set<String> DRAWING = Set.of("libawt_xawt.so", "libsplashscreen.so", "libjawt.so");

    private SystemLibraries() {}

    static Set<Path> of(JavaRuntime runtime) throws IOException, InterruptedException {
        Set<Path> libraries = new TreeSet<>(of(runtime.folder().resolve("bin/java")));
        try (Stream<Path> files = Files.walk(runtime.folder().resolve("lib"))) {
            for (Path file : files.filter(SystemLibraries::wanted).toList()) {
                libraries.addAll(of(file));
            }
        }
        libraries.removeIf(library -> library.startsWith(runtime.folder()));
        return libraries;
    }

    private static boolean wanted(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".so") && !DRAWING.contains(name);
    }

    private static Set<Path> of(Path program) throws IOException, InterruptedException {
        Process ldd = new ProcessBuilder("ldd", program.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (ldd.waitFor() != 0) {
            throw new IOException("ldd %s: %s".formatted(program, said.strip()));
        }
        Set<Path> libraries = new TreeSet<>();
        Matcher matcher = LIBRARY.matcher(said);
        while (matcher.find()) {
            libraries.add(Path.of(matcher.group(1)));
        }
        return libraries;
    }
}
