package io.fleetmend.agent.root;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Starts a child and gathers what it says. */
final class Command {
    private static final int KEPT_OUTPUT = 4 * 1024 * 1024;
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

    static Root.Result run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = tail(process.getInputStream());
            int code = process.waitFor();
            return new Root.Result(code > KILLED ? -1 : code, output);
        } catch (IOException e) {
            return new Root.Result(-1, "cannot run %s: %s".formatted(command.getFirst(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Root.Result(-1, "interrupted while waiting for " + command.getFirst());
        }
    }

    private static String tail(InputStream stream) throws IOException {
        StringBuilder kept = new StringBuilder();
        byte[] buffer = new byte[8192];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            kept.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            if (kept.length() > 2 * KEPT_OUTPUT) {
                kept.delete(0, kept.length() - KEPT_OUTPUT);
            }
        }
        return kept.toString();
    }
}
