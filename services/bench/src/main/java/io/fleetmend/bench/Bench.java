package io.fleetmend.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code Bench versions FOLDER} (K1, over the real pairs in FOLDER) or {@code Bench engine [ENDPOINTS]} (K2, K3, K6). Prints one JSON
 * object per line; takes the CPU time of one thread, so a busy machine disturbs it little.
 */
public final class Bench {
    private static final int MILLION = 1_000_000;

    private Bench() {}

    public static void main(String[] arguments) {
        if (!run(List.of(arguments))) {
            System.err.println("usage: Bench versions FOLDER | Bench engine [ENDPOINTS]");
            System.exit(2);
        }
    }

    private static boolean run(List<String> arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.size() == 2 && arguments.getFirst().equals("versions")) {
            new VersionBench(figure -> out.println(figure.line())).run(Path.of(arguments.get(1)));
            return true;
        }
        if (!arguments.isEmpty()
                && arguments.size() <= 2
                && arguments.getFirst().equals("engine")) {
            int size = arguments.size() == 1 ? MILLION : Integer.parseInt(arguments.get(1));
            new EngineBench(figure -> out.println(figure.line())).run(size);
            return true;
        }
        return false;
    }
}
