package io.fleetmend.standalone;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.rest.JsonCall;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** What the person at the terminal is told when a command cannot go on. */
final class ExceptionReport {
    private ExceptionReport() {}

    static void print(Throwable problem, PrintWriter err) {
        if (problem instanceof CannotContinueException known) {
            err.printf("fleetmend: %s%n  -> %s%n", known.getMessage(), known.wayOut());
        } else if (problem instanceof JsonCall.RefusedException refused) {
            err.printf("fleetmend: %s%n", refused.getMessage());
            err.printf(
                    "  -> ./fleetmend status says whether everything is ready; the logs are in the data folder, in log%n");
        } else if (diskFull(problem)) {
            err.printf("fleetmend: the disk is full (%s)%n", problem.getMessage());
            err.printf(
                    "  -> make room, or name a folder on another disk with --data DIR; what was kept is still good%n");
        } else {
            err.printf("fleetmend: something we did not foresee; please report it with what follows%n");
            problem.printStackTrace(err);
        }
        err.flush();
    }

    /** The words of the operating system, which Java passes on as they are. */
    private static boolean diskFull(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No space left on device"));
    }
}
