package io.fleetmend.agent.root;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Starts a child and gathers what it says. */
final class Command {
    private static final int KEPT_OUTPUT = 4 * 1024 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int KILLED = 128;

    /** Non-interactive, in English, and only what a package manager needs: nothing of our own environment leaks into maintainer scripts. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME", "/root",
            "LC_ALL", "C.UTF-8",
            "DEBIAN_FRONTEND", "noninteractive",
            "APT_LISTCHANGES_FRONTEND", "none",
            "NEEDRESTART_MODE", "l",
            "NEEDRESTART_SUSPEND", "1");

    private Command() {}

    static Root.Result run(List<String> command, Predicate<String> aside) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = tail(process.inputReader(StandardCharsets.UTF_8), aside);
            int code = process.waitFor();
            return new Root.Result(code > KILLED ? -1 : code, output);
        } catch (IOException e) {
            return new Root.Result(-1, "cannot run %s: %s".formatted(command.getFirst(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Root.Result(-1, "interrupted while waiting for " + command.getFirst());
        }
    }

    private static String tail(BufferedReader reader, Predicate<String> aside) throws IOException {
        StringBuilder kept = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            line.append((char) next);
            if (next == '\n' || line.length() == LONGEST_LINE) {
                keep(line, kept, aside);
            }
        }
        keep(line, kept, aside);
        return kept.toString();
    }

    private static void keep(StringBuilder line, StringBuilder kept, Predicate<String> aside) {
        if (!aside.test(line.toString().stripTrailing())) {
            kept.append(line);
        }
        line.setLength(0);
        if (kept.length() > 2 * KEPT_OUTPUT) {
            kept.delete(0, kept.length() - KEPT_OUTPUT);
        }
    }
}
