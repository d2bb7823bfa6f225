package io.fleetmend.agent.root;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The system that the agent manages. */
public interface Root {
    /** Where its files are, seen from here; {@code /} for this machine. */
    Path path();

    /** Runs a command inside it and waits for its end. */
    default Result run(List<String> command) {
        return run(command, line -> false);
    }

    /** @param aside is shown each line at once, and answers true for those that do not belong to the output */
    Result run(List<String> command, Predicate<String> aside);

    /** False for a root beside the one that this machine started from. */
    default boolean isThisMachine() {
        return path().equals(Path.of("/"));
    }

    /** A file of the root by its own absolute path. */
    default Path file(String absolute) {
        return path().resolve(absolute.substring(1));
    }

    /**
     * @param exitCode -1 when it was killed or could not be started
     * @param output both streams, in C locale; of a long one only the end
     */
    record Result(int exitCode, String output) {
        public boolean succeeded() {
            return exitCode == 0;
        }
    }
}
